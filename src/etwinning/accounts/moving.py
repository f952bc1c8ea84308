"""Another e-mail address: the password is asked, and both addresses confirm.

The new address changes only when its link is opened and sent; the old one gets a link that stops
the change and ends all sessions, in case somebody else sat at the keyboard.
Source: security.md section 2.
"""

from etwinning.accounts.doors import address
from etwinning.accounts.entering import check_password
from etwinning.accounts.letter import send
from etwinning.accounts.permissions import CHANGE_OWN_PASSWORD
from etwinning.accounts.right import free_email
from etwinning.accounts.right import ledger
from etwinning.accounts.right import linked
from etwinning.audit.api import note
from etwinning.base.address import site_url
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import for_the_house
from etwinning.base.security import may
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from plone import api
from time import time

MOVE, STOP = "move", "stop"  # kinds of links
DAY = 24 * 3600  # seconds
CONFIRM_WITHIN = DAY
STOP_WITHIN = 7 * DAY
MOVES = Budget(
    "accounts:new-address",
    3,
    DAY,
    _("error_too_many_moves", default="You have asked three times today. Try again tomorrow."),
)
LINKS_FROM = Budget(
    "accounts:move-address", 20, 3600, _("error_too_many_links", default="Try again in an hour.")
)


def ask_new_address(password: str, email: str) -> None:
    """Have the own e-mail address changed: mails go to the new and to the old one.

    :raises NotAllowed: a visitor, a pupil or an operator.
    :raises BadInput: the password is wrong, the address is none or taken.
    :raises TooMany: 3 a day; too many wrong passwords.
    """
    may(api.portal.get(), CHANGE_OWN_PASSWORD)
    entry = ledger().get(actor())
    if entry is None or entry.kind == "pupil":
        raise NotAllowed(_("error_no_address", default="This account has no e-mail address."))
    if not check_password(entry.user_id, password):
        raise BadInput({"old": _("error_old_password", default="This is not your password")})
    email = free_email(email, entry.kind, entry.user_id)
    if not email:
        raise BadInput({"email": _("missing_email", default="Write your e-mail address")})
    spend(MOVES, entry.user_id)
    move = ledger().add_link(entry, MOVE, time() + CONFIRM_WITHIN, email)
    send("move", email, f"{site_url()}/new-address?link={move}", entry.language)
    if entry.email:
        stop = ledger().add_link(entry, STOP, time() + STOP_WITHIN, entry.email)
        send("stop", entry.email, f"{site_url()}/stop-address?link={stop}", entry.language)
    note("accounts:account:ask_new_address", entry.user_id)


def confirm_new_address(link: str) -> None:
    """Take the new address over; a log-in name that was the old address follows it.

    :raises BadInput: the link no longer works, or somebody else has taken the address meanwhile.
    :raises TooMany: 20 an hour from one place.
    """
    spend(LINKS_FROM, address())
    entry, email = linked(link, MOVE)
    email = free_email(email, entry.kind, entry.user_id)
    login = email if entry.login == entry.email else entry.login
    with for_the_house("a link for a new address"):
        ledger().change(entry, email=email, login=login)
        ledger().drop_link(entry, MOVE)
        note("accounts:account:confirm_new_address", entry.user_id)


def stop_new_address(link: str) -> None:
    """Keep, or bring back, the old address; all sessions end.

    :raises BadInput: the link no longer works, or somebody else has taken the address meanwhile.
    :raises TooMany: 20 an hour from one place.
    """
    spend(LINKS_FROM, address())
    entry, email = linked(link, STOP)
    email = free_email(email, entry.kind, entry.user_id)
    login = email if entry.login == entry.email else entry.login
    with for_the_house("a link that stops a new address"):
        ledger().change(entry, email=email, login=login)
        ledger().drop_link(entry, MOVE, STOP)
        entry.epoch += 1
        note("accounts:account:stop_new_address", entry.user_id)
