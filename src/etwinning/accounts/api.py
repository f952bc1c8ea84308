"""The door: accounts are made, changed, found, closed and never used twice.

Who may: operators and the house everything; verified teachers pupils' accounts (which of them,
the room pupils knows); a person the own name, language and password.
"""

from etwinning.accounts.entering import change_password
from etwinning.accounts.entering import check_password
from etwinning.accounts.entering import log_in
from etwinning.accounts.entering import log_out
from etwinning.accounts.entering import token
from etwinning.accounts.events import AccountDeactivated
from etwinning.accounts.events import AccountMade
from etwinning.accounts.events import AccountReactivated
from etwinning.accounts.events import AccountRetired
from etwinning.accounts.forgotten import ask_new_password
from etwinning.accounts.forgotten import may_use
from etwinning.accounts.forgotten import use_link
from etwinning.accounts.interfaces import Account
from etwinning.accounts.interfaces import KINDS
from etwinning.accounts.moving import ask_new_address
from etwinning.accounts.moving import confirm_new_address
from etwinning.accounts.moving import stop_new_address
from etwinning.accounts.passwords import hashed
from etwinning.accounts.passwords import matches
from etwinning.accounts.permissions import FIND_ACCOUNTS
from etwinning.accounts.permissions import LOOK_AFTER_ACCOUNTS
from etwinning.accounts.permissions import MAKE_ACCOUNT
from etwinning.accounts.permissions import MAKE_PUPIL_ACCOUNT
from etwinning.accounts.right import checked
from etwinning.accounts.right import entry_of
from etwinning.accounts.right import free_email
from etwinning.accounts.right import free_login
from etwinning.accounts.right import give_password
from etwinning.accounts.right import ledger
from etwinning.accounts.right import may_look_after
from etwinning.accounts.right import right_kind
from etwinning.accounts.right import right_roles
from etwinning.accounts.rules import check_fullname
from etwinning.accounts.rules import check_password as right_password
from etwinning.accounts.rules import fold
from etwinning.accounts.rules import tidy_login
from etwinning.audit.api import note
from etwinning.base.security import may
from itertools import islice
from plone import api
from zope.event import notify

MOST_FOUND = 50
# coming in and going out (entering.py)
__all__ = (
    "account",
    "ask_new_address",
    "ask_new_password",
    "change_password",
    "check_password",
    "confirm_new_address",
    "deactivate",
    "end_sessions",
    "find",
    "log_in",
    "log_out",
    "make_account",
    "may_use",
    "reactivate",
    "retire",
    "set_email",
    "set_fullname",
    "set_language",
    "set_login",
    "set_password",
    "set_roles",
    "stop_new_address",
    "token",
    "use_link",
    "user_of_login",
)


def make_account(
    login: str,
    fullname: str,
    kind: str = "teacher",
    roles: tuple = (),
    password: str | None = None,
    email: str = "",
    language: str = "",
    password_hash: str = "",
    printed: bool = False,
) -> str:
    """Make an account and return its user id: 32 random hex digits, never used again.

    :param login: 2 to 100 characters; compared without case; nobody else's address.
    :param kind: teacher, staff, pupil or guest; pupils always get the role Pupil.
    :param roles: site roles; never Manager or Site Administrator.
    :param password: without one nobody logs in until ``set_password``.
    :param email: where mail goes; pupils have none.
    :param password_hash: instead of a password: what ``new_hash`` returned earlier.
    :param printed: the house made the password by chance (passwords.py).
    :raises NotAllowed: the current user may not make this kind of account.
    :raises BadInput: by field.

    Source: PV10, RG1 "no account object before confirmation", PV2.
    """
    may(api.portal.get(), MAKE_PUPIL_ACCOUNT if kind == "pupil" else MAKE_ACCOUNT)
    kind, roles = right_kind(kind), right_roles(roles, kind)
    login, email = free_login(login), free_email(email, kind)
    fullname = checked("fullname", check_fullname, fullname)
    if password is not None:
        checked("password", right_password, password, login, kind)
    entry = ledger().add(login, fullname, kind)
    ledger().change(entry, email=email, roles=roles, language=language)
    entry.password = hashed(password, printed) if password is not None else password_hash
    note("accounts:account:make", entry.user_id, kind=kind)
    notify(AccountMade(entry.user_id))
    return entry.user_id


def new_hash(password: str, login: str = "", kind: str = "teacher") -> str:
    """Return the hash of a new password, to be kept until there is an account.

    :raises BadInput: it is too short, too long or too easy to guess.
    """
    return hashed(checked("password", right_password, password, login, kind))


def is_hash_of(password: str, password_hash: str) -> bool:
    """Tell whether a password is the one of a hash kept since ``new_hash``."""
    return matches(password, password_hash)


def account(user_id: str) -> Account | None:
    """Return an account as it is now, None if there is none. What to show is the caller's care."""
    entry = ledger().get(user_id)
    return entry.shown() if entry is not None else None


def user_of_login(login: str) -> str | None:
    """Return the user id of a login name or an e-mail address, None if nobody has it."""
    entry = ledger().named(tidy_login(login))
    return entry.user_id if entry is not None else None


def find(prefix: str, kinds: tuple = (), size: int = 20) -> list[Account]:
    """Return accounts with a word in name, login name or address that begins so.

    :param prefix: compared without case and accents.
    :param kinds: only these; all by default.
    :param size: at most 50.
    :raises NotAllowed: the current user may not find people by their accounts.
    """
    may(api.portal.get(), FIND_ACCOUNTS)
    kinds = tuple(kind for kind in KINDS if kind in (kinds or KINDS))
    found = ledger().starting(fold(prefix).strip(), kinds)
    return [entry.shown() for entry in islice(found, min(size, MOST_FOUND))]


def set_roles(user_id: str, roles: tuple) -> None:
    """Give an account exactly these site roles.

    :raises NotAllowed: only operators and the house do this, for pupils, too.
    :raises BadInput: a role that is not given here.
    """
    may(api.portal.get(), LOOK_AFTER_ACCOUNTS)
    entry = entry_of(user_id)
    roles = right_roles(roles, entry.kind)
    ledger().change(entry, roles=roles)
    note("accounts:account:set_roles", user_id, roles=roles)


def set_login(user_id: str, login: str) -> None:
    """Give an account another login name; who is logged in stays so."""
    entry = may_look_after(user_id)
    ledger().change(entry, login=free_login(login, user_id))
    note("accounts:account:set_login", user_id)


def set_email(user_id: str, email: str) -> None:
    """Change where mail goes.

    A person changes the own address by ``ask_new_address``, which has both addresses confirm.
    """
    entry = may_look_after(user_id)
    ledger().change(entry, email=free_email(email, entry.kind, user_id))
    note("accounts:account:set_email", user_id)


def set_fullname(user_id: str, fullname: str) -> None:
    """Change the name of an account, the own one, too."""
    entry = may_look_after(user_id, own=True)
    ledger().change(entry, fullname=checked("fullname", check_fullname, fullname))
    note("accounts:account:set_fullname", user_id)


def set_language(user_id: str, language: str) -> None:
    """Change the language that a person reads, the own one, too (a code such as "pl")."""
    entry = may_look_after(user_id, own=True)
    entry.language = language
    note("accounts:account:set_language", user_id)


def set_password(user_id: str, password: str, printed: bool = False) -> None:
    """Give an account a new password; all its sessions end.

    A person who changes the own password uses ``change_password``, which asks for the old one.

    :param printed: the house made it by chance (passwords.py).
    :raises BadInput: it is too short, too long or too easy to guess.
    """
    entry = may_look_after(user_id)
    give_password(entry, password, printed=printed)
    note("accounts:account:set_password", user_id)


def end_sessions(user_id: str) -> None:
    """End all sessions of a person at once, on all machines; the own ones, too."""
    entry = may_look_after(user_id, own=True)
    entry.epoch += 1
    note("accounts:account:end_sessions", user_id)


def deactivate(user_id: str) -> None:
    """Close an account: nobody logs in, roles rest, sessions end. The id stays known."""
    entry = may_look_after(user_id)
    entry.active = False
    entry.epoch += 1
    note("accounts:account:deactivate", user_id)
    notify(AccountDeactivated(user_id))


def reactivate(user_id: str) -> None:
    """Open a closed account again, with the roles it had."""
    entry = may_look_after(user_id)
    entry.active = True
    note("accounts:account:reactivate", user_id)
    notify(AccountReactivated(user_id))


def retire(user_id: str) -> None:
    """Take an account away for good: name, login, address, password, roles. Its id stays taken.

    Rooms that keep facts of a person erase them when they hear ``IAccountRetired``.

    Source: PV10 "never reuse ids; purge roles".
    """
    may(api.portal.get(), LOOK_AFTER_ACCOUNTS)
    ledger().retire(entry_of(user_id))
    note("accounts:account:retire", user_id)
    notify(AccountRetired(user_id))
