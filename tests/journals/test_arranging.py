"""Pupil admins who write, settings, pins and tags (JR1, JR7)."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.journals.api import change_settings
from etwinning.journals.api import edit_entry
from etwinning.journals.api import entries_of
from etwinning.journals.api import pin_entry
from etwinning.journals.api import share_entry
from etwinning.journals.api import unpin_entry
from etwinning.journals.listing import pinned_in
from etwinning.journals.listing import tags_asked
from tests.accounts.builders import log_in_as
from tests.journals.builders import entry_of
from tests.pages import forget_answers
from tests.pages import page
from tests.support.builders import officer
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from tests.workspaces.builders import sees

import pytest


@pytest.fixture
def pupils(site, river):
    """A pupil admin and a pupil."""
    roles = ("PupilAdmin", "PupilMember")
    return [seat(site, river.space, role, kind="pupil", roles=()) for role in roles]


def by(user_id, verb, *things, **words):
    forget_answers(things[0].REQUEST)
    with log_in_as(user_id):
        return verb(*things, **words)


def test_pupil_admins_write_where_the_founders_switched_it_on(river, pupils):
    admin, pupil = pupils
    with pytest.raises(NotAllowed):
        entry_of(admin, river.journal)
    by(river.jan, change_settings, river.journal, pupils_write=True)
    entry = entry_of(admin, river.journal)
    assert (state_of(entry), entry.by_pupil) == ("project", True)
    assert sees(river.partner, entry) and sees(pupil, entry) and not sees("", entry)
    with pytest.raises(NotAllowed):
        entry_of(pupil, river.journal)
    by(admin, edit_entry, entry, title="Better said")
    by(river.jan, change_settings, river.journal, pupils_write=False)
    with pytest.raises(NotAllowed):
        entry_of(admin, river.journal)
    assert len(river.journal.objectIds()) == 1


def test_what_pupils_write_is_never_for_more_than_the_project(river, pupils):
    admin = pupils[0]
    by(river.ana, change_settings, river.journal, pupils_write=True)
    for audience in ("draft", "private", "etwinners", "public"):
        with pytest.raises(Unmet):
            entry_of(admin, river.journal, audience=audience)
    entry = entry_of(admin, river.journal)
    for audience in ("etwinners", "public"):
        with pytest.raises(Unmet):
            by(river.ana, share_entry, entry, audience)
    with pytest.raises(NotAllowed):
        by(river.ana, share_entry, entry, "private")
    for audience in ("hidden", "public"):
        with pytest.raises(NotAllowed):
            by(admin, share_entry, entry, audience)
    by(river.ana, share_entry, entry, "hidden")
    assert state_of(entry) == "hidden"


def test_moderators_of_the_projects_offices_read_what_a_pupil_wrote(river, pupils):
    by(river.ana, change_settings, river.journal, pupils_write=True)
    entry = entry_of(pupils[0], river.journal)
    assert sees(officer("PL", "Moderator"), entry)
    assert not sees(officer("DE", "Moderator"), entry)
    assert not sees(officer("PL", "ProjectOfficer"), entry)


def test_settings_are_for_founders_of_an_open_journal(river, pupils):
    for somebody in (river.partner, river.stranger, pupils[0]):
        with pytest.raises(NotAllowed):
            by(somebody, change_settings, river.journal, pupils_write=True)
    with pytest.raises(BadInput):
        by(river.ana, change_settings, river.journal, pupils_write="perhaps")
    by(river.ana, change_settings, river.journal, pupils_wait=True)
    assert (river.journal.pupils_wait, river.journal.pupils_write) == (True, False)
    close(river)
    with pytest.raises(NotAllowed):
        by(river.ana, change_settings, river.journal, pupils_write=True)


def test_at_most_three_entries_are_pinned_and_stand_first(river):
    made = [entry_of(river.partner, river.journal, title=f"Entry {n}") for n in range(4)]
    for entry in made[:3]:
        by(river.ana, pin_entry, entry)
    for entry in (made[0], made[3]):
        with pytest.raises(WrongState):
            by(river.ana, pin_entry, entry)
    for verb, entry in ((pin_entry, made[3]), (unpin_entry, made[0])):
        with pytest.raises(NotAllowed):
            by(river.partner, verb, entry)
    html = by(river.jan, page, river.journal)
    assert html.index("Entry 0") < html.index("Entry 2") < html.index("Entry 3")
    assert html.count("Pinned") == 3 and html.count(">Entry 0<") == 1
    by(river.jan, unpin_entry, made[0])
    with pytest.raises(WrongState):
        by(river.jan, unpin_entry, made[0])
    by(river.partner, share_entry, made[1], "private")  # its pin is free
    by(river.ana, pin_entry, made[3])
    assert [line.title for line in by(river.ana, pinned_in, river.journal)] == [
        "Entry 2", "Entry 3",
    ]  # fmt: skip


def test_what_is_kept_back_is_not_pinned_and_pins_tell_strangers_nothing(river):
    kept = entry_of(river.ana, river.journal, audience="private")
    with pytest.raises(WrongState):
        by(river.ana, pin_entry, kept)
    pinned = entry_of(river.ana, river.journal, title="For us")
    by(river.ana, pin_entry, pinned)
    assert by(river.stranger, pinned_in, river.journal) == []
    close(river)
    with pytest.raises(NotAllowed):
        by(river.ana, unpin_entry, pinned)


def test_tags_are_shown_and_filter_the_journal(river):
    words = {"phase": "work", "criteria": ("technology", "collaboration")}
    entry_of(river.ana, river.journal, title="Tagged", **words)
    entry_of(river.ana, river.journal, title="Other", phase="plan")
    found = by(river.jan, entries_of, river.journal, **tags_asked({"phase": "work"}))
    assert [line.title for line in found[0]] == ["Tagged"]
    asked = {"phase": "work", "criterion": "documentation"}
    assert by(river.jan, entries_of, river.journal, **tags_asked(asked))[1] == 0
    html = by(river.jan, page, river.journal, criterion="technology")
    assert "Use of technology" in html and "Other" not in html
    html = by(river.jan, page, river.journal, phase="nonsense")
    assert "No entry for you has these tags" in html
    for wrong in ({"phase": "nonsense"}, {"criteria": ("nonsense",)}):
        with pytest.raises(BadInput):
            entry_of(river.ana, river.journal, **wrong)


def test_settings_pins_and_tags_in_forms(river, pupils):
    form = {"title": "Day one", "text": "We met the river.", "language": ""}
    by(river.ana, page, river.journal, "journal-settings", {"pupils_write": "1"})
    assert (river.journal.pupils_write, river.journal.pupils_wait) == (True, False)
    html = by(pupils[0], page, river.journal, "write-entry")
    assert "nobody else" in html and 'name="audience"' not in html and "phase" not in html
    by(pupils[0], page, river.journal, "write-entry", form)
    (entry,) = river.journal.objectValues()
    assert (state_of(entry), entry.by_pupil) == ("project", True)
    by(river.ana, page, entry, "pin-entry", {"pin": "1"})
    assert "Take it off the top" in by(river.ana, page, entry)
    assert "Take it off the top" not in by(river.partner, page, entry)
    html = by(river.ana, page, entry, "share")
    assert 'value="hidden"' in html and 'value="public"' not in html
    by(river.ana, page, entry, "pin-entry", {"pin": ""})
    assert river.journal.pins == ()
    own = entry_of(river.partner, river.journal)
    tags = {"phase": "results", "criteria": ["documentation"]}
    by(river.partner, page, own, "edit-entry", {**form, **tags})
    assert (own.phase, own.criteria) == ("results", ("documentation",))
    assert "Results and documentation" in by(river.jan, page, own)
