"""RSS of a journal: its public entries, for everybody and nobody in particular (JR8)."""

from AccessControl.PermissionRole import rolesForPermissionOn
from email.utils import format_datetime
from etwinning.base.messages import _
from etwinning.base.words import language_of
from etwinning.journals.api import entries_of
from etwinning.journals.rules import fits
from etwinning.journals.where import project_around
from Products.Five.browser import BrowserView
from xml.etree import ElementTree as tree
from zExceptions import NotFound
from zope.i18n import translate

NAME = "feed.xml"
SIZE = 20
FRESH = 300  # seconds that a copy may be kept: what is hidden is soon gone everywhere
ATOM = "http://www.w3.org/2005/Atom"


class Feed(BrowserView):
    """The newest public entries, first words only, nobody is named; the same for every reader."""

    def __call__(self) -> bytes:
        if not is_public(self.context):
            raise NotFound(NAME)
        response = self.request.response
        response.setHeader("Content-Type", "application/rss+xml; charset=utf-8")
        response.setHeader("Cache-Control", f"public, max-age={FRESH}")
        return written(self.context, language_of(self.request))


def is_public(journal) -> bool:
    """Tell whether everybody may read the journal: the page of its project is public."""
    return fits("public", rolesForPermissionOn("View", journal))


def written(journal, language: str) -> bytes:
    """Return the feed as XML.

    :param language: of the sentences that are not the entries' own.
    """
    tree.register_namespace("atom", ATOM)
    feed = tree.Element("rss", version="2.0")
    channel = tree.SubElement(feed, "channel")
    words = {"project": project_around(journal).title}
    title = _("feed_title", default="Journal: ${project}", mapping=words)
    about = _("feed_about", default="Public entries of the journal of an eTwinning project")
    url = journal.absolute_url()
    _say(channel, title=translate(title, target_language=language), link=url)
    _say(channel, description=translate(about, target_language=language))
    tree.SubElement(
        channel,
        f"{{{ATOM}}}link",
        href=f"{url}/{NAME}",
        rel="self",
        type="application/rss+xml",
    )
    lines, _total = entries_of(journal, size=SIZE, review_state="public")
    for line in lines:
        if line.audience == "public":
            item = tree.SubElement(channel, "item")
            _say(item, title=line.title, link=line.url, guid=line.url)
            _say(item, pubDate=format_datetime(line.when), description=line.beginning)
    return tree.tostring(feed, encoding="utf-8", xml_declaration=True)


def _say(parent, **words):
    for name, text in words.items():
        tree.SubElement(parent, name).text = text
