"""Pupils for tests."""

from etwinning.accounts.passwords import matches
from etwinning.accounts.right import entry_of
from etwinning.pupils.api import make_pupil
from tests.accounts.builders import log_in_as


def pupil_of(teacher, space, name="Ana", country="ES"):
    """Return the card of a pupil whom a teacher admin has made."""
    with log_in_as(teacher):
        return make_pupil(space, name, country)


def fits(user_id, password) -> bool:
    """Tell whether this is the password of an account."""
    return matches(password, entry_of(user_id).password)
