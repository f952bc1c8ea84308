"""Two people write one text: PJ1, PJ2, PJ8."""

from datetime import date
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.notices.api import notices_of
from etwinning.projects.api import edit_project
from etwinning.projects.api import put_image
from etwinning.projects.editing import marks_of
from etwinning.projects.editing import Overlap
from plone import api
from tests.accounts.builders import log_in_as
from tests.people.builders import teacher
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.projects.builders import sign_as
from tests.support.builders import officer

import base64
import pytest

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)


@pytest.fixture
def draft(pair):
    return project("draft", pair)


def edit(made, who, version=None, **values):
    with log_in_as(who):
        return edit_project(made, values, version)


def test_both_founders_write_and_each_change_is_marked(draft, pair):
    edit(draft, pair[0], title="Streams")
    edit(draft, pair[1], aims="To count fish")
    marks = marks_of(draft)
    assert (marks["title"].who, marks["aims"].who) == pair
    assert marks["title"].before == {"title": "Rivers that connect us"}
    assert draft.version == 2


def test_nothing_changed_makes_no_version(draft, pair):
    assert edit(draft, pair[0], title=draft.title) == []
    assert draft.version == 0


def test_changes_of_different_fields_are_put_together(draft, pair):
    edit(draft, pair[1], version=0, aims="To count fish")
    edit(draft, pair[0], version=0, title="Streams")
    assert (draft.title, draft.aims) == ("Streams", "To count fish")


def test_the_second_writer_of_a_field_is_told_and_sees_both_texts(draft, pair):
    edit(draft, pair[1], version=0, aims="Theirs")
    with pytest.raises(Overlap) as refusal:
        edit(draft, pair[0], version=0, aims="Mine", title="Streams")
    value, revision = refusal.value.theirs["aims"]
    assert (value, revision.who) == ("Theirs", pair[1])
    assert refusal.value.status == 409
    assert (draft.title, draft.aims, draft.version) == ("Rivers that connect us", "Theirs", 1)
    edit(draft, pair[0], version=refusal.value.version, aims="Mine and theirs")
    assert draft.aims == "Mine and theirs"


def test_values_that_contradict_each_other_are_refused_at_the_field(draft, pair):
    with pytest.raises(BadInput) as refusal:
        edit(draft, pair[0], age_min=14, age_max=10, ends=date(2020, 1, 1))
    assert set(refusal.value.fields) == {"age_max", "ends"}
    assert draft.age_min == 10


def test_unknown_fields_are_refused(draft, pair):
    with pytest.raises(BadInput) as refusal:
        edit(draft, pair[0], founders=())
    assert list(refusal.value.fields) == ["founders"]


@pytest.mark.parametrize(
    "state",
    ["awaiting_partner", "closed", "archived", "declined", "withdrawn", "rejected", "flagged"],
)
def test_frozen_states_refuse_every_edit(pair, state):
    made = project(state, pair)
    for founder in pair:
        with pytest.raises(NotAllowed):
            edit(made, founder, title="Streams")
        with log_in_as(founder), pytest.raises(NotAllowed):
            put_image(made, PICTURE, "p.png", "A dot")
    assert made.title == "Rivers that connect us"


def test_what_the_offices_read_changes_only_when_one_of_them_asked(pair):
    made = project("awaiting_nss", pair)
    with pytest.raises(WrongState):
        edit(made, pair[0], title="Streams")
    sign_as(made, "ES", "needs_info", "Which classes?")
    edit(made, pair[0], title="Streams")
    assert made.title == "Streams"


def test_a_running_project_keeps_its_form_complete(running, pair):
    with pytest.raises(BadInput) as refusal:
        edit(running, pair[0], aims="")
    assert list(refusal.value.fields) == ["aims"]


def test_strangers_partners_and_officers_do_not_write(running):
    for somebody in (teacher("ES"), partner(running), officer("ES", "ProjectOfficer")):
        with pytest.raises(NotAllowed):
            edit(running, somebody, title="Streams")


def test_offices_see_a_change_of_the_aims_only_if_it_is_substantial(pair):
    one = officer("ES", "ProjectOfficer")
    made = project("approved", pair)
    before = len(notices_of(one))
    edit(made, pair[0], aims=made.aims + " And why.")
    assert len(notices_of(one)) == before
    old = made.aims
    edit(made, pair[0], aims="We found a school band and sell records")
    assert notices_of(one)[0].kind == "projects:aims_changed"
    step = next(s for s in made.steps if s.verb == "change_aims")
    assert step.text == old.replace(" And why.", "")


def test_a_new_title_is_found_in_lists(running, pair):
    edit(running, pair[0], title="Streams")
    found = api.content.find(portal_type="etwinning.projects.project", UID=running.UID())
    assert [brain.Title for brain in found] == ["Streams"]


def test_a_picture_is_cleaned_and_needs_words(running, pair):
    with log_in_as(pair[0]):
        with pytest.raises(BadInput) as refusal:
            put_image(running, PICTURE, "p.png")
        assert list(refusal.value.fields) == ["image_alt"]
        with pytest.raises(BadInput):
            put_image(running, b"<svg onload='x'/>", "p.svg", "A dot")
        assert running.image is None
        put_image(running, PICTURE, "p.png", "A dot")
        assert running.image.contentType == "image/png"
        put_image(running, b"", "")
    assert running.image is None and running.image_alt == ""
