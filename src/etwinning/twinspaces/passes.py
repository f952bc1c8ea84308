"""Passes: people who are not in the project come in for some days, when they say yes.

An invitation and a pass are one record: nobody has a role before the invitation is accepted, by a
POST, with the secret of the mailed link; after the last day, or when it is taken back, access
ends. A guest's account reaches nothing but the places it has a pass for.
Source: product.md TS14, MS7.
"""

from datetime import date
from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import make_account
from etwinning.accounts.api import user_of_login
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.base.texts import is_email
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.notices.api import tell
from etwinning.notices.api import write_to
from etwinning.people.api import are_contacts
from etwinning.people.api import is_verified
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.places.api import role_in
from etwinning.records.api import shelf
from etwinning.twinspaces.opening import project_of
from etwinning.twinspaces.permissions import ACCEPT_PASS
from etwinning.twinspaces.permissions import INVITE_CONTACT
from etwinning.twinspaces.permissions import MANAGE_MEMBERS
from etwinning.twinspaces.roles import title_of
from etwinning.twinspaces.rules import guest_login
from etwinning.twinspaces.rules import GUESTS
from etwinning.twinspaces.shapes import IAcceptance
from etwinning.twinspaces.shapes import IContactPass
from etwinning.twinspaces.shapes import IGuestPass
from etwinning.twinspaces.store import hashed
from etwinning.twinspaces.store import new_secret
from etwinning.twinspaces.store import Pass
from etwinning.workspaces.api import name_of
from plone import api
from plone.app.uuid.utils import uuidToObject
from secrets import token_hex
from time import time

DAY = 24 * 3600  # seconds
VISITOR = "Guest"
INVITED = Budget(
    "twinspaces:invited",
    50,
    DAY,
    _("limit_invited", default="You have invited 50 people today. Go on tomorrow."),
)
WRITTEN = Budget(
    "twinspaces:written",
    3,
    DAY,
    _("limit_written", default="This address got three invitations today. Wait until tomorrow."),
)
TRIED = Budget(
    "twinspaces:tried",
    20,
    3600,
    _("limit_pass_tried", default="Too many tries with this link. Try again in an hour."),
)


def invite_guest(
    space, address: str, role: str, days: int, what: str = "", language: str = "en"
) -> Pass:
    """Write to somebody without account: a link to accept a role in this TwinSpace.

    :param role: Guest, Parent, Expert or Observer; given when it is accepted.
    :param days: 1 to 365 from today; then access ends.
    :param what: what the person is asked to look at; stands in the mail, at most 300 characters.
    :raises NotAllowed: only teacher admins. :raises WrongState: the TwinSpace is closed.
    :raises BadInput: by field, or the address has a pass already. :raises TooMany: mails.
    """
    _check_place(space)
    raw = {"address": address, "role": role, "days": days, "what": what}
    words = read(IGuestPass, raw)
    address = words["address"] = words["address"].strip().casefold()
    if not is_email(address):
        wrong = _("error_email", default="Write an e-mail address, such as head@school.example")
        raise BadInput({"address": wrong})
    known = user_of_login(address) or ""
    _check_new(space, "address", lambda one: one.address == address, known)
    spend(INVITED, actor())
    spend(WRITTEN, hashed(address))
    found, secret = _keep(space, words, address=address)
    write_to(address, "twinspaces:invited", _told(space, found), _door(secret), language)
    return found


def invite_contact(space, person: str, role: str, days: int, what: str = "") -> Pass:
    """Ask a contact who is not in the project to come in as an expert, an observer, a visitor.

    Partners are asked by the project (``projects.api.invite_partner``). Who does not look after
    the members, as experts do not, asks only visitors.

    :param person: user id of a verified teacher.
    :raises Unmet: no contact, or not verified. The rest as ``invite_guest``.
    """
    _check_place(space, INVITE_CONTACT)
    if not allowed(space, MANAGE_MEMBERS) and role != VISITOR:
        raise NotAllowed(
            _("error_invite_visitor", default="You may ask teachers to come in as visitors only.")
        )
    words = read(IContactPass, {"person": person, "role": role, "days": days, "what": what})
    person = words["person"]
    unmet = _unmet_contact(person)
    if unmet:
        raise Unmet(unmet)
    _check_new(space, "person", lambda one: one.user_id == person, person)
    spend(INVITED, actor())
    found, secret = _keep(space, words, user_id=person)
    tell([person], "twinspaces:invited", space, _told(space, found), url=_door(secret))
    return found


def passes_of(space) -> list[Pass]:
    """Return the open invitations and the passes in use, newest first.

    :return: all for teacher admins; for who only invites, the own.
    :raises NotAllowed: who invites nobody.
    """
    may(space, INVITE_CONTACT)
    sees_all = allowed(space, MANAGE_MEMBERS)
    found = [one for one in _passes(space) if sees_all or one.by == actor()]
    return sorted(found, key=lambda one: -one.made)


def revoke_pass(space, key: str) -> None:
    """Take an invitation back, or end a pass: access ends at once, what was written stays.

    :raises NotAllowed: only teacher admins. :raises WrongState: it is over already.
    """
    may(space, MANAGE_MEMBERS)
    found = next((one for one in _passes(space) if one.key == key), None)
    if found is None:
        raise WrongState(_("error_pass_gone", default="This pass is over already."))
    _end(space, found)
    note("twinspaces:pass:revoke", space, role=found.role)


def read_pass(secret: str) -> tuple[Pass, object]:
    """Return an invitation and its TwinSpace, for the page where the link leads; writes nothing.

    :raises NotAllowed: a pupil. :raises WrongState: used, taken back, too old, or closed.
    """
    may(api.portal.get(), ACCEPT_PASS)
    found = shelf("twinspaces").pass_by(hashed(secret or ""))
    space = uuidToObject(found.space, unrestricted=True) if found is not None else None
    if space is None or found.is_over(time()) or not space.is_writable:
        raise WrongState(
            _(
                "error_pass_link",
                default="This invitation was accepted or taken back already, or it is too old.",
            )
        )
    return found, space


def accept_pass(secret: str, name: str = "", password: str = "") -> str:
    """Come in: whoever has no account gets one for guests; the role is given now. Works once.

    :param secret: from the link.
    :param name: as the members will see it; with ``password`` for who has no account.
    :return: the user id.
    :raises NotAllowed: the invitation is somebody else's: who has an account logs in first.
    :raises WrongState: as ``read_pass``, or the person is a member already.
    :raises BadInput: no name, no right password. :raises TooMany: 20 tries an hour.
    """
    found, space = read_pass(secret)
    spend(TRIED, hashed(secret))
    owner = owner_of(found)
    if (owner or actor()) and owner != actor():
        raise NotAllowed(
            _(
                "error_pass_log_in",
                default="This invitation is for another account, or you have to log in first.",
            )
        )
    if owner and role_in(space, owner):
        raise WrongState(_("error_pass_member", default="You belong to this TwinSpace already."))
    words = {} if owner else read(IAcceptance, {"name": name, "password": password})
    with for_the_house("a guest accepted an invitation"):
        user_id = owner or _make_guest(found.address, **words)
        shelf("twinspaces").accept(found, user_id)
        join(space, user_id, found.role)
        note("twinspaces:pass:accept", user_id, place=found.space, role=found.role)
    tell([found.by], "twinspaces:accepted", space, _told(space, found) | {"name": name_of(user_id)})
    return user_id


def owner_of(found) -> str:
    """Return the user id of whom an invitation is for, ``""`` for who has no account yet."""
    return found.user_id or user_of_login(found.address) or ""


def end_passes(now: float) -> int:
    """End all passes that are over at ``now`` (unix seconds), for the job; return how many."""
    store = shelf("twinspaces")
    over = store.over_at(now)
    for found in over:
        space = uuidToObject(found.space, unrestricted=True)
        if space is None:
            store.drop(found)
        else:
            _end(space, found)
            note("twinspaces:pass:end", space, role=found.role)
    return len(over)


def drop_pass_of(space, user_id: str) -> None:
    """Forget the pass of who has left, however it came, and the own invitations still open."""
    for found in _passes(space):
        if found.user_id == user_id or (found.by == user_id and not found.is_accepted):
            shelf("twinspaces").drop(found)


def give_pass_role(space, user_id: str, role: str) -> None:
    """Note on a guest's pass that the guest has another role now, however that came."""
    for found in _passes(space):
        if found.user_id == user_id and found.is_accepted:
            shelf("twinspaces").give_role(found, role)


def last_day(found) -> date:
    """Return the day on which a pass ends."""
    return datetime.fromtimestamp(found.until, UTC).date()


def _end(space, found):
    """A guest goes; who has become a partner meanwhile stays."""
    shelf("twinspaces").drop(found)
    if found.is_accepted and role_in(space, found.user_id) in GUESTS:
        leave(space, found.user_id)


def _make_guest(address, name, password):
    login = guest_login(address, token_hex(8))
    return make_account(login, name, "guest", email=address, password=password)


def _check_place(space, permission=MANAGE_MEMBERS):
    may(space, permission)
    if not space.is_writable:
        raise WrongState(
            _("error_closed", default="Nothing can be written here now: it is closed or hidden.")
        )


def _check_new(space, field, is_same, user_id):
    project = project_of(space)
    if user_id and (role_in(space, user_id) or (project and role_in(project, user_id))):
        raise BadInput({field: _("error_is_member", default="This person is a member already")})
    if any(is_same(one) for one in _passes(space)):
        raise BadInput({field: _("error_has_pass", default="This person is invited already")})


def _unmet_contact(person):
    if not is_verified(actor()) or not are_contacts(actor(), person):
        return [_("unmet_pass_contact", default="You can ask only your own contacts.")]
    if not is_verified(person):
        return [_("unmet_pass_verified", default="This teacher is not verified yet.")]
    return []


def _keep(space, words, address="", user_id=""):
    secret, now = new_secret(), time()
    found = Pass(
        space=space.UID(),
        role=words["role"],
        what=words["what"],
        by=actor(),
        made=now,
        until=int(now) + words["days"] * DAY,
        address=address,
        user_id=user_id,
    )
    found = shelf("twinspaces").keep(found, hashed(secret))
    note("twinspaces:pass:invite", space, role=found.role, days=words["days"])
    return found, secret


def _passes(space):
    now = time()
    return [one for one in shelf("twinspaces").passes_in(space.UID()) if not one.is_over(now)]


def _door(secret):
    return f"/@@guest-pass?key={secret}"


def _told(space, found):
    return {
        "title": space.title,
        "name": name_of(found.by),
        "role": title_of(found.role),
        "what": found.what,
        "until": last_day(found),
    }
