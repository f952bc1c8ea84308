"""What each reader gets of people over HTTP."""

from etwinning.base.history import state_of
from etwinning.people.api import set_photo
from etwinning.people.api import teacher_of
from tests.accounts.builders import log_in_as
from tests.media.builders import picture
from tests.people.builders import contacts as make_contacts
from tests.people.builders import PROFILE
from tests.people.cast import fresh
from tests.rest import document

import pytest
import transaction

# -- what each reader gets --------------------------------------------------

SEEN = {"@id", "@type", "UID", "title", "country", "schools", "photo", "ideas", *PROFILE}


def test_a_colleague_reads_the_profile_and_nothing_of_the_registration(cast):
    make_contacts(cast.ids["marta"], cast.ids["tomasz"])
    transaction.commit()
    answer = cast["tomasz"].get(cast.path("marta"))
    assert set(answer.json()) == SEEN
    assert "@school.example" not in answer.text
    document("people-teacher", "A verified teacher reads a colleague's profile.", answer)


@pytest.mark.parametrize("who", ["visitor", "pupil", "lucia", "poland", "nobody"])
def test_others_do_not_even_learn_that_there_is_one(cast, who):
    program = cast["visitor"] if who == "nobody" else cast[who]
    path = "people/nobody" if who == "nobody" else cast.path("marta")
    assert program.get(path).status_code == 404
    assert program.get(f"{path}/@registration").status_code == 404
    assert "Figueiredo" not in program.get(path).text


@pytest.mark.parametrize("who", ["visitor", "pupil", "tomasz", "poland", "marta"])
def test_who_waits_is_seen_by_the_own_office_and_themselves_only(cast, who):
    assert cast[who].get(cast.path("lucia")).status_code == 404
    assert cast["spain"].get(cast.path("lucia")).status_code == 200
    assert cast["lucia"].get(cast.path("lucia")).status_code == 200


def test_the_registration_is_for_the_person_and_the_office(cast):
    own = cast["marta"].get(cast.path("marta")).json()["registration"]
    office = cast["spain"].get(cast.path("marta")).json()["registration"]
    assert "head" not in own["schools"][0]
    assert office["schools"][0]["head"]["answer"] == ""
    assert own["email"] == office["email"] != ""


@pytest.mark.parametrize(
    "name", ["@history", "@workflow", "@sharing", "@comments", "@breadcrumbs", "@relations"]
)
def test_stock_services_tell_a_colleague_nothing_of_the_registration(cast, name):
    cast["spain"].post(f"{cast.path('lucia')}/@reject", reason="Secret of the office")
    cast["lucia"].post(f"{cast.path('lucia')}/@submit")
    cast["spain"].post(f"{cast.path('lucia')}/@verify")
    text = cast["tomasz"].get(f"{cast.path('lucia')}/{name}").text
    assert "Secret of the office" not in text
    assert "Ana Duarte" not in text
    assert cast.ids["spain"] not in text


def test_nobody_writes_past_the_verbs(cast):
    path = cast.path("marta")
    for who in ("marta", "tomasz", "spain"):
        assert cast[who].delete(path).status_code in (401, 403, 404)
        assert cast[who].post(path, **{"@type": "Document"}).status_code in (401, 403, 404)
    cast["marta"].patch(path, title="Admin", ties=[], clock=None, user_id="x")
    assert fresh(cast.ids["marta"]).title == "Marta Figueiredo"
    move = cast["lucia"].post(f"{cast.path('lucia')}/@workflow/verify")
    assert move.status_code in (400, 401, 403, 404)
    assert state_of(fresh(cast.ids["lucia"])) == "pending"


def test_the_list_of_all_profiles_is_nobodys(cast):
    for who in ("visitor", "pupil", "tomasz", "spain"):
        answer = cast[who].get("people")
        assert answer.status_code == 404


@pytest.mark.parametrize(
    "who, gets",
    [("marta", True), ("tomasz", True), ("visitor", False), ("lucia", False), ("pupil", False)],
)
def test_a_photo_is_for_verified_teachers(cast, who, gets):
    with log_in_as(cast.ids["marta"]):
        set_photo(teacher_of(cast.ids["marta"]), picture(size=(300, 300)), "me.jpg")
    transaction.commit()
    for name in ("@@photo", "@@images/photo", "@@images/photo/mini", "@@download/photo"):
        program = cast[who]
        answer = program.session.get(f"{program.url}/{cast.path('marta')}/{name}")
        is_picture = answer.headers.get("Content-Type", "").startswith("image/")
        assert not is_picture or gets, name
        assert is_picture or not (gets and name == "@@photo")
