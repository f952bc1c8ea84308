from datetime import date
from datetime import timedelta
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.people.api import edit_profile
from etwinning.people.api import remove_idea
from etwinning.people.api import remove_photo
from etwinning.people.api import set_photo
from etwinning.people.api import teacher_of
from etwinning.people.api import write_idea
from etwinning.people.profiling import idea_of
from etwinning.search.interfaces import ISearchable
from io import BytesIO
from PIL import Image
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.support.builders import officer

import pytest

IDEA = {
    "title": "Letters between harbours",
    "text": "One paper letter a week, and a map of where each ship was built.",
    "age_from": 10,
    "age_to": 12,
    "subjects": ["geography"],
    "languages": ["en"],
}


@pytest.fixture
def marta(site):
    """A verified teacher; the profile."""
    return teacher_of(teacher(given_name="Marta"))


def picture():
    """A small JPEG."""
    file = BytesIO()
    Image.new("RGB", (40, 40), "teal").save(file, "JPEG")
    return file.getvalue()


def test_a_part_of_the_profile_is_written_and_the_rest_stays(marta):
    with log_in_as(marta.user_id):
        edit_profile(marta, {"interests": "Herons", "languages": ["pt:C2", "en:B1"], "evil": 1})
    assert marta.interests == "Herons"
    assert marta.languages == ("pt:C2", "en:B1")
    assert marta.subjects == ("mathematics", "geography")
    assert not hasattr(marta, "evil")


@pytest.mark.parametrize(
    "values, field",
    [
        ({"languages": []}, "languages"),
        ({"languages": ["es"]}, "languages"),
        ({"languages": ["es:C2", "es:A1"]}, "languages"),
        ({"languages": ["en:A1"] * 11}, "languages"),
        ({"subjects": ["alchemy"]}, "subjects"),
        ({"subjects": []}, "subjects"),
        ({"age_from": 2}, "age_from"),
        ({"age_from": 15, "age_to": 10}, "age_to"),
        ({"age_from": "ten"}, "age_from"),
        ({"interests": "x" * 1001}, "interests"),
        ({"interests": ["a", "b"]}, "interests"),
        ({"available": ["moon"]}, "available"),
        ({"contact_preference": "nobody"}, "contact_preference"),
    ],
)
def test_bad_input_is_refused_by_field_and_nothing_is_written(marta, values, field):
    before = (marta.languages, marta.subjects, marta.age_from, marta.interests)
    with log_in_as(marta.user_id), pytest.raises(BadInput) as refused:
        edit_profile(marta, {"experience": "Ten projects", **values})
    assert list(refused.value.fields) == [field]
    assert (marta.languages, marta.subjects, marta.age_from, marta.interests) == before
    assert marta.experience != "Ten projects"


@pytest.mark.parametrize("who", ["stranger", "pupil", "officer"])
def test_nobody_writes_another_ones_profile(marta, who):
    people = {
        "stranger": teacher,
        "pupil": lambda: person(kind="pupil"),
        "officer": lambda: officer("ES"),
    }
    for verb in (
        lambda: edit_profile(marta, {"interests": "Herons"}),
        lambda: write_idea(marta, IDEA),
        lambda: remove_idea(marta, "1"),
        lambda: set_photo(marta, picture(), "me.jpg"),
        lambda: remove_photo(marta),
    ):
        with log_in_as(people[who]()), pytest.raises(NotAllowed):
            verb()


def test_ideas_come_and_go(marta):
    with log_in_as(marta.user_id):
        idea = write_idea(marta, IDEA)
        assert idea.until == date.today() + timedelta(days=183)
        write_idea(marta, {**IDEA, "title": "Letters and maps"}, idea.id)
        assert [one.title for one in marta.ideas] == ["Letters and maps"]
        assert idea_of(marta, idea.id)["title"] == "Letters and maps"
        remove_idea(marta, idea.id)
        remove_idea(marta, idea.id)
    assert marta.ideas == ()
    assert idea_of(marta, idea.id) == {}


@pytest.mark.parametrize(
    "values, field",
    [
        ({"title": ""}, "title"),
        ({"text": "x" * 1501}, "text"),
        ({"age_to": 9}, "age_to"),
        ({"until": "2020-01-01"}, "until"),
        ({"until": "soon"}, "until"),
        ({"languages": ["elvish"]}, "languages"),
    ],
)
def test_a_bad_idea_is_refused(marta, values, field):
    with log_in_as(marta.user_id), pytest.raises(BadInput) as refused:
        write_idea(marta, {**IDEA, **values})
    assert list(refused.value.fields) == [field]
    assert marta.ideas == ()


def test_eight_ideas_are_enough(marta):
    with log_in_as(marta.user_id):
        for _turn in range(8):
            write_idea(marta, IDEA)
        with pytest.raises(BadInput):
            write_idea(marta, IDEA)
        with pytest.raises(BadInput):
            write_idea(marta, IDEA, "gone")


def test_a_photo_is_cleaned(marta):
    with log_in_as(marta.user_id):
        set_photo(marta, picture(), "Marta at home.jpg")
        assert marta.photo.contentType == "image/jpeg"
        assert marta.photo.filename == "photo"
        with pytest.raises(BadInput) as refused:
            set_photo(marta, b"<svg onload='alert(1)'/>", "me.svg")
        assert list(refused.value.fields) == ["photo"]
        remove_photo(marta)
    assert marta.photo is None


def test_what_the_search_knows(marta):
    document = ISearchable(marta).document()
    assert document["kind"] == "teacher"
    assert "Marta" in document["name"]
    assert document["facets"]["language"] == ["en", "es"]
    assert "@" not in repr(document)


@pytest.mark.parametrize("state", ["incomplete", "suspended", "banned", "deactivated"])
def test_closed_profiles_are_not_found(site, state):
    assert ISearchable(teacher_of(teacher(state=state))).document() is None
