"""How a place and its audiences are shown: chips, ticks, sentences, names."""

from AccessControl import getSecurityManager
from Acquisition import aq_base
from dataclasses import dataclass
from etwinning.accounts.api import account
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.pupils.api import is_pupil
from etwinning.workspaces.news import Chip
from etwinning.workspaces.rules import HIDDEN
from etwinning.workspaces.rules import roles_that
from plone.uuid.interfaces import IUUID

TEACHERS = ("TeacherAdmin", "TeacherMember")
PUPILS = ("PupilAdmin", "PupilMember")


CHIPS = {
    "draft": Chip("pencil", _("chip_draft", default="Draft")),
    "teachers": Chip("person-lock", _("chip_teachers", default="Teachers only")),
    "members": Chip("people-fill", _("chip_members", default="Members")),
    "etwinners": Chip("person-check", _("chip_etwinners", default="Verified teachers")),
    "public": Chip("globe2", _("chip_public", default="Everybody"), is_public=True),
    HIDDEN: Chip("flag", _("chip_hidden", default="Hidden: a moderator is looking at it")),
}
SENTENCES = {
    "draft": _("space_sees_draft", default="${title} · only those who may write here see this"),
    "teachers": _(
        "space_sees_teachers", default="${title} · only its ${teachers} teachers see this"
    ),
    "members": _("space_sees_members", default="${title} · only the ${count} members see this"),
    "etwinners": _(
        "space_sees_etwinners", default="${title} · members and all verified teachers see this"
    ),
    "public": _("space_sees_public", default="${title} · everybody can read this page"),
    HIDDEN: _("space_sees_hidden", default="${title} · hidden until a moderator decides"),
}
FOR_PUPILS = _(
    "space_sees_pupil", default="${title} · only our classes and our teachers see this"
)
PUPILS_WITH_GUESTS = _(
    "space_sees_pupil_guests",
    default="${title} · our classes, our teachers, and visitors whom they let in see this",
)
SENTENCE_WITH_GUESTS = _(
    "space_sees_guests", default="${title} · members, visitors and parents see this"
)
# who may be among the readers, and in which audiences
GROUPS = (
    (_("who_teachers", default="Teachers of the project"), {"draft", "teachers", "members"}),
    (_("who_pupils", default="Pupils of the project"), {"members"}),
    (_("who_guests", default="Visitors with a pass"), set()),
    (_("who_etwinners", default="Other teachers on the platform"), set()),
    (_("who_world", default="The world and search engines"), set()),
)
GUESTS = 2  # their place among the groups
WITH_GUESTS = _("chip_with_guests", default="Members, visitors and parents")
WIDE = {"etwinners": (0, 1, 3), "public": (0, 1, 2, 3, 4)}


@dataclass(frozen=True)
class Heads:
    """How many people belong to a place."""

    teachers: int
    pupils: int
    others: int

    @property
    def all(self) -> int:
        """Everybody."""
        return self.teachers + self.pupils + self.others


def people_that(letter: str, tool: str, place) -> list[str]:
    """Return the user ids of the people of a place who may use a tool in one way.

    :param letter: R, C, E or M, ``tool``: as of ``roles_that``.
    """
    roles = roles_that(letter, tool)
    return [user_id for user_id, held in roster(place).items() if held.role in roles]


def heads(place) -> Heads:
    """Count the people of a place."""
    roles = [membership.role for membership in roster(place).values()]
    teachers = sum(role in TEACHERS for role in roles)
    pupils = sum(role in PUPILS for role in roles)
    return Heads(teachers, pupils, len(roles) - teachers - pupils)


def chip(audience: str, place=None, guests: bool = False) -> Chip:
    """Return the chip of an audience; with the place, members are counted.

    :param guests: whether guests see it, too.
    """
    if guests and audience == "members":
        return Chip(CHIPS["members"].icon, WITH_GUESTS)
    if audience != "members" or place is None:
        return CHIPS[audience]
    count = heads(place)
    words = {"teachers": str(count.teachers), "pupils": str(count.pupils)}
    text = _(
        "chip_members_counted",
        default="Members: ${teachers} teachers, ${pupils} pupils",
        mapping=words,
    )
    return Chip(CHIPS["members"].icon, text)


def readers_of(audience: str, guests: bool = False) -> list[tuple]:
    """Return pairs (who, whether they see a thing with this audience).

    :param guests: whether guests see it, too.
    """
    wide = (*WIDE.get(audience, ()), *((GUESTS,) if guests else ()))
    return [
        (title, audience in audiences or number in wide)
        for number, (title, audiences) in enumerate(GROUPS)
    ]


def members_of(place) -> str:
    """Return the audience that all members of a place are: where no pupils are, teachers."""
    return "members" if set(PUPILS) & set(place.place_roles) else "teachers"


def sentence(place, audience: str = "", guests: bool = False):
    """Return the sentence of the environment bar: who sees the page, all members by default.

    :param guests: whether guests and parents see it, too.
    """
    count, audience = heads(place), audience or members_of(place)
    message = SENTENCES[audience]
    if audience == "members" and guests:
        message = PUPILS_WITH_GUESTS if is_pupil() else SENTENCE_WITH_GUESTS
    elif audience == "members" and is_pupil():
        message = FOR_PUPILS
    title = getattr(aq_base(place), "named", place.title)
    words = {"title": title, "count": str(count.all), "teachers": str(count.teachers)}
    return _(message, mapping=words, default=message.default)


def environment(place) -> str:
    """Return the look in which the present reader sees a place."""
    if is_pupil():
        return "pupil"
    return "twinspace" if is_member(place) else "public"


def is_member(place) -> bool:
    """Tell whether the present reader belongs to a place, or stands in for its members."""
    if actor():
        return bool(role_in(place, actor()))
    stands_in = getattr(getSecurityManager().getUser(), "stands_in", "")
    return bool(stands_in) and stands_in == IUUID(place)


def name_of(user_id: str) -> str:
    """Return the name of a person as members of the same place see it, ``""`` for nobody."""
    found = account(user_id) if user_id else None
    return found.fullname if found is not None else ""
