from etwinning.accounts.api import deactivate
from etwinning.accounts.api import set_language
from etwinning.base.readers import reader_of
from etwinning.base.security import for_the_house
from plone.app.testing import logout
from tests.accounts.builders import person


def test_the_house_knows_whom_it_writes_to_whoever_is_logged_in(site):
    liga = person("liga.ozola", "Līga Ozola", email="liga@school.example")
    with for_the_house("a test"):
        set_language(liga, "lv")
    logout()
    reader = reader_of(liga)
    assert (reader.fullname, reader.email) == ("Līga Ozola", "liga@school.example")
    assert reader.language == "lv"


def test_pupils_and_closed_accounts_have_no_address(site):
    pupil, olek = person(kind="pupil"), person()
    with for_the_house("a test"):
        deactivate(olek)
    assert reader_of(pupil).email == reader_of(olek).email == ""
    assert reader_of(pupil).language == "en"
