"""The door: write a page, change it, choose who sees it; flag, restore, remove."""

from etwinning.audit.api import note
from etwinning.base.content import make
from etwinning.base.history import state_of
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.pupils.api import is_pupil
from etwinning.workspaces.audience import audience_of
from etwinning.workspaces.audience import limit_of
from etwinning.workspaces.audience import title_of
from etwinning.workspaces.authors import author_of
from etwinning.workspaces.bin import bin_of
from etwinning.workspaces.bin import binned
from etwinning.workspaces.bin import bring_back
from etwinning.workspaces.bin import throw_away
from etwinning.workspaces.choosing import Choosing
from etwinning.workspaces.content import Page
from etwinning.workspaces.discussing import LiveDiscussion
from etwinning.workspaces.due import Due
from etwinning.workspaces.due import due_in
from etwinning.workspaces.editing import begin_editing
from etwinning.workspaces.editing import Editing
from etwinning.workspaces.editing import editing_of
from etwinning.workspaces.editing import end_editing
from etwinning.workspaces.events import AudienceChanged
from etwinning.workspaces.events import PageEdited
from etwinning.workspaces.events import PageWritten
from etwinning.workspaces.exporting import comments_out
from etwinning.workspaces.exporting import Exported
from etwinning.workspaces.exporting import item_out
from etwinning.workspaces.findings import asked_outside
from etwinning.workspaces.findings import findings_of
from etwinning.workspaces.findings import look_again
from etwinning.workspaces.findings import look_first
from etwinning.workspaces.findings import LookFirst
from etwinning.workspaces.findings import Preflight
from etwinning.workspaces.guests import is_for_guests
from etwinning.workspaces.guests import may_name_guests
from etwinning.workspaces.guests import tick_guests
from etwinning.workspaces.guests import wanted_guests
from etwinning.workspaces.hiding import flag_item
from etwinning.workspaces.hiding import remove_item
from etwinning.workspaces.hiding import restore_item
from etwinning.workspaces.hiding import reverse_removal
from etwinning.workspaces.inside import Inside
from etwinning.workspaces.inside import ItemPage
from etwinning.workspaces.interfaces import AUDIENCE_TITLES
from etwinning.workspaces.interfaces import IPageText
from etwinning.workspaces.listing import box_rows
from etwinning.workspaces.listing import indexed
from etwinning.workspaces.listing import Line
from etwinning.workspaces.listing import materials_of
from etwinning.workspaces.listing import news_of
from etwinning.workspaces.listing import PAGE
from etwinning.workspaces.listing import pages_of
from etwinning.workspaces.live import AUTHOR
from etwinning.workspaces.live import Live
from etwinning.workspaces.live import LiveStep
from etwinning.workspaces.live import RestLiveStep
from etwinning.workspaces.looking import Looking
from etwinning.workspaces.looking import PreflightPage
from etwinning.workspaces.materials import edit_material
from etwinning.workspaces.materials import editable
from etwinning.workspaces.materials import link_video
from etwinning.workspaces.materials import make_folder
from etwinning.workspaces.materials import move_material
from etwinning.workspaces.materials import upload
from etwinning.workspaces.news import Chip
from etwinning.workspaces.news import News
from etwinning.workspaces.order import may_move
from etwinning.workspaces.order import move_page
from etwinning.workspaces.order import ordered_pages
from etwinning.workspaces.permissions import ADD_PAGE
from etwinning.workspaces.permissions import EDIT_PAGE
from etwinning.workspaces.permissions import SHARE_PAGE
from etwinning.workspaces.preflight import check_inside
from etwinning.workspaces.preflight import check_outside
from etwinning.workspaces.preflight import freed
from etwinning.workspaces.preflight import ONLY_ADMINS
from etwinning.workspaces.preflight import preflight
from etwinning.workspaces.rules import as_html
from etwinning.workspaces.rules import as_typed
from etwinning.workspaces.rules import audience_of_roles
from etwinning.workspaces.rules import AUDIENCES
from etwinning.workspaces.rules import beginning
from etwinning.workspaces.rules import is_pupil_role
from etwinning.workspaces.rules import letters_left
from etwinning.workspaces.rules import matrix
from etwinning.workspaces.rules import roles_that
from etwinning.workspaces.rules import says_something
from etwinning.workspaces.rules import STEPS
from etwinning.workspaces.rules import switchable
from etwinning.workspaces.rules import tools
from etwinning.workspaces.shown import chip
from etwinning.workspaces.shown import environment
from etwinning.workspaces.shown import heads
from etwinning.workspaces.shown import is_member
from etwinning.workspaces.shown import name_of
from etwinning.workspaces.shown import people_that
from etwinning.workspaces.shown import readers_of
from etwinning.workspaces.shown import sentence
from etwinning.workspaces.steps import audiences_for
from etwinning.workspaces.steps import check_objections
from etwinning.workspaces.steps import default_audience
from etwinning.workspaces.steps import may_change
from etwinning.workspaces.steps import put
from etwinning.workspaces.steps import spend_writing
from etwinning.workspaces.steps import take_step
from etwinning.workspaces.switches import taken
from etwinning.workspaces.switches import without_taken
from etwinning.workspaces.taking import first_audience
from etwinning.workspaces.taking import Incoming
from etwinning.workspaces.taking import keep_edited
from etwinning.workspaces.taking import keep_modified
from etwinning.workspaces.taking import NOT_CONFIRMED
from etwinning.workspaces.taking import not_declared
from etwinning.workspaces.taking import sentences_of
from etwinning.workspaces.taking import settle
from etwinning.workspaces.taking import TakenIn
from etwinning.workspaces.taking import typed_if_long
from etwinning.workspaces.taking import widened
from etwinning.workspaces.told import told_at
from etwinning.workspaces.traces import pictures_without_text
from etwinning.workspaces.versions import difference
from etwinning.workspaces.versions import keep_version
from etwinning.workspaces.versions import merged
from etwinning.workspaces.versions import Overlap
from etwinning.workspaces.versions import present_of
from etwinning.workspaces.versions import Version
from etwinning.workspaces.versions import version_of
from etwinning.workspaces.versions import versions_of
from etwinning.workspaces.where import CLOSED
from etwinning.workspaces.where import is_frozen
from etwinning.workspaces.where import refuse_frozen
from etwinning.workspaces.where import workspace_for
from etwinning.workspaces.where import workspace_of
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

__all__ = (
    "AUDIENCES",
    "AUDIENCE_TITLES",
    "AUTHOR",
    "CLOSED",
    "Chip",
    "Choosing",
    "Due",
    "Editing",
    "Exported",
    "Incoming",
    "Inside",
    "ItemPage",
    "Live",
    "LiveDiscussion",
    "LiveStep",
    "LookFirst",
    "Looking",
    "RestLiveStep",
    "Line",
    "NOT_CONFIRMED",
    "News",
    "ONLY_ADMINS",
    "Overlap",
    "Preflight",
    "PreflightPage",
    "TakenIn",
    "Version",
    "as_html",
    "as_typed",
    "asked_outside",
    "audience_of",
    "audience_of_roles",
    "audiences_for",
    "author_of",
    "begin_editing",
    "beginning",
    "bin_of",
    "binned",
    "box_rows",
    "bring_back",
    "check_inside",
    "check_objections",
    "chip",
    "comments_out",
    "default_audience",
    "difference",
    "due_in",
    "edit_material",
    "edit_page",
    "editable",
    "editing_of",
    "end_editing",
    "environment",
    "findings_of",
    "first_audience",
    "flag_item",
    "freed",
    "heads",
    "indexed",
    "is_for_guests",
    "is_frozen",
    "is_member",
    "is_pupil",
    "is_pupil_role",
    "item_out",
    "keep_edited",
    "keep_modified",
    "letters_left",
    "limit_of",
    "link_video",
    "look_again",
    "look_first",
    "make_folder",
    "materials_of",
    "matrix",
    "may_change",
    "may_name_guests",
    "not_declared",
    "move_material",
    "may_move",
    "move_page",
    "name_of",
    "people_that",
    "news_of",
    "ordered_pages",
    "pages_of",
    "pictures_without_text",
    "preflight",
    "put",
    "readers_of",
    "refuse_frozen",
    "remove_item",
    "restore_item",
    "restore_version",
    "reverse_removal",
    "roles_that",
    "says_something",
    "sentence",
    "sentences_of",
    "settle",
    "share",
    "switchable",
    "spend_writing",
    "taken",
    "throw_away",
    "title_of",
    "told_at",
    "tools",
    "typed_if_long",
    "upload",
    "version_of",
    "versions_of",
    "widened",
    "without_taken",
    "workspace_for",
    "workspace_of",
    "write_page",
)


def write_page(
    folder,
    *,
    title: str,
    text: str = "",
    language: str | None = None,
    audience: str = "",
) -> Page:
    """Write a new page into a workspace or into another page.

    :param title: one line, at most 150 characters.
    :param text: HTML or plain text; it is cleaned.
    :param audience: one of draft, teachers, members; without it members, or what the folder is
        for if that is fewer. To people outside it is shown afterwards, with ``share``.
    :return: the new page.
    :raises BadInput: no title, or too long.
    :raises NotAllowed: the current user may not write here, or not for this audience.
    :raises WrongState: the place is closed.
    :raises Unmet: the folder is for fewer people; people outside were to see it at once.
    :raises TooMany: more than 120 things made or changed in ten minutes; so for all that is made.

    Source: product.md TS3, TS4.
    """
    refuse_frozen(folder)
    may(folder, ADD_PAGE)
    words = {"title": title, "text": as_html(text), "language": language}
    words = read(IPageText, words, context=folder)
    spend_writing()
    audience = audience or default_audience(folder)
    check_inside(folder, audience)
    check_objections(folder, words, audience)
    page = make(folder, PAGE, creators=(actor(),), **words)
    note("workspaces:page:write", page, audience=audience)
    notify(PageWritten(page))
    if audience != "draft":
        take_step(page, STEPS[audience])
    return page


def edit_page(page, version: int | None = None, seen: str = "", **values) -> None:
    """Change a page's title, text or language; what it said before is kept.

    :param version: number of the version that the edit began with, None for the present one.
    :param seen: digest of what is found anew in a page that people outside see.
    :param values: of ``IPageText``; what is not named stays.
    :raises NotAllowed: the current user may not edit it; pages for everybody are edited by
        teacher admins only.
    :raises WrongState: the place is closed, or the page is flagged.
    :raises Unmet: others see the page, and it would be empty; nothing is written.
    :raises LookFirst: people outside see it, and something new in it is wrong or was not read.
    :raises Overlap: somebody else changed the same fields meanwhile (409); nothing is written.
    """
    refuse_frozen(page)
    may(page, EDIT_PAGE)
    spend_writing()
    words = {name: values[name] for name in fields_of(IPageText) if name in values}
    if "text" in words:
        words["text"] = as_html(words["text"] or "")
    changes = merged(page, read(IPageText, words, tuple(words), page), version)
    said = present_of(page)
    put(page, changes, seen)
    end_editing(page)
    if not changes:
        return
    keep_version(page, said)
    notify(ObjectModifiedEvent(page))
    note("workspaces:page:edit", page, version=page.version)
    notify(PageEdited(page))


def restore_version(page, version: int, seen: str = "") -> None:
    """Let a page say again what an earlier version said; this is a new version, too.

    :raises BadInput: there is no such version. Else as ``edit_page``.
    """
    refuse_frozen(page)
    found = version_of(page, version)
    words = {"title": found.title, "text": found.text, "language": found.language}
    edit_page(page, seen=seen, **words)
    note("workspaces:page:restore_version", page, number=version)


def share(item, audience: str, seen: str = "", guests: bool | None = None) -> None:
    """Give a thing another audience; what stands in it is never seen by more people.

    :param audience: one of draft, teachers, members, etwinners, public.
    :param seen: digest of the findings that the person has read (``preflight``); needed where
        more people outside see it than now.
    :param guests: whether guests and parents see it, too, None: as it is; with members and
        etwinners only, what was said before is forgotten with another audience.
    :raises BadInput: guests with another audience.
    :raises NotAllowed: not this person, or not for this audience.
    :raises WrongState: the place is closed, the thing is flagged, or it has this audience and
        nothing is said of guests.
    :raises Unmet: the folder is for fewer people; the thing is empty.
    :raises LookFirst: something is wrong with it, or these findings were not read.

    Source: product.md TS1, TS3; what to read before is ``preflight``.
    """
    refuse_frozen(item)
    may(item, SHARE_PAGE)
    named, stays = wanted_guests(item, audience, guests), audience == state_of(item)
    if guests is None or not stays:
        check_outside(item, audience, seen)
        take_step(item, STEPS[audience])
        tick_guests(item, named)
    elif tick_guests(item, named):
        notify(AudienceChanged(item, audience, audience))
