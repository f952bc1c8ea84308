"""How entries are shown: chips, sentences, links of other rooms' pages."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import language_of
from etwinning.journals.listing import entries_of
from etwinning.journals.opening import journal_of
from etwinning.journals.opening import journal_of_place
from etwinning.projects.interfaces import IProject
from etwinning.projects.interfaces import IProjectBox
from etwinning.projects.interfaces import ISpaceLink
from etwinning.workspaces.api import box_rows
from etwinning.workspaces.api import Chip
from etwinning.workspaces.api import News
from etwinning.workspaces.api import told_at
from etwinning.workspaces.interfaces import INews
from etwinning.workspaces.interfaces import ITool
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface

CHIPS = {
    "draft": Chip("pencil", _("chip_entry_draft", default="Draft: only you")),
    "private": Chip("building-lock", _("chip_entry_private", default="Author and national office")),
    "project": Chip("people-fill", _("chip_entry_project", default="Our project")),
    "etwinners": Chip("person-check", _("chip_etwinners", default="Verified teachers")),
    "public": Chip("globe2", _("chip_public", default="Everybody"), is_public=True),
    "hidden": Chip("eye-slash", _("chip_entry_hidden", default="Author and founders")),
    "flagged": Chip("flag", _("chip_hidden", default="Hidden: a moderator is looking at it")),
    "removed": Chip("trash", _("chip_entry_removed", default="Removed")),
}
SHOWN_ON_PROJECT = 3


def news_line(line) -> News:
    """Return an entry of a list as news."""
    return News(
        title=line.title,
        url=line.url,
        kind=_("news_entry", default="Journal"),
        chip=CHIPS[line.audience],
        author=line.author,
        told=told_at(line.uid),
        when=line.when,
        beginning=line.beginning,
        language=line.language,
    )


@implementer(INews)
class EntryNews:
    """Newest entries of the journal that the members of a place read."""

    def news(self, place, size: int) -> list:
        """Return the newest entries that the reader may see."""
        journal = journal_of_place(place)
        return [news_line(line) for line in entries_of(journal, size=size)[0]] if journal else []


@implementer(ITool)
class JournalTool:
    """The journal in the navigation of a place."""

    title = _("tool_journal", default="Journal")
    pupil_title = _("tool_journal", default="Journal")
    icon = "journal-text"
    order = 34

    def url(self, place) -> str:
        """Return the journal's address, ``""`` for a place without one."""
        journal = journal_of_place(place)
        return journal.absolute_url() if journal is not None and allowed(journal, "View") else ""


@implementer(IProjectBox)
@adapter(IProject, Interface)
class JournalBox:
    """The newest entries on the project's page: each reader sees the own share."""

    title = _("box_journal", default="From the journal")
    kind = "posts"
    order = 20

    def __init__(self, project, request):
        self.journal = journal_of(project)
        self.request = request

    @property
    def more(self) -> tuple | None:
        """The journal itself."""
        if self.journal is None or not allowed(self.journal, "View"):
            return None
        return _("link_whole_journal", default="The whole journal"), self.journal.absolute_url()

    def rows(self) -> list[dict]:
        """Return the newest entries that the reader may see; nobody is named."""
        if self.journal is None:
            return []
        lines, _total = entries_of(self.journal, size=SHOWN_ON_PROJECT)
        return box_rows(lines, language_of(self.request))


@implementer(ISpaceLink)
@adapter(IProject, Interface)
class JournalLink:
    """The way into the journal from the project's page."""

    order = 20

    def __init__(self, project, request):
        self.journal = journal_of(project)

    def link(self) -> tuple | None:
        """Return (words, address)."""
        if self.journal is None or not allowed(self.journal, "View"):
            return None
        return _("link_journal", default="Journal"), self.journal.absolute_url()
