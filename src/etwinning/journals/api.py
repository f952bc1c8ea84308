"""The door: write an entry, change it, choose who reads it; flag, restore, remove."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.errors import Unmet
from etwinning.base.guard import move
from etwinning.base.hiding import IHide
from etwinning.base.hiding import reason_title
from etwinning.base.history import last_state
from etwinning.base.history import state_of
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.base.told import being_told
from etwinning.journals.arranging import change_settings
from etwinning.journals.arranging import pin_entry
from etwinning.journals.arranging import unpin_entry
from etwinning.journals.content import Entry
from etwinning.journals.events import EntryEdited
from etwinning.journals.events import EntryShared
from etwinning.journals.events import EntryWritten
from etwinning.journals.guards import objections
from etwinning.journals.guards import PUPILS_STAY
from etwinning.journals.interfaces import IEntryText
from etwinning.journals.listing import entries_of
from etwinning.journals.listing import Line
from etwinning.journals.opening import ENTRY
from etwinning.journals.opening import journal_of
from etwinning.journals.opening import journal_of_place
from etwinning.journals.permissions import ADD_ENTRY
from etwinning.journals.permissions import EDIT_ENTRY
from etwinning.journals.permissions import FLAG_ENTRY
from etwinning.journals.permissions import PUBLISH_ENTRY
from etwinning.journals.permissions import SHARE_ENTRY
from etwinning.journals.preflight import check_inside
from etwinning.journals.preflight import may_publish
from etwinning.journals.preflight import OTHERS_READ
from etwinning.journals.preflight import preflight_entry
from etwinning.journals.preflight import refuse_closed
from etwinning.journals.questions import answer_question
from etwinning.journals.questions import ask_office
from etwinning.journals.questions import questions_of
from etwinning.journals.questions import withdraw_question
from etwinning.journals.rules import is_outside
from etwinning.journals.rules import SHOWN
from etwinning.journals.rules import STEPS
from etwinning.journals.rules import WIDEST
from etwinning.journals.where import audience_of
from etwinning.journals.where import author_of
from etwinning.journals.where import is_pupil
from etwinning.journals.where import project_around
from etwinning.notices.api import tell_why
from etwinning.schools.api import school
from etwinning.workspaces.api import as_html
from etwinning.workspaces.api import look_first
from etwinning.workspaces.api import put
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

__all__ = (
    "Line",
    "answer_question",
    "ask_office",
    "audience_of",
    "author_of",
    "change_settings",
    "edit_entry",
    "entries_of",
    "flag_entry",
    "journal_of",
    "journal_of_place",
    "may_publish",
    "pin_entry",
    "preflight_entry",
    "questions_of",
    "remove_entry",
    "restore_entry",
    "reverse_removal",
    "share_entry",
    "unpin_entry",
    "withdraw_question",
    "write_entry",
)


def write_entry(
    journal,
    *,
    title: str,
    text: str,
    language: str | None = None,
    phase: str | None = None,
    criteria: tuple = (),
    audience: str = "project",
) -> Entry:
    """Write a new entry into a project's journal.

    :param title: one line, at most 150 characters.
    :param text: HTML or plain text, at least three words; it is cleaned.
    :param phase: code of the list ``phases``; ``criteria``: codes of ``criteria_v2022``.
    :param audience: draft, private or project; of pupils always project. To people outside it is
        shown afterwards, with ``share_entry``.
    :return: the new entry.
    :raises NotAllowed: only teachers of the project, and pupil admins where it is switched on.
    :raises BadInput: no title or text, or too long.
    :raises WrongState: the journal is closed.
    :raises Unmet: too short, a picture without words, or people outside were to read it at once.

    Source: product.md JR1, JR3.
    """
    refuse_closed(journal)
    may(journal, ADD_ENTRY)
    _refuse([PUPILS_STAY] if audience != "project" and is_pupil(actor()) else [])
    words: dict[str, Any] = {"title": title, "text": as_html(text or ""), "language": language}
    words |= {"phase": phase, "criteria": tuple(criteria)}
    words = read(IEntryText, words, context=journal)
    if audience != "draft":
        check_inside(journal, audience)
        _refuse(objections(journal, words["text"] or "", audience))
    entry = _made(journal, words, audience)
    if audience != "draft":
        _take_step(entry, STEPS[audience])
    return entry


def edit_entry(entry, seen: str = "", **values) -> None:
    """Change the own entry's title, text, language, phase or criteria.

    :param seen: digest of what is found anew in an entry that people outside read.
    :param values: of ``IEntryText``; what is not named stays.
    :raises NotAllowed: nobody edits what somebody else has written; what people outside read is
        edited by teacher admins.
    :raises LookFirst: people outside read it, and something new in it is wrong or was not read.
    """
    refuse_closed(aq_parent(aq_inner(entry)))
    may(entry, EDIT_ENTRY)
    words = {name: values[name] for name in fields_of(IEntryText) if name in values}
    if "text" in words:
        words["text"] = as_html(words["text"] or "")
    words = read(IEntryText, words, tuple(words), entry)
    if state_of(entry) != "draft":
        journal = aq_parent(aq_inner(entry))
        _refuse(objections(journal, words.get("text", entry.text), "project"))
    put(entry, words, seen, PUBLISH_ENTRY, OTHERS_READ)
    notify(ObjectModifiedEvent(entry))
    note("journals:entry:edit", entry)
    notify(EntryEdited(entry))


def share_entry(entry, audience: str, seen: str = "") -> None:
    """Give an entry another audience.

    :param audience: private, project, etwinners, public or hidden.
    :param seen: digest of the findings that the person has read (``preflight_entry``); needed where
        more people outside read it than now.
    :raises NotAllowed: only the author and the founders; to people outside only teacher admins.
    :raises WrongState: the journal is closed, the entry is flagged or has this audience.
    :raises Unmet: too short, or the project's page is not public.
    :raises LookFirst: something is wrong with it, or these findings were not read.
    """
    refuse_closed(aq_parent(aq_inner(entry)))
    may(entry, SHARE_ENTRY)
    if is_outside(audience) and state_of(entry) not in (audience, WIDEST):
        look_first(preflight_entry(entry, audience), seen)
    _take_step(entry, STEPS.get(audience, ""))


def flag_entry(entry, reason: str) -> None:
    """Hide an entry from all but its author, founders and moderators; the author is told why."""
    may(entry, FLAG_ENTRY)
    _take_step(entry, "flag", reason)
    tell_why([author_of(entry)], "flag", entry, reason)


def restore_entry(entry, reason: str = "") -> None:
    """Show a flagged entry again to those who read it before."""
    may(entry, FLAG_ENTRY)
    _take_step(entry, f"restore_{last_state(entry, SHOWN)}", reason)
    tell_why([author_of(entry)], "restore", entry, reason)


def remove_entry(entry, reason: str, note: str = "") -> None:
    """Take a flagged entry away; a stub with the reason stays in the journal.

    :param reason: a value of ``base.hiding.REASONS``; all members of the project read it.
    :param note: words to the author alone.
    """
    may(entry, FLAG_ENTRY)
    words = read(IHide, {"reason": reason, "note": note}, context=entry)
    _take_step(entry, "remove", words["reason"])
    journal = aq_parent(aq_inner(entry))
    journal.stubs[IUUID(entry)] = (int(entry.created().timeTime()), words["reason"])
    tell_why(
        [author_of(entry)], "remove", entry, reason_title(words["reason"]), note=words["note"]
    )


def reverse_removal(entry, reason: str) -> None:
    """An appeal was right: the entry is flagged again and can be restored; the stub goes."""
    may(entry, FLAG_ENTRY)
    _take_step(entry, "reverse", reason)
    aq_parent(aq_inner(entry)).stubs.pop(IUUID(entry), None)


def _made(journal, words, audience):
    """Make the entry, note it and tell it."""
    author, anew = actor(), being_told()
    by_pupil = anew.is_by_pupil if anew is not None else is_pupil(author)
    words["offices"] = _offices_of(author, project_around(journal), by_pupil)
    entry = make(journal, ENTRY, creators=(author,), by_pupil=by_pupil, **words)
    note("journals:entry:write", entry, audience=audience)
    notify(EntryWritten(entry))
    return entry


def _offices_of(user_id, project, by_pupil) -> tuple:
    """The offices of the school that the author brings into the project; of a pupil, all."""
    if by_pupil:
        all_told: Any = ITellsOffices(project)
        return tuple(sorted(all_told.offices()))
    uid = next((party.school for party in project.members if party.user_id == user_id), "")
    found = school(uid) if uid else None
    tells: Any = ITellsOffices(found, None)
    return tuple(sorted(tells.offices())) if tells is not None else ()


def _refuse(reasons):
    if reasons:
        raise Unmet(reasons)


def _take_step(entry, step, comment=""):
    before = state_of(entry)
    move(entry, step, comment)
    note(f"journals:entry:{step}", entry, before=before)
    notify(EntryShared(entry, before, state_of(entry)))
