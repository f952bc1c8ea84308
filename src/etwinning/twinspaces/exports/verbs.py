"""Ask for an export, make it, find it, let it go. Source: product.md TS18, TS20."""

from dataclasses import replace
from etwinning.accounts.api import account
from etwinning.audit.api import note
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
from etwinning.twinspaces.exports.bundle import pack
from etwinning.twinspaces.exports.people import Nobody
from etwinning.twinspaces.exports.people import People
from etwinning.twinspaces.exports.store import Export
from etwinning.twinspaces.exports.store import folder
from etwinning.twinspaces.permissions import EXPORT_SPACE
from etwinning.twinspaces.showing import as_visitor
from pathlib import Path
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from time import time
from zope.interface import implementer

import os
import secrets

DAY = 86_400  # seconds
KEPT = 7 * DAY
SHELF = "twinspaces.exports"
JOB = "twinspaces.export"
BUDGET = Budget(
    "twinspaces:export",
    3,
    DAY,
    _("limit_exports", default="A TwinSpace is exported three times a day. Come back tomorrow."),
)
NOT_PUBLIC = _(
    "error_export_not_public",
    default="Nothing of this TwinSpace can be seen by everybody. Publish it first.",
)


def ask_export(space, now: float | None = None, *, public: bool = False) -> Export:
    """Have a TwinSpace packed into a ZIP; whoever asks is told when it is there.

    What goes into it is what this person sees: drafts of the place, the teachers' board, but
    nothing that waits for a decision or was hidden. Or it is the web site of the project: what
    everybody may see, naming nobody, to be put on any server.

    :param now: unix seconds; ``public``: only what everybody may see.
    :return: the export, not ready yet.
    :raises NotAllowed: only teacher admins, and nobody while a moderator has hidden it.
    :raises WrongState: one is being made already, or the TwinSpace is not published.
    :raises TooMany: more than three a day.

    Source: product.md TS18, TS20.
    """
    may(space, EXPORT_SPACE)
    if public and not space.is_public:
        raise WrongState(NOT_PUBLIC)
    now, uid = now or time(), IUUID(space)
    if any(not one.ready and not one.has_failed(now) for one in shelf(SHELF).of(uid)):
        raise WrongState(
            _("error_export_runs", default="An export of this TwinSpace is being made already.")
        )
    spend(BUDGET, uid)
    export = shelf(SHELF).keep(Export(uid, actor(), secrets.token_hex(16), now, public=public))
    note("twinspaces:space:export", space, public=public)
    later(JOB, space=uid, token=export.token)
    return export


def exports_of(space) -> list[Export]:
    """Return the current user's own exports of a TwinSpace, newest first.

    :raises NotAllowed: only teacher admins.
    """
    may(space, EXPORT_SPACE)
    own = [one for one in shelf(SHELF).of(IUUID(space)) if one.by == actor()]
    return sorted(own, key=lambda one: -one.asked)


def file_of(space, token: str, now: float | None = None) -> Path | None:
    """Return the file of an own export, None unless it is there.

    :param token: names the export.
    :raises NotAllowed: only teacher admins, as long as they are and it is not hidden.
    """
    now = now or time()
    found = next((one for one in exports_of(space) if one.token == token), None)
    if found is None or not found.ready or now - found.ready > KEPT:
        return None
    return found.path if found.path.exists() else None


@implementer(IJob)
class MakeExport:
    """The job that writes the ZIP, with the rights of who asked for it."""

    def __call__(self, now: float, *, space: str, token: str) -> None:
        """Write it and tell who asked; a second run finds it ready."""
        export = shelf(SHELF).exports.get((space, token))
        if export is None or export.ready:
            return
        place = uuidToObject(space, unrestricted=True)
        things = self._write(place, export, now) if place is not None else None
        if things is None:
            shelf(SHELF).drop(export)
            return
        size = export.path.stat().st_size
        shelf(SHELF).keep(replace(export, ready=now, size=size, things=things))
        note("twinspaces:space:exported", place, things=things, size=size)
        url = f"{place.absolute_url()}/@@export"
        tell([export.by], "twinspaces:export", place, {"title": place.title}, url=url)

    def _write(self, place, export, now) -> int | None:
        """Pack it as who asked; None if that person may not any more."""
        person = account(export.by)
        user = api.portal.get_tool("acl_users").getUserById(export.by)
        if person is None or not person.active or user is None:
            return None
        with api.env.adopt_user(user=user):
            if not allowed(place, EXPORT_SPACE) or not allowed(place, "View"):
                return None
            half = export.path.with_suffix(".part")
            things = self._pack(place, export, half, person.language or "en", now)
        os.replace(half, export.path)
        return things


    def _pack(self, place, export, path, language, now):
        if not export.public:
            return pack(place, People(place), path, language, now)
        with as_visitor():
            return pack(place, Nobody(place), path, language, now)


@implementer(IEvery)
class DropExports:
    """Every hour: files are kept for seven days, then they go; may run twice."""

    seconds = 3_600

    def __call__(self, now: float) -> None:
        """Forget old exports and take away their files, and what a crash left behind."""
        for export in list(shelf(SHELF).exports.values()):
            if now - (export.ready or export.asked) > KEPT:
                shelf(SHELF).drop(export)
        for path in folder().iterdir():
            if now - path.stat().st_mtime > KEPT:
                path.unlink(missing_ok=True)
