"""Is it right? The answers as fields of a form, and who may look after whom."""

from collections.abc import Callable
from etwinning.accounts.interfaces import KINDS
from etwinning.accounts.passwords import hashed
from etwinning.accounts.permissions import LOOK_AFTER_ACCOUNTS
from etwinning.accounts.permissions import LOOK_AFTER_PUPILS
from etwinning.accounts.rules import check_email
from etwinning.accounts.rules import check_login
from etwinning.accounts.rules import check_password as right_password
from etwinning.accounts.rules import WrongValue
from etwinning.accounts.setup import ACCOUNTS
from etwinning.accounts.store import Entry
from etwinning.accounts.store import Ledger
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from plone import api
from time import time

PUPIL = ("Pupil",)
# never given by us: operators stay in Plone's own user folders, duties come from rosters
CLOSED_ROLES = {"Manager", "Site Administrator", "House", "Owner", "Anonymous", "Authenticated"}


def ledger() -> Ledger:
    """Return the ledger of the present site."""
    return api.portal.get_tool("acl_users")[ACCOUNTS].ledger


def entry_of(user_id: str) -> Entry:
    """Return the entry of an id.

    :raises BadInput: there is no such account.
    """
    entry = ledger().get(user_id)
    if entry is None:
        raise BadInput(reason=_("error_no_account", default="There is no such account"))
    return entry


def may_look_after(user_id: str, own: bool = False) -> Entry:
    """Return the entry of an account that the current user may change.

    :param own: whether the person may change this in the own account.
    :raises NotAllowed: the current user may not.
    """
    entry = ledger().get(user_id)
    if not (own and entry is not None and actor() == user_id):
        is_pupil = entry is not None and entry.kind == "pupil"
        may(api.portal.get(), LOOK_AFTER_PUPILS if is_pupil else LOOK_AFTER_ACCOUNTS)
    return entry_of(user_id)


def checked(field: str, check: Callable, *values) -> str:
    """Return what a rule makes of values; its refusal becomes that of a field."""
    try:
        return check(*values)
    except WrongValue as wrong:
        raise BadInput({field: wrong.args[0]}) from wrong


def is_open(link: str, kind: str) -> bool:
    """Tell whether a one-time link still works; asking changes nothing."""
    return _open(link, kind) is not None


def linked(link: str, kind: str) -> tuple[Entry, str]:
    """Return whose one-time link it is and what it is about.

    :raises BadInput: it was used, it is too old, or the account is closed.
    """
    found = _open(link, kind)
    if found is None:
        raise BadInput(
            reason=_(
                "error_link_gone",
                default="This link was used already or is too old. Ask for a new one.",
            )
        )
    return found


def _open(link, kind):
    found = ledger().linked(link, kind, time())
    return found if found is not None and found[0].active else None


def give_password(
    entry: Entry, password: str, field: str = "password", printed: bool = False
) -> None:
    """Give an account a new password, if it is a right one; all its sessions end."""
    checked(field, right_password, password, entry.login, entry.kind)
    entry.password = hashed(password, printed)
    entry.epoch += 1


def free_login(login: str, user_id: str = "") -> str:
    """Return a login name that nobody else has."""
    login = checked("login", check_login, login)
    if not ledger().is_free(login, user_id):
        raise BadInput({"login": _("error_login_taken", default="This log-in name is taken")})
    return login


def free_email(email: str, kind: str, user_id: str = "") -> str:
    """Return an address that nobody else has; pupils have none (PV2)."""
    email = checked("email", check_email, email)
    if email and kind == "pupil":
        raise BadInput({"email": _("error_pupil_email", default="Pupils have no e-mail address")})
    if not ledger().is_free(email, user_id):
        raise BadInput({"email": _("error_email_taken", default="This address is taken")})
    return email


def right_kind(kind: str) -> str:
    """Return a kind of account that exists."""
    if kind not in KINDS:
        raise BadInput({"kind": _("error_kind", default="Choose the kind of account")})
    return kind


def right_roles(roles, kind: str) -> tuple:
    """Return site roles that this kind of account can have; pupils have theirs and no other."""
    roles = tuple(sorted(set(roles)))
    if kind == "pupil" and set(roles) <= set(PUPIL):
        return PUPIL
    known = set(api.portal.get().valid_roles()) - CLOSED_ROLES - set(PUPIL)
    if kind == "pupil" or not set(roles) <= known:
        raise BadInput({"roles": _("error_roles", default="These roles are not given here")})
    return roles
