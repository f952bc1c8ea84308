"""Offices' people for tests."""

from etwinning.base.security import for_the_house
from etwinning.support.api import give_duty
from etwinning.support.api import office
from tests.accounts.builders import person


def officer(code: str, duty: str = "Validator", region: str = "", **words) -> str:
    """Make a person with a duty in an office and return the user id.

    :param code: "ES", "BE-nl", "EU"; a region is written into the office first.
    :param words: as for ``person``.
    """
    user_id = person(kind="staff", **words)
    with for_the_house("a test"):
        if region and region not in (office(code).regions or ()):
            office(code).regions = (*(office(code).regions or ()), region)
        give_duty(office(code), user_id, duty, region)
    return user_id
