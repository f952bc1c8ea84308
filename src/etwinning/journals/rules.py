"""Who reads an entry, what makes it ready to be shown, how a journal follows its project."""

from collections.abc import Collection

import re

AUDIENCES = ("draft", "private", "project", "etwinners", "public")
SHOWN = ("private", "project", "etwinners", "public", "hidden")
OUTSIDE = ("etwinners", "public")  # leave the project: only after a look at it
WIDEST = OUTSIDE[-1]
FOR_PUPILS = ("project", "hidden")  # audiences of what pupils write
MOST_PINS = 3
STEPS = {
    "private": "keep_private",
    "project": "show_project",
    "etwinners": "show_etwinners",
    "public": "publish",
    "hidden": "hide",
}
# the role that must be able to read the journal for an entry to have the audience
NEEDS = {"etwinners": "Teacher", "public": "Anonymous"}
RUNNING = ("approved", "labelled")
MIN_WORDS = 3


def is_ready(text: str | None) -> bool:
    """Tell whether a text is long enough to be shown: at least MIN_WORDS words."""
    plain = re.sub(r"<[^>]*>|&nbsp;", " ", text or "")
    return len(plain.split()) >= MIN_WORDS


def is_outside(audience: str) -> bool:
    """Tell whether people who do not belong to the project see an entry."""
    return audience in OUTSIDE


def fits(audience: str, readers: Collection[str]) -> bool:
    """Tell whether a journal is open to all whom an audience means.

    :param readers: roles that may view the journal.
    """
    return "Anonymous" in readers or NEEDS.get(audience, "") in {"", *readers}


def audience_shown(state: str, readers: Collection[str]) -> str:
    """Return the audience that holds for an entry: its state, or less in a closed journal.

    :param state: of the entry.
    :param readers: roles that may view the entry.
    """
    if state == "public" and "Anonymous" not in readers:
        state = "etwinners"
    if state == "etwinners" and "Teacher" not in readers and "Anonymous" not in readers:
        return "project"
    return state


def is_wide_enough(written_for: str, audience: str) -> bool:
    """Tell whether who reads an entry from outside reads a comment on it.

    A comment never reaches people whom its author could not know of: it is read outside only if
    the entry was at least as open when it was written as it is now.

    :param written_for: the audience of the entry when the comment was written.
    :param audience: its audience now.
    """
    order = ("project", *OUTSIDE)
    if written_for not in order or audience not in OUTSIDE:
        return False
    return order.index(written_for) >= order.index(audience)


def steps(state: str, project_state: str, came_from: str) -> list[str]:
    """Return the transitions that take a journal to where its project is.

    :param came_from: the newest of open, closed in its history.
    """
    if project_state == "flagged":
        return [] if state == "flagged" else ["flag"]
    found = []
    if state == "flagged":
        found, state = [f"restore_{came_from}"], came_from
    if project_state in RUNNING and state == "closed":
        found.append("reopen")
    if project_state in ("closed", "archived") and state == "open":
        found.append("close")
    return found
