from base64 import b64encode
from datetime import date
from etwinning.base.errors import BadInput
from etwinning.base.shapes import read
from etwinning.base.uploads import Uploaded
from io import BytesIO
from tests.base.shapes import GOOD
from tests.base.shapes import ITrip
from zope.i18n import translate

import pytest


class FileUpload(BytesIO):
    """What Zope's publisher gives for a file in a form."""

    def __init__(self, data, filename):
        super().__init__(data)
        self.filename = filename


def values(**raw):
    return read(ITrip, {**GOOD, **raw})


def sentence(**raw):
    """The sentences of what is refused, by field."""
    with pytest.raises(BadInput) as refused:
        read(ITrip, {**GOOD, **raw})
    return {name: translate(text) for name, text in refused.value.fields.items()}


def test_what_a_browser_and_what_json_sends_reads_the_same(site):
    form = values(day="2026-07-09", public="on", color="blue", tags="art", languages=["lv", ""])
    json = values(pupils=12, day="2026-07-09", public=True, color="blue", tags=["art"])
    assert form == {**json, "languages": {"lv"}}
    assert form["day"] == date(2026, 7, 9)
    assert form["color"] == 1
    assert form["tags"] == ["art"]


def test_what_is_left_out_is_the_missing_value(site):
    found = values()
    assert found["story"] is None
    assert found["tags"] is None
    assert found["public"] is False
    assert found["photo"] is None


def test_only_the_fields_asked_for_are_read(site):
    assert read(ITrip, {"title": "Riga", "pupils": "nonsense"}, ("title",)) == {"title": "Riga"}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"title": ""}, "Write the title of your trip"),
        ({"title": " \t\n "}, "Write the title of your trip"),
        ({"title": "x" * 21}, "Title: at most 20, you have 21"),
        ({"title": "two\nlines"}, "Title: one line"),
        ({"title": 5}, "Title: this is not valid"),
        ({"title": ["a"]}, "Title: this is not valid"),
        ({"title": {"a": 1}}, "Title: this is not valid"),
        ({"pupils": ""}, "Fill in: Pupils"),
        ({"pupils": None}, "Fill in: Pupils"),
        ({"pupils": "many"}, "Pupils: this is not valid"),
        ({"pupils": "1.5"}, "Pupils: this is not valid"),
        ({"pupils": 1.5}, "Pupils: this is not valid"),
        ({"pupils": True}, "Pupils: this is not valid"),
        ({"pupils": "9" * 5_000}, "Pupils: this is not valid"),
        ({"pupils": "0"}, "Pupils: a number from 1 to 40"),
        ({"pupils": "41"}, "Pupils: a number from 1 to 40"),
        ({"story": "abc"}, "Story: at least 5, you have 3"),
        ({"day": "tomorrow"}, "Day: this is not valid"),
        ({"day": "2026-02-30"}, "Day: this is not valid"),
        ({"day": 20260709}, "Day: this is not valid"),
        ({"public": []}, "Public: this is not valid"),
        ({"public": 7}, "Public: this is not valid"),
        ({"public": "perhaps"}, "Public: this is not valid"),
        ({"color": "green"}, "Color: choose from the list"),
        ({"color": []}, "Color: choose from the list"),
        ({"tags": ["art", "pop"]}, "Tags: choose from the list"),
        ({"tags": [["art"]]}, "Tags: choose from the list"),
        ({"tags": {"art": 1}}, "Tags: choose from the list"),
        ({"tags": ["art", "art"]}, "Tags: each only once"),
        ({"tags": ["art", "ict", "law"]}, "Tags: at most 2, you have 3"),
        ({"words": ["short", "longer"]}, "Words: each at most 5 characters"),
        ({"words": [1]}, "Words: this is not valid"),
        ({"languages": ["tlh"]}, "Languages: choose from the list"),
        ({"languages": [[]]}, "Languages: this is not valid"),
        ({"photo": "text"}, "Photo: this is not valid"),
        ({"photo": {"data": "no base64!"}}, "Photo: this is not valid"),
        ({"photo": {"data": 1}}, "Photo: this is not valid"),
    ],
)
def test_each_wrong_value_has_its_sentence(site, raw, said):
    (name,) = raw
    assert sentence(**raw) == {name: said}


def test_all_errors_are_told_at_once_in_the_order_of_the_form(site):
    found = sentence(tags=["pop"], title="", pupils="x")
    assert list(found) == ["title", "pupils", "tags"]


def test_conditions_between_fields_stand_at_their_field(site):
    assert sentence(pupils=40) == {"pupils": "Forty pupils cannot go in secret"}
    assert values(pupils=40, public=True)


def test_conditions_between_fields_wait_until_each_field_is_right(site):
    assert list(sentence(pupils=40, title="")) == ["title"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a\r\nb\rc  ", "a\nb\nc"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("half \ud83d a sign", "half  a sign"),
        ("tab\tstays", "tab\tstays"),
        ("Ελένη 🌍 مدرسة", "Ελένη 🌍 مدرسة"),
    ],
)
def test_texts_are_readable_and_can_be_written(site, typed, kept):
    story = values(story=typed)["story"]
    assert story == kept
    assert story.encode()


def test_spaces_belong_to_a_password(site):
    assert values(secret=" open sesame ")["secret"] == " open sesame "


def test_a_file_comes_from_a_form_and_from_json(site):
    wanted = Uploaded("photo.jpg", b"12345")
    assert values(photo=FileUpload(b"12345", "C:\\me\\photo.jpg"))["photo"] == wanted
    data = b64encode(b"12345").decode()
    assert values(photo={"filename": "../photo.jpg", "data": data})["photo"] == wanted
    assert values(photo=FileUpload(b"", ""))["photo"] is None


def test_a_large_file_is_refused(site):
    large = FileUpload(b"x" * 11, "a")
    large.read = None  # it is refused before anybody reads it
    said = sentence(photo=large)["photo"]
    assert said.startswith("Photo: at most")
