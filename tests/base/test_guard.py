from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from plone.app.testing import logout
from plone.app.testing import TEST_USER_ID


def test_the_house_may_and_the_person_behind_it_is_known(site):
    assert actor() == TEST_USER_ID
    assert not allowed(site, "Manage portal")
    with for_the_house("a test"):
        assert allowed(site, "Manage portal")
        assert actor() == TEST_USER_ID
    assert not allowed(site, "Manage portal")


def test_behind_the_house_may_be_nobody(site):
    logout()
    with for_the_house("a token link"):
        assert actor() == ""


def test_without_guard_a_transition_is_closed(site):
    assert not site.restrictedTraverse("@@guard").allows("publish")
