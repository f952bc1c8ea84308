"""Forums, threads and posts as they come in with the import of a place."""

from Acquisition import aq_base
from etwinning.audit.api import note
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.forums.api import lock_thread
from etwinning.forums.api import open_forum
from etwinning.forums.api import reply
from etwinning.forums.api import topic_in
from etwinning.forums.api import typed_of
from etwinning.forums.interfaces import ABOUT
from etwinning.forums.interfaces import IForum
from etwinning.forums.interfaces import INewThread
from etwinning.forums.interfaces import TEXT
from etwinning.forums.permissions import OPEN_THREAD
from etwinning.forums.talking import begin_topic
from etwinning.workspaces.api import first_audience
from etwinning.workspaces.api import Incoming
from etwinning.workspaces.api import keep_edited
from etwinning.workspaces.api import keep_modified
from etwinning.workspaces.api import refuse_frozen
from etwinning.workspaces.api import settle
from etwinning.workspaces.api import TakenIn
from etwinning.workspaces.api import typed_if_long
from etwinning.workspaces.interfaces import IImported
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from zope.interface import implementer

NO_FORUM = _("error_no_forum", default="There is no such forum.")
NOTHING_SAID = _("unmet_nothing_said", default="Nothing was said in it.")


@implementer(IImported)
class SaidIn:
    """Forums, and what was said in them."""

    kinds = ("forum", "thread", "post")

    def take(self, place, line: Incoming, within: str) -> TakenIn:
        """See IImported. A thread is named by its forum and its own token."""
        if line.kind == "forum":
            return _forum(place, line)
        forum = _forum_named(within)
        if line.kind == "thread":
            return _thread(forum, line)
        topic = topic_in(forum, within.partition("/")[2])
        if topic is None:
            raise WrongState(NO_FORUM)
        text = line.text if len(line.text) <= TEXT else typed_of(line.text)
        keep_edited(reply(topic, text=text), line)
        return TakenIn()

    def finish(self, place, line: Incoming, name: str) -> list:
        """See IImported: an empty thread goes, a locked one is locked, a forum keeps its day."""
        forum, token = _forum_named(name), name.partition("/")[2]
        topic = topic_in(forum, token) if token else None
        if not token:
            keep_modified(forum, line)
        elif topic is not None and not len(topic.thread):
            del aq_base(forum).board.topics[topic.key]
            return [NOTHING_SAID]
        elif topic is not None and line.facts.get("locked") is True:
            lock_thread(topic)
        return []


def _forum(place, line):
    forum = open_forum(
        place,
        title=line.title,
        text=typed_if_long(line.text, ABOUT),
        premoderated=line.facts.get("premoderated") is True,
        audience=first_audience(place, line),
    )
    return settle(forum, line)


def _thread(forum, line):
    refuse_frozen(forum)
    may(forum, OPEN_THREAD)
    if not line.holds:
        raise Unmet([NOTHING_SAID])
    topic = begin_topic(forum, read(INewThread, {"title": line.title}, ("title",))["title"])
    note("forums:thread:import", topic)
    return TakenIn(f"{IUUID(forum)}/{topic.getId()}")


def _forum_named(name):
    forum = uuidToObject(name.partition("/")[0], unrestricted=True)
    if not IForum.providedBy(forum):
        raise WrongState(NO_FORUM)
    return forum
