"""The people of a school are told what its office decided."""

from etwinning.notices.api import notices_of
from etwinning.places.api import join
from etwinning.schools.api import close_school
from etwinning.schools.api import merge_schools
from etwinning.schools.api import reject_school
from etwinning.schools.api import verify_school
from tests.accounts.builders import log_in_as
from tests.schools.builders import make_school

import pytest


def told(user_id):
    """Return kind, subject and words of a person's newest notice."""
    with log_in_as(user_id):
        notices = notices_of(user_id)
    if not notices:
        return None
    return notices[0].kind, notices[0].subject, " ".join(notices[0].paragraphs)


@pytest.mark.parametrize(
    "verified, decide, kind, words",
    [
        (False, verify_school, "schools:verified", "page is public"),
        (False, lambda one: reject_school(one, "Unknown house"), "schools:rejected", "Unknown"),
        (True, lambda one: close_school(one, "Burnt down"), "schools:closed", "Burnt down"),
    ],
)
def test_colleagues_are_told_and_nobody_else(site, spain, teacher, verified, decide, kind, words):
    school = make_school(verified=verified)
    join(school, teacher, "Colleague")
    with log_in_as(spain):
        decide(school)
    known, subject, text = told(teacher)
    assert (known, "CEIP As Mariñas" in subject, words in text) == (kind, True, True)
    assert told(spain) is None


def test_only_who_moved_is_told_of_a_merge(site, spain, teacher, newcomer):
    into, other = make_school(), make_school(title="IES Ribera", postcode="1", national_code="9")
    join(into, newcomer, "Colleague")
    join(other, teacher, "Colleague")
    with log_in_as(spain):
        merge_schools(into, other)
    kind, subject, text = told(teacher)
    assert (kind, "CEIP As Mariñas" in subject, "IES Ribera" in text) == (
        "schools:merged",
        True,
        True,
    )
    assert told(newcomer) is None
