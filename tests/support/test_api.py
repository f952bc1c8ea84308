"""Offices, and the duties of their people."""

from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.security import for_the_house
from etwinning.base.vocabularies import all_units
from etwinning.places.api import groups_of
from etwinning.support.api import boxes_for
from etwinning.support.api import duties_of
from etwinning.support.api import give_duty
from etwinning.support.api import in_charge_of
from etwinning.support.api import office
from etwinning.support.api import offices_of
from etwinning.support.api import staff
from etwinning.support.api import staff_of
from etwinning.support.api import take_duty
from etwinning.support.interfaces import IOfficeBox
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.support.builders import officer
from zope.component import getGlobalSiteManager
from zope.interface import implementer

import pytest


def test_every_unit_has_its_office(site):
    assert set(site.offices.objectIds()) == set(all_units())
    assert office("ES").Title() == "NSS Spain"
    assert office("XX") is None


def test_belgium_has_three_offices(site):
    assert {one.getId() for one in offices_of("BE")} == {"BE-nl", "BE-fr", "BE-de"}
    assert [one.getId() for one in offices_of("ES")] == ["ES"]
    assert offices_of("US") == []


def test_the_head_gives_a_duty(spain, head, told):
    carmen = person(kind="staff")
    told.clear()
    with log_in_as(head):
        give_duty(spain, carmen, "Validator")
    assert duties_of(carmen) == {("ES", "", "Validator")}
    assert groups_of(carmen) == ("office:ES:Validator",)
    assert staff_of("ES", "Validator") == {carmen}
    assert told == [("DutyGiven", "ES", carmen, "Validator", "")]
    [duty] = staff("ES")[carmen]
    assert (duty.by, duty.since > 0) == (head, True)


def test_a_duty_is_given_once(spain, head, told):
    carmen = person(kind="staff")
    told.clear()
    with log_in_as(head):
        give_duty(spain, carmen, "Validator")
        give_duty(spain, carmen, "Validator")
    assert (len(told), len(staff("ES")[carmen])) == (1, 1)


def test_a_duty_may_be_for_a_region(spain, head):
    carmen = person(kind="staff")
    with log_in_as(head):
        give_duty(spain, carmen, "Validator", "Galicia")
        give_duty(spain, carmen, "Auditor")
    assert duties_of(carmen) == {("ES", "Galicia", "Validator"), ("ES", "", "Auditor")}
    assert staff_of("ES", "Validator") == {carmen}


def test_a_duty_is_taken_and_the_others_stay(spain, head, told):
    carmen = person(kind="staff")
    with log_in_as(head):
        give_duty(spain, carmen, "Validator", "Galicia")
        give_duty(spain, carmen, "Auditor")
        take_duty(spain, carmen, "Validator", "Galicia")
    assert duties_of(carmen) == {("ES", "", "Auditor")}
    assert told[-1] == ("DutyTaken", "ES", carmen, "Validator", "Galicia")
    with log_in_as(head):
        take_duty(spain, carmen, "Auditor")
    assert carmen not in staff("ES")


def test_taking_what_nobody_has_does_nothing(spain, head, told):
    told.clear()
    with log_in_as(head):
        take_duty(spain, "nobody", "Validator")
    assert told == []


@pytest.mark.parametrize(
    "duty, region, kind, field",
    [
        ("King", "", "staff", "duty"),
        ("Validator", "Bavaria", "staff", "region"),
        ("Validator", "", "pupil", "user_id"),
        ("Validator", "", "guest", "user_id"),
        ("Validator", "", "", "user_id"),
    ],
)
def test_what_is_not_right_is_told_and_nothing_is_written(spain, head, duty, region, kind, field):
    user_id = person(kind=kind) if kind else "nobody"
    with log_in_as(head), pytest.raises(BadInput) as refused:
        give_duty(spain, user_id, duty, region)
    assert list(refused.value.fields) == [field]
    assert (duties_of(user_id), user_id in staff("ES")) == (set(), False)


@pytest.mark.parametrize(
    "code, duty", [("PL", "Head"), ("ES", "Validator"), ("ES", "Auditor"), ("EU", "Validator")]
)
def test_nobody_but_the_head_gives_or_takes(spain, code, duty):
    carmen = person(kind="staff")
    with log_in_as(officer(code, duty)):
        with pytest.raises(NotAllowed):
            give_duty(spain, carmen, "Validator")
        with pytest.raises(NotAllowed):
            take_duty(spain, carmen, "Validator")
    assert duties_of(carmen) == set()


def test_the_head_of_the_central_office_appoints_heads(spain):
    carmen = person(kind="staff")
    with log_in_as(officer("EU", "Head")):
        give_duty(spain, carmen, "Head")
    with log_in_as(carmen):
        give_duty(spain, person(kind="staff"), "Validator")


def test_duties_are_in_the_audit(spain, head):
    carmen = person(kind="staff")
    with log_in_as(head):
        give_duty(spain, carmen, "Validator")
        take_duty(spain, carmen, "Validator")
    with for_the_house("a test"):
        told = lines(spain)
    assert [line["action"] for line in told[:2]] == ["support:duty:take", "support:duty:give"]
    assert (told[0]["actor"], told[0]["details"]["person"]) == (head, carmen)


def test_an_office_is_in_charge_of_itself_and_nobody_of_a_plain_thing(site):
    assert in_charge_of(office("ES")) == {"ES"}
    assert in_charge_of(site) == set()


@implementer(IOfficeBox)
class Box:
    """A kind of work for a Validator."""

    title = "Teachers"
    duty = "Validator"
    order = 1


def test_boxes_are_of_the_duties_a_person_has(spain):
    registry = getGlobalSiteManager()
    box = Box()
    registry.registerUtility(box, IOfficeBox, "test.teachers")
    try:
        mine = {duty: boxes_for(officer("ES", duty)) for duty in ("Validator", "Auditor")}
    finally:
        registry.unregisterUtility(box, IOfficeBox, "test.teachers")
    assert ("ES", "test.teachers", box) in mine["Validator"]
    assert "test.teachers" not in [name for _code, name, _box in mine["Auditor"]]
