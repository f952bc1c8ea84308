"""Step 1 and the mailed link: nobody is made before the address is confirmed (RG1).

Whether an address is known here is told to its mailbox only: the page says the same to everybody.
The link alone confirms nothing: who clicks it also knows the password chosen in step 1, so nobody
can be talked into confirming what a stranger typed, and a mail scanner cannot either.
"""

from etwinning.accounts.api import account
from etwinning.accounts.api import is_hash_of
from etwinning.accounts.api import make_account
from etwinning.accounts.api import new_hash
from etwinning.accounts.api import user_of_login
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import for_the_house
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.base.vocabularies import interface_languages
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.notices.api import write_to
from etwinning.people.events import TeacherRegistered
from etwinning.people.making import make_teacher
from etwinning.people.permissions import REGISTER
from etwinning.people.rules import DAY
from etwinning.people.rules import fits_login
from etwinning.people.rules import full_name
from etwinning.people.rules import is_guessable
from etwinning.people.rules import same_address
from etwinning.people.settings import setting
from etwinning.people.shapes import IConfirmation
from etwinning.people.shapes import IPreRegistration
from etwinning.people.store import hashed
from etwinning.people.store import new_secret
from etwinning.people.store import PreRegistration
from etwinning.records.api import shelf
from plone import api
from secrets import token_hex
from time import time
from zope.event import notify

FROM_ONE_PLACE = Budget(
    "people:register",
    count=100,
    seconds=900,
    reason=_(
        "limit_register",
        default="Too many registrations from your network. Try again in a quarter of an hour.",
    ),
)
WRONG_PASSWORDS = Budget(
    "people:confirm",
    count=10,
    seconds=900,
    reason=_(
        "limit_confirm",
        default="Ten wrong passwords. Try again in a quarter of an hour, or register again.",
    ),
)


def pre_register(values: dict, network: str, language: str = "en") -> None:
    """Take step 1 of a visitor and write to the address; the answer is the same for everybody.

    :param values: by the names of IPreRegistration.
    :param network: address the request came from, for the limit.
    :param language: of the page, hence of the mail and the account.
    :raises BadInput: by field.
    :raises TooMany: three mails to this address today, or too many from one network.

    Source: product.md RG1; security.md L12.
    """
    may(api.portal.get(), REGISTER)
    spend(FROM_ONE_PLACE, network or "nowhere")
    values = _checked(values)
    password = new_hash(values["password"], values["email"])  # for known addresses, too: same time
    spend(_mails(), hashed(values["email"]))
    if user_of_login(values["email"]) is not None:
        _write_to_known(values["email"], language)
    else:
        _keep(values, password, language)
    note("people:registration:begin")


def confirm_registration(secret: str, password: str) -> str:
    """Make the account and the profile of somebody who followed the link and knows the password.

    :param secret: from the mailed link.
    :return: the user id.
    :raises BadInput: the password is not the one of step 1.
    :raises WrongState: the link was used, or its days are over.
    :raises TooMany: ten wrong passwords.
    """
    may(api.portal.get(), REGISTER)
    waiting = _waiting(secret)
    password = read(IConfirmation, {"password": password})["password"]
    spend(WRONG_PASSWORDS, hashed(secret))
    if not is_hash_of(password, waiting.password):
        raise BadInput(
            {
                "password": _(
                    "error_not_your_password",
                    default="This is not the password you chose when you registered",
                )
            }
        )
    with for_the_house("a visitor confirmed the address"):
        teacher = _make(waiting)
        _forget(waiting.email)
        note("people:registration:confirm", teacher)
        notify(TeacherRegistered(teacher))
    return teacher.user_id


def name_waiting(secret: str) -> str:
    """Return the name typed in step 1, for the page that asks for the password.

    :raises WrongState: the link was used, or its days are over.
    """
    may(api.portal.get(), REGISTER)
    waiting = _waiting(secret)
    return full_name(waiting.given_name, waiting.family_name)


def forget_old(now: float) -> int:
    """Throw away registrations whose link is over; for the nightly job. Return how many."""
    waiting, days = shelf("people").waiting, setting("days_to_confirm")
    over = [key for key, one in waiting.items() if one.is_over(int(now), days)]
    for key in over:
        del waiting[key]
    return len(over)


def _checked(raw):
    values = read(IPreRegistration, raw, context=api.portal.get())
    values["email"] = same_address(values["email"])
    words = (values["given_name"], values["family_name"], values["email"])
    if is_guessable(values["password"], words):
        raise BadInput(
            {
                "password": _(
                    "error_guessable",
                    default="This password is easy to guess: leave your name out, mix letters",
                )
            }
        )
    return values


def _mails():
    return Budget(
        "people:register_mail",
        count=setting("mails_a_day"),
        seconds=DAY,
        reason=_(
            "limit_register_mail",
            default="We have written to this address several times today. Look into the "
            "folder for unwanted mail, or try again tomorrow.",
        ),
    )


def _keep(values, password, language):
    secret, language = new_secret(), language if language in interface_languages() else "en"
    shelf("people").waiting[hashed(secret)] = PreRegistration(
        values, password, language, int(time())
    )
    words = {
        "name": full_name(values["given_name"], values["family_name"]),
        "days": setting("days_to_confirm"),
    }
    write_to(values["email"], "people:confirm", words, f"/@@confirm?key={secret}", language)


def _write_to_known(address, language):
    known = account(user_of_login(address))
    write_to(address, "people:known", {}, "/login", known.language or language)


def _waiting(secret):
    waiting = shelf("people").waiting.get(hashed(secret or ""))
    over = waiting is None or waiting.is_over(int(time()), setting("days_to_confirm"))
    if over or user_of_login(waiting.email) is not None:
        raise WrongState(
            _(
                "error_confirm_link",
                default="This link has been used, or is older than ${days} days. If you have "
                "not finished yet, register again.",
                mapping={"days": str(setting("days_to_confirm"))},
            )
        )
    return waiting


def _make(waiting):
    login = waiting.email if fits_login(waiting.email) else f"teacher-{token_hex(8)}"
    user_id = make_account(
        login,
        full_name(waiting.given_name, waiting.family_name),
        "teacher",
        ("Newcomer",),
        email=waiting.email,
        language=waiting.language,
        password_hash=waiting.password,
    )
    return make_teacher(
        user_id,
        given_name=waiting.given_name,
        family_name=waiting.family_name,
        country=waiting.country,
    )


def _forget(address):
    """Drop every registration of an address: the first one confirmed counts."""
    waiting = shelf("people").waiting
    for key in [key for key, one in waiting.items() if one.email == address]:
        del waiting[key]
