"""The people of the offices: one each, with all duties, and the Central Support Service."""

from etwinning.accounts.api import make_account
from etwinning.site.demo.log_ins import PASSWORD
from etwinning.site.demo.texts import text
from etwinning.support.api import CENTRAL
from etwinning.support.api import DUTIES
from etwinning.support.api import give_duty
from etwinning.support.api import HEAD
from etwinning.support.api import office


def staff_offices(faker) -> dict[str, str]:
    """Give each office of the demo one person with all duties; return user ids by code.

    :param faker: function from a country code to its Faker.
    """
    staff = {code: _person(code, f"nss.{code.lower()}", faker(code)) for code in text("countries")}
    staff[CENTRAL] = _person(CENTRAL, "css", faker("FR"))
    return staff


def _person(code, login, faker):
    user_id = make_account(
        login,
        faker.name(),
        kind="staff",
        password=PASSWORD,
        email=f"{login}@etwinning.example",
    )
    for duty in (*DUTIES, HEAD):
        give_duty(office(code), user_id, duty)
    return user_id
