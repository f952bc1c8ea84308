"""A forgotten password: a link by mail, and what it opens."""

from etwinning.accounts.doors import address
from etwinning.accounts.doors import forgive
from etwinning.accounts.right import give_password
from etwinning.accounts.right import is_open
from etwinning.accounts.right import ledger
from etwinning.accounts.right import linked
from etwinning.accounts.rules import tidy_login
from etwinning.audit.api import note
from etwinning.base.messages import _
from etwinning.base.security import for_the_house
from etwinning.jobs.api import later
from etwinning.limits.api import Budget
from etwinning.limits.api import spend

PASSWORD = "password"  # the kind of these links
HOUR = 3600  # seconds
TOO_OFTEN = _(
    "error_too_many_resets", default="You have asked several times. Look into your mail, or wait."
)
FORGOTTEN = Budget("accounts:forgotten", 3, HOUR, TOO_OFTEN)
FORGOTTEN_FROM = Budget("accounts:forgotten-address", 20, HOUR, TOO_OFTEN)
LINKS_FROM = Budget("accounts:link-address", 20, HOUR, TOO_OFTEN)


def ask_new_password(name: str) -> None:
    """Have a link for a new password sent to whoever has this log-in name or address.

    Nobody can tell from the answer, or from how long it takes, whether there is such an account:
    a job looks. Pupils have no address; their teachers give them another password.

    :raises TooMany: 3 an hour for a name, 20 for an address; the same for unknown names.
    """
    spend(FORGOTTEN_FROM, address())
    spend(FORGOTTEN, tidy_login(name))
    later("accounts.forgotten", login=tidy_login(name))


def may_use(link: str) -> bool:
    """Tell whether a link for a new password still works; asking changes nothing."""
    return is_open(link, PASSWORD)


def use_link(link: str, password: str) -> str:
    """Set a new password with a link from a mail, once; all sessions end. Returns the user id.

    :raises BadInput: the link was used or is older than two hours, or the password is not right.
    :raises TooMany: 20 tries an hour from an address.
    """
    spend(LINKS_FROM, address())
    entry, _value = linked(link, PASSWORD)
    with for_the_house("a link for a new password"):
        give_password(entry, password)
        ledger().drop_link(entry, PASSWORD)
        note("accounts:account:use_link", entry.user_id)
    for name in {entry.login, entry.email}:
        forgive(name)
    return entry.user_id
