"""Ask for an import, see what came of it; the job that does it. Source: product.md TS20."""

from dataclasses import replace
from etwinning.accounts.api import account
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.jobs.api import later
from etwinning.jobs.interfaces import IEvery
from etwinning.jobs.interfaces import IJob
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.records.api import shelf
from etwinning.twinspaces.imports.archive import opened
from etwinning.twinspaces.imports.store import Import
from etwinning.twinspaces.imports.taking import Taking
from etwinning.twinspaces.permissions import IMPORT_SPACE
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import refuse_frozen
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from shutil import copyfileobj
from time import time
from typing import BinaryIO
from zope.interface import implementer

import secrets
import transaction

DAY = 86_400  # seconds
KEPT = 30 * DAY  # a report
BLOCK = 1024 * 1024  # bytes copied at once
SHELF = "twinspaces.imports"
JOB = "twinspaces.import"
BUDGET = Budget(
    "twinspaces:import",
    10,
    DAY,
    _("limit_imports", default="Ten times a day an export is taken in here. Come back tomorrow."),
)
RUNS = _("error_import_runs", default="An export is being taken in here already.")
TWICE = _(
    "error_import_twice",
    default="This export was taken in here before. If you want all that is in it a second time, "
    "tick that.",
)
UNDECLARED = _(
    "error_import_declared",
    default="Only what your project made, or what its makers let you share, can be taken in. "
    "Tick it.",
)
NOT_ANY_MORE = _(
    "import_not_any_more",
    default="You may not do this here any more, or the TwinSpace was closed meanwhile.",
)


def ask_import(
    space,
    file: BinaryIO,
    *,
    declared: bool,
    confirmed: bool = False,
    again: bool = False,
    now: float | None = None,
) -> Import:
    """Have the ZIP of an export taken into a TwinSpace; who asks answers for all that is in it.

    The whole of it is checked before; a job makes the things, some at a time. Asked for once more
    after it has failed, it goes on where it had come to.

    :param declared: the person has the right to share what is in it; needed.
    :param confirmed: the person has read that what was for people outside will be so here.
    :param again: take it in although it was before: everything comes twice.
    :param now: unix seconds.
    :raises NotAllowed: only teacher admins, while it can be written in.
    :raises WrongState: one is being taken in; this one was before.
    :raises BadInput: not declared; no export; damaged; no room for its files.
    :raises TooMany: more than ten a day.

    Source: product.md TS20.
    """
    refuse_frozen(space)
    may(space, IMPORT_SPACE)
    if not declared:
        raise BadInput({"declared": UNDECLARED})
    now, uid = now or time(), IUUID(space)
    if any(not one.ended and not one.has_failed(now) for one in shelf(SHELF).of(uid)):
        raise WrongState(RUNS)
    spend(BUDGET, uid)
    one = shelf(SHELF).keep(_after(_checked(space, file, confirmed, now), again))
    note("twinspaces:space:import", space, things=one.total)
    later(JOB, space=uid, token=one.token)
    return one


def imports_of(space) -> list[Import]:
    """Return the current user's own imports into a TwinSpace, newest first.

    :raises NotAllowed: only teacher admins, while it can be written in.
    """
    may(space, IMPORT_SPACE)
    return [one for one in shelf(SHELF).of(IUUID(space)) if one.by == actor()]


def _checked(space, file, confirmed, now) -> Import:
    """Write the file down and look at it; nothing stays of one that is refused."""
    one = Import(IUUID(space), actor(), secrets.token_hex(16), "", confirmed, now, now, 0)
    try:
        with one.path.open("wb") as kept:
            copyfileobj(file, kept, BLOCK)
        with opened(one.path) as archive:
            archive.check_room(space)
            return replace(one, digest=archive.digest, total=len(archive.told["items"]))
    except BadInput:
        one.path.unlink(missing_ok=True)
        raise


def _after(one, again) -> Import:
    """The import, or the one of the same export that came to no end, to go on with it."""
    known = [old for old in shelf(SHELF).of(one.space) if old.done or not old.refused]
    before = next((old for old in known if old.digest == one.digest), None)
    is_whole = before is not None and before.ended and not before.refused
    if before is None or (is_whole and again):
        return one
    if is_whole:
        one.path.unlink()
        raise WrongState(TWICE)
    shelf(SHELF).drop(before)
    new = {name: getattr(one, name) for name in ("by", "token", "confirmed", "asked", "at")}
    return replace(before, ended=0, refused="", **new)


@implementer(IJob)
class MakeImport:
    """The job that makes some things, with the rights of who asked, and then queues itself."""

    def __call__(self, now: float, *, space: str, token: str) -> None:
        """Do the next step: things and how far it is are written in one transaction."""
        one = shelf(SHELF).imports.get((space, token))
        place = uuidToObject(space, unrestricted=True)
        if one is None or one.ended:
            return
        if place is None:
            shelf(SHELF).drop(one)
            return
        one = shelf(SHELF).keep(self._step(place, one, now))
        if not one.ended:
            later(JOB, space=space, token=token)
            return
        transaction.get().addAfterCommitHook(_take_away, (one.path,))
        note("twinspaces:space:imported", place, things=sum(one.made.values()))
        url = f"{place.absolute_url()}/@@import"
        tell([one.by], "twinspaces:import", place, {"title": place.title}, url=url)

    def _step(self, place, one, now) -> Import:
        person = account(one.by)
        user = api.portal.get_tool("acl_users").getUserById(one.by)
        if person is None or not person.active or user is None:
            return replace(one, ended=now, refused=NOT_ANY_MORE)
        with api.env.adopt_user(user=user):
            if not allowed(place, IMPORT_SPACE) or is_frozen(place):
                return replace(one, ended=now, refused=NOT_ANY_MORE)
            try:
                with opened(one.path) as archive:
                    if not one.done:
                        archive.check_files()
                    return Taking(place, one, archive, now).step()
            except BadInput as refusal:
                return replace(one, ended=now, refused=next(iter(refusal.fields.values())))


def _take_away(committed, path):
    if committed:
        path.unlink(missing_ok=True)


@implementer(IEvery)
class DropImports:
    """Every day: reports are kept for thirty days; files go with the exports. May run twice."""

    seconds = DAY

    def __call__(self, now: float) -> None:
        """Forget old imports."""
        for one in list(shelf(SHELF).imports.values()):
            if now - one.asked > KEPT:
                shelf(SHELF).drop(one)
