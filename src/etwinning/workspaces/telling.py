"""Tells authors why a moderator hid, showed or removed what they made (workflows.md, section 3)."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.base.security import actor
from etwinning.notices.api import tell

KINDS = {
    "flag": "workspaces:hidden",
    "restore": "workspaces:shown_again",
    "remove": "workspaces:removed",
}


def tell_why(authors, verb: str, thing, reason: str) -> None:
    """Tell who made a thing what a moderator did with it, and why; pupils only inside the site.

    :param authors: user ids; whoever acts is left out.
    :param verb: flag, restore or remove. Of a removed thing the line leads to what it stood in.
    """
    people = [author for author in authors if author and author != actor()]
    shown = aq_parent(aq_inner(thing)) if verb == "remove" else thing
    words = {"title": thing.title, "reason": reason}
    tell(people, KINDS[verb], thing, words, url=shown.absolute_url())
