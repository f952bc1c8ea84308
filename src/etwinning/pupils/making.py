"""Accounts of pupils are made, one by one or by a pasted list; passwords are made anew.

Source: product.md TS13. A password is shown this once and stored nowhere; so is what a teacher
writes behind a name.
"""

from dataclasses import dataclass
from etwinning.accounts.api import make_account
from etwinning.accounts.api import set_password
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.places.api import join
from etwinning.pupils.events import PupilMade
from etwinning.pupils.interfaces import INewPupil
from etwinning.pupils.interfaces import IPupilList
from etwinning.pupils.interfaces import IWhichPupils
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.pupils.rules import alias
from etwinning.pupils.rules import BadLine
from etwinning.pupils.rules import first_name
from etwinning.pupils.rules import log_in_name
from etwinning.pupils.rules import MOST_LINES
from etwinning.pupils.rules import name_in
from etwinning.pupils.rules import NotAName
from etwinning.pupils.rules import password
from etwinning.pupils.rules import read_list
from etwinning.pupils.store import Pupil
from etwinning.records.api import begin
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID
from zope.event import notify

ROLE = "PupilMember"
DAY = 24 * 3600  # seconds
MADE = Budget(
    "pupils:made",
    2_000,
    DAY,
    _("error_many_pupils", default="At most 2000 accounts or new passwords for pupils in a day."),
)
WRONG_NAMES = {
    "empty": _("error_pupil_name", default="Write a first name"),
    "long": _("error_pupil_name_long", default="At most 20 letters"),
    "words": _("error_pupil_name_words", default="One first name only, no family name"),
    "letters": _("error_pupil_name_letters", default="Letters only"),
}


@dataclass(frozen=True)
class Card:
    """What a teacher hands to a pupil; the password is shown this once and stored nowhere.

    :ivar user_id: id of the account.
    :ivar written: the line of the list it was made from, ``""`` without a list.
    """

    user_id: str
    alias: str
    login: str
    password: str
    written: str = ""


@dataclass(frozen=True)
class Paste:
    """What came of a pasted list.

    :ivar cards: one for each account made, in the order of the list.
    :ivar refused: the lines of which none was made.
    """

    cards: list[Card]
    refused: list[BadLine]


def make_pupil(place, name: str, country: str) -> Card:
    """Make the account of one pupil, who is at once a member of the place.

    :param place: a classroom (``IClassroom``).
    :param name: a first name or nickname, one word of at most 20 letters.
    :param country: code of the school's country.
    :return: the card, with the password in clear, for this once.
    :raises NotAllowed: only teacher admins of this place.
    :raises BadInput: the name or the country is not right.
    :raises WrongState: the place is closed.
    :raises TooMany: 2,000 in a day.
    """
    may(place, MANAGE_PUPILS)
    _refuse_closed(place)
    words = read(INewPupil, {"name": name, "country": country}, context=place)
    name, country = _checked(words["name"]), words["country"]
    spend(MADE, actor())
    return _make(place, name, country)


def make_pupils(place, names: str, country: str) -> Paste:
    """Make the accounts of a class from a list: the good lines are made, the bad ones told.

    :param names: one first name a line, at most 500 lines (rules.read_list).
    :param country: code of the school's country, for all of them.
    :return: cards and refused lines; also if no line is good.
    :raises NotAllowed, WrongState, TooMany: as ``make_pupil``.
    :raises BadInput: no list, more than 500 lines, no country; nobody is made.
    """
    may(place, MANAGE_PUPILS)
    _refuse_closed(place)
    words = read(IPupilList, {"names": names, "country": country}, context=place)
    _check_length(words["names"])
    good, bad = read_list(words["names"], _names_in(place, words["country"]))
    if good:
        spend(MADE, actor(), len(good))
    cards = [_make(place, line.name, words["country"], line.written) for line in good]
    return Paste(cards, bad)


def why_not(line: BadLine):
    """Return the sentence that tells why a line made nobody."""
    if line.why == "line":
        return _("error_line_long", default="At most 100 characters in a line")
    if line.why == "twice":
        return _(
            "error_line_twice",
            default="The same as line ${line}. For another pupil of this name, write something "
            "behind it: Ana; Ana B.",
            mapping={"line": str(line.first)},
        )
    if line.why == "known":
        return _(
            "error_line_known",
            default="There is a pupil of this name already. For another one, write something "
            "behind it: Ana; Ana B.",
        )
    return WRONG_NAMES[line.why]


def reset_password(place, user_id: str) -> Card:
    """Give a pupil a new password; all sessions end.

    :return: the card, with the new password, for this once.
    :raises WrongState: the account is closed for good.
    """
    pupil = managed(place, user_id)
    _refuse_expired(pupil)
    spend(MADE, actor())
    return _renew(place, pupil)


def reset_passwords(place, pupils) -> list[Card]:
    """Give several pupils new passwords, all or none.

    :param pupils: user ids, at most 500.
    """
    may(place, MANAGE_PUPILS)
    chosen = managed_all(place, pupils)
    for pupil in chosen:
        _refuse_expired(pupil)
    spend(MADE, actor(), len(chosen))
    return [_renew(place, pupil) for pupil in chosen]


def managed(place, user_id: str) -> Pupil:
    """Return a pupil of this place, wrapped, for a person who may manage it.

    :raises NotAllowed: only teacher admins. :raises BadInput: no pupil of this place.
    """
    may(place, MANAGE_PUPILS)
    room = shelf("pupils").rooms.get(IUUID(place))
    pupil = room.pupils.get(user_id) if room else None
    if pupil is None:
        raise BadInput({"pupil": _("error_no_such_pupil", default="There is no such pupil here")})
    return pupil.__of__(place)


def managed_all(place, pupils) -> list[Pupil]:
    """Return some pupils of this place, as ``managed``, in alphabetical order."""
    wanted = read(IWhichPupils, {"pupils": pupils}, ("pupils",), place)["pupils"]
    return sorted((managed(place, user_id) for user_id in wanted), key=lambda pupil: pupil.alias)


def _refuse_closed(place):
    if not place.is_writable:
        raise WrongState(
            _("error_classroom_closed", default="No new pupils: this TwinSpace is closed.")
        )


def _refuse_expired(pupil):
    if pupil.state == "expired":
        raise WrongState(_("error_pupil_expired", default="This account is closed for good."))


def _check_length(names):
    count = len(names.splitlines())
    if count > MOST_LINES:
        raise BadInput(
            {
                "names": _(
                    "error_names_many",
                    default="At most ${most} lines, you have ${count}. Paste the list in parts.",
                    mapping={"most": str(MOST_LINES), "count": str(count)},
                )
            }
        )


def _names_in(place, country):
    """First names of a country's pupils here, in small letters."""
    room = shelf("pupils").rooms.get(IUUID(place))
    pupils = room.pupils.values() if room else ()
    return {
        name_in(pupil.alias).casefold()
        for pupil in pupils
        if pupil.country == country and pupil.__of__(place).state != "expired"
    }


def _checked(name):
    try:
        return first_name(name)
    except NotAName as wrong:
        raise BadInput({"name": WRONG_NAMES[wrong.why]}) from wrong


def _make(place, name, country, written=""):
    """Make account and record; tell it; return the card."""
    uid, secret = IUUID(place), password()
    store = shelf("pupils")
    room = store.room(uid)
    number, shown = _free_alias(room, name, country)
    login = log_in_name(name, number, room.word)
    user_id = make_account(login, shown, "pupil", password=secret, printed=True)
    pupil = Pupil(user_id, shown, login, country, uid)
    room.pupils[user_id] = pupil
    store.homes[user_id] = uid
    begin(pupil.__of__(place))
    join(place, user_id, ROLE)
    note("pupils:pupil:make", user_id, place=uid)
    notify(PupilMade(place, user_id))
    return Card(user_id, shown, login, secret, written)


def _free_alias(room, name, country):
    """The next number whose alias nobody has: who moved here brought one from elsewhere."""
    used = {pupil.alias for pupil in room.pupils.values()}
    while True:
        number = room.next_number()
        shown = alias(name, number, country)
        if shown not in used:
            return number, shown


def _renew(place, pupil):
    secret = password()
    set_password(pupil.user_id, secret, printed=True)
    note("pupils:pupil:reset", pupil.user_id, place=IUUID(place))
    return Card(pupil.user_id, pupil.alias, pupil.login, secret)
