"""Who takes part: founders, partners, those invited, and the place that is handed over.

Plain values, kept on the project; a changed value replaces the old one.
"""

from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime

OPEN, ACCEPTED, DECLINED, TAKEN_BACK, EXPIRED = (
    "open", "accepted", "declined", "taken_back", "expired",
)  # fmt: skip


@dataclass(frozen=True)
class Founding:
    """One founder: exactly one school, chosen once.

    :ivar public: this founder's tick of publication.
    :ivar agreed: when this founder submitted or accepted, None while it is a draft.
    """

    user_id: str
    school: str
    public: bool = False
    agreed: datetime | None = None


@dataclass(frozen=True)
class Partnership:
    """One annex partner and the school the partner brings in.

    :ivar object_until: until then the partner's office may object.
    """

    user_id: str
    school: str
    since: datetime
    object_until: datetime


@dataclass(frozen=True)
class Invitation:
    """A founder invited a contact."""

    person: str
    by: str
    when: datetime
    text: str
    status: str = OPEN


@dataclass(frozen=True)
class Handover:
    """A founder's place is on its way to somebody else.

    :ivar until: from then on it may be finished, unless somebody objected.
    """

    founder: str
    successor: str
    school: str
    by: str
    when: datetime
    until: datetime
    reason: str


@dataclass(frozen=True)
class Step:
    """What happened: the verb or transition, when, by whom (``""`` = by itself), with what words.

    :ivar office: whose line of the ledger it is about, ``""`` = none.
    :ivar about: id of the person it is about, ``""`` = nobody.
    """

    verb: str
    when: datetime
    who: str = ""
    text: str = ""
    office: str = ""
    about: str = ""


def of(parties, user_id: str):
    """Return the founding or partnership of a person, None without one."""
    return next((party for party in parties if party.user_id == user_id), None)


def changed(parties, user_id: str, **values) -> tuple:
    """Return the parties with new values for one of them."""
    return tuple(replace(p, **values) if p.user_id == user_id else p for p in parties)


def without(parties, user_id: str) -> tuple:
    """Return the parties without one of them."""
    return tuple(party for party in parties if party.user_id != user_id)
