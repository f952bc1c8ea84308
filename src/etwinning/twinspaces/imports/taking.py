"""Takes in some things of an export at a time, and writes down what cannot be made and why."""

from collections import Counter
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.base.errors import Refusal
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.texts import one_line
from etwinning.base.told import as_told
from etwinning.base.told import Told
from etwinning.twinspaces.imports.archive import Archive
from etwinning.twinspaces.imports.rules import moment
from etwinning.twinspaces.imports.store import Import
from etwinning.twinspaces.imports.store import Remark
from etwinning.twinspaces.imports.words import why_left_out
from etwinning.twinspaces.roles import ROLES
from etwinning.workspaces.api import beginning
from etwinning.workspaces.api import Incoming
from etwinning.workspaces.api import sentences_of
from etwinning.workspaces.interfaces import IImported
from functools import partial
from time import monotonic
from zope.component import getUtilitiesFor

import transaction

AT_ONCE = 100  # things made or closed in one transaction
LONGEST = 20  # seconds after which a step ends
GIVE_BACK = 50  # things after which the database may forget what was read
MOST = 300  # remarks of each kind in a report
SHOWN = 80  # characters of a title in a report
EARLIEST = datetime(2005, 1, 1, tzinfo=UTC)  # eTwinning began in 2005
KINDS = ("teacher", "pupil", "guest")
BY_UID = "resolveuid/"  # in the address of a link or a picture
LINKS = _(
    "import_lost_links",
    default="Links and pictures in its text led to other things of the place it came from. "
    "Set them anew.",
)
NO_SENSE = _("import_no_sense", default="What the export says of it cannot be read.")
NO_PARENT = _("import_no_parent", default="What it stood in was not made.")


class Taking:
    """One step of an import, by the current user.

    :ivar one: the import, as it will be kept.
    """

    def __init__(self, place, one: Import, archive: Archive, now: float):
        self.place = place
        self.one = one
        self.archive = archive
        self.now = datetime.fromtimestamp(now, UTC)
        self.rooms = {
            kind: room for _name, room in getUtilitiesFor(IImported) for kind in room.kinds
        }
        self.items = archive.told["items"]
        self.holders = {item["parent"] for item in self.items} - {None}
        self.holding = [item for item in self.items if item["id"] in self.holders]
        self.people = {one["number"]: self._told(one) for one in archive.told["members"]}
        self.made, self.names = Counter(one.made), dict(one.names)
        self.left_out, self.changed, self.more = list(one.left_out), list(one.changed), one.more

    def step(self) -> Import:
        """Take in the next things; after the last of them, close those that hold others.

        :return: how far it is now.
        """
        until, done, closed = monotonic() + LONGEST, self.one.done, self.one.closed
        whole = len(self.items)
        for number in range(1, AT_ONCE + 1):
            if done < whole:
                self._take(self.items[done])
                done += 1
            elif closed < len(self.holding):
                self._close(self.holding[closed])
                closed += 1
            else:
                break
            if number % GIVE_BACK == 0:
                self.place._p_jar.cacheGC()
            if monotonic() > until:
                break
        ended = done >= whole and closed >= len(self.holding)
        return replace(
            self.one,
            at=self.now.timestamp(),
            ended=self.now.timestamp() if ended else 0.0,
            done=done,
            closed=closed,
            made=dict(+self.made),
            names=self.names,
            left_out=tuple(self.left_out),
            changed=tuple(self.changed),
            more=self.more,
        )

    def _take(self, item):
        before = transaction.savepoint(optimistic=True)
        try:
            taken = self._made(item)
        except (Refusal, ValueError, OverflowError) as error:
            before.rollback()
            is_said = isinstance(error, Refusal)
            self._remark(self.left_out, item, sentences_of(error) if is_said else [NO_SENSE])
            return
        self.made[item["kind"]] += 1
        if item["id"] in self.holders:
            self.names[item["id"]] = taken.name
        lost = [LINKS] if item["written"] == "html" and BY_UID in item["text"] else []
        if taken.reasons or lost:
            self._remark(self.changed, item, [*taken.reasons, *lost])

    def _made(self, item):
        room, within = self.rooms.get(item["kind"]), self.names.get(item["parent"], "")
        if room is None:
            raise WrongState(why_left_out(item["kind"]))
        if item["parent"] is not None and not within:
            raise WrongState(NO_PARENT)
        with self._as_told(item):
            return room.take(self.place, self._incoming(item), within)

    def _close(self, item):
        if item["id"] not in self.names:
            return
        before = transaction.savepoint(optimistic=True)
        try:
            with self._as_told(item):
                room = self.rooms[item["kind"]]
                gone = room.finish(self.place, self._incoming(item), self.names[item["id"]])
        except Refusal:  # taken away meanwhile
            before.rollback()
            return
        if gone:
            self.made[item["kind"]] -= 1
            self._remark(self.left_out, item, gone)

    def _as_told(self, item):
        return as_told(self.people.get(item["author"]), self._moment(item["created"]))

    def _incoming(self, item) -> Incoming:
        file = item.get("file")
        return Incoming(
            kind=item["kind"],
            title=item["title"],
            text=item["text"],
            audience=item["audience"],
            created=self._moment(item["created"]),
            modified=self._moment(item["modified"]),
            confirmed=self.one.confirmed,
            language=item["language"],
            facts=item["facts"],
            filename=file["name"] if file else "",
            data=partial(self.archive.data, file) if file else None,
            holds=item["id"] in self.holders,
        )

    def _moment(self, text):
        return min(max(moment(text), EARLIEST), self.now)

    def _told(self, person) -> Told:
        kind = person["kind"] if person["kind"] in KINDS else "guest"
        day = date.fromtimestamp(self.one.asked)
        name, country = one_line(person["name"], SHOWN), one_line(person["country"], 2)
        return Told(name, kind, country, day, person["role"] if person["role"] in ROLES else "")

    def _remark(self, remarks, item, why):
        if len(remarks) < MOST:
            title = one_line(item["title"], SHOWN) or beginning(item["text"], SHOWN)
            remarks.append(Remark(item["kind"], title, tuple(why)))
        else:
            self.more += 1
