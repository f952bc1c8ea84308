"""People for tests: with an account, and logged in."""

from contextlib import contextmanager
from etwinning.accounts.api import make_account
from etwinning.base.security import for_the_house
from plone import api
from tests.numbers import number

PASSWORD = "eTwinning-test-1"


def person(login="", fullname="", kind="teacher", roles=(), password=None, email=None) -> str:
    """Make an account and return its user id.

    :param login: a new one by default.
    :param roles: site roles; verified teachers have ``("Teacher",)``.
    :param password: without one, none (hashing takes time); tests over HTTP give PASSWORD.
    :param email: ``<login>@school.example`` by default, but for pupils.
    """
    login = login or f"{kind}{number()}"
    if email is None:
        email = "" if kind == "pupil" or "@" in login else f"{login}@school.example"
    with for_the_house("a test"):
        return make_account(
            login, fullname or login.title(), kind, roles, password=password, email=email
        )


@contextmanager
def log_in_as(user_id):
    """Run what follows as this person (integration tests)."""
    with api.env.adopt_user(user=api.portal.get_tool("acl_users").getUserById(user_id)):
        yield user_id
