from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.journals.api import edit_entry
from etwinning.journals.api import entries_of
from etwinning.journals.api import flag_entry
from etwinning.journals.api import journal_of_place
from etwinning.journals.api import remove_entry
from etwinning.journals.api import restore_entry
from etwinning.journals.api import reverse_removal
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.journals.events import IEntryEdited
from etwinning.journals.events import IEntryShared
from etwinning.journals.events import IEntryWritten
from etwinning.notices.api import notices_of
from etwinning.projects.api import set_public
from etwinning.projects.events import IProjectLabelled
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.events import told
from tests.journals.builders import entry_of
from tests.journals.builders import open_entry
from tests.twinspaces.builders import close
from tests.twinspaces.builders import seat
from tests.workspaces.builders import page_of

import pytest


@pytest.fixture
def moderator(site):
    return person(roles=("Moderator",), kind="staff")


def test_an_entry_is_for_the_project_and_told_once(river):
    with told(IEntryWritten) as events:
        entry = entry_of(river.partner, river.journal, text="Three <b>small</b> words")
    assert [event.object for event in events] == [entry]
    assert state_of(entry) == "project"
    assert entry.creators == (river.partner,)
    assert entry.text == "Three <b>small</b> words"
    assert entry.offices == (("IT", ""),)


@pytest.mark.parametrize(
    "words, refusal",
    [
        ({"title": ""}, BadInput),
        ({"title": "x" * 151}, BadInput),
        ({"text": ""}, BadInput),
        ({"text": "x " * 10_001}, BadInput),
        ({"text": "too short"}, Unmet),
        ({"audience": "public"}, Unmet),  # not looked at
        ({"audience": "etwinners"}, Unmet),
    ],
)
def test_what_is_not_right_is_refused_and_nothing_is_written(river, words, refusal):
    with pytest.raises(refusal):
        entry_of(river.ana, river.journal, **words)
    assert not list(river.journal.objectIds())


def test_public_needs_a_public_project(river):
    with log_in_as(river.ana):
        set_public(river.project, False)
    with pytest.raises(Unmet):
        entry_of(river.ana, river.journal, audience="public", confirmed=True)
    entry = entry_of(river.ana, river.journal, audience="etwinners", confirmed=True)
    assert state_of(entry) == "etwinners"


@pytest.mark.parametrize("role", ["PupilMember", "PupilAdmin", "Expert", "Observer", "Guest"])
def test_teachers_of_the_project_write_and_nobody_else(site, river, role):
    someone = seat(site, river.space, role, kind="guest", roles=())
    for other in (someone, river.stranger):
        with pytest.raises(NotAllowed):
            entry_of(other, river.journal)
    assert not list(river.journal.objectIds())


def test_a_closed_journal_takes_nothing(river):
    entry = entry_of(river.ana, river.journal)
    close(river)
    for verb in (
        lambda: write_entry(river.journal, title="Late", text="too late now"),
        lambda: edit_entry(entry, title="Late"),
        lambda: share_entry(entry, "hidden"),
    ):
        with log_in_as(river.ana), pytest.raises(WrongState):
            verb()


def test_the_author_edits_and_a_founder_does_not(river):
    entry = entry_of(river.partner, river.journal)
    with log_in_as(river.ana), pytest.raises(NotAllowed):
        edit_entry(entry, title="Mine")
    with log_in_as(river.partner), told(IEntryEdited) as events:
        edit_entry(entry, title="The disc is back")
    assert len(events) == 1
    assert entry.title == "The disc is back"
    for words, refusal in (({"title": ""}, BadInput), ({"text": "no"}, Unmet)):
        with log_in_as(river.partner), pytest.raises(refusal):
            edit_entry(entry, **words)
    assert entry.text == "<p>At 80 cm in Toruń.</p>"


def test_a_founder_shares_and_hides_but_opens_nothing_kept_back(river):
    entry = entry_of(river.partner, river.journal)
    with log_in_as(river.jan), told(IEntryShared) as events:
        share_entry(entry, "hidden")
    assert [(event.before, event.after) for event in events] == [("project", "hidden")]
    kept = entry_of(river.partner, river.journal, audience="private")
    with log_in_as(river.jan), pytest.raises(NotAllowed):
        share_entry(kept, "project")
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        open_entry(kept, "public")
    assert state_of(kept) == "private"


def test_an_unknown_or_the_same_audience_is_refused(river):
    entry = entry_of(river.ana, river.journal)
    for audience in ("project", "nonsense", "draft"):
        with log_in_as(river.ana), pytest.raises(WrongState):
            share_entry(entry, audience)


@pytest.mark.parametrize("audience", ["private", "project", "etwinners", "public", "hidden"])
def test_a_flagged_entry_goes_back_to_where_it_was(river, moderator, audience):
    entry = entry_of(river.ana, river.journal)
    if audience != "project":
        with log_in_as(river.ana):
            open_entry(entry, audience)
    with log_in_as(moderator):
        flag_entry(entry, "reported")
        assert state_of(entry) == "flagged"
        restore_entry(entry)
    assert state_of(entry) == audience


def test_a_stub_with_the_reason_stays_and_goes_with_the_appeal(river, moderator):
    entry = entry_of(river.ana, river.journal)
    with log_in_as(moderator):
        flag_entry(entry, "reported")
        with pytest.raises(BadInput):
            remove_entry(entry, "The name of Marta")
        remove_entry(entry, "private", "The name of Marta")
        assert [reason for _when, reason in river.journal.stubs.values()] == ["private"]
        reverse_removal(entry, "appeal")
    assert not river.journal.stubs
    assert state_of(entry) == "flagged"


def test_moderation_is_for_moderators(river):
    entry = entry_of(river.ana, river.journal)
    for someone in (river.ana, river.jan, river.stranger):
        with log_in_as(someone), pytest.raises(NotAllowed):
            flag_entry(entry, "I say so")


def test_the_first_entry_by_a_person_labels_the_project_once(river):
    with told(IProjectLabelled) as events:
        entry_of(river.ana, river.journal, audience="draft")
        assert not events
        entry_of(river.partner, river.journal)
        entry_of(river.jan, river.journal)
    assert len(events) == 1
    assert state_of(river.project) == "labelled"


def test_the_first_page_by_a_person_labels_the_project_once(river):
    with told(IProjectLabelled) as events:
        page = page_of(river.ana, river.space, audience="draft")
        assert not events
        page_of(river.ana, page, audience="teachers")
        page_of(river.jan, river.space)
    assert len(events) == 1
    assert state_of(river.project) == "labelled"


def test_entries_are_listed_newest_first_and_to_whom_they_are_for(site, river):
    for number in range(3):
        entry = entry_of(river.ana, river.journal, title=f"Entry {number}")
        entry.setModificationDate()
        entry.creation_date = entry.creation_date + number  # days
        entry.reindexObject()
    entry_of(river.ana, river.journal, title="Mine", audience="draft")
    with log_in_as(river.jan):
        lines, total = entries_of(river.journal, size=2)
        rest, _total = entries_of(river.journal, start=2, size=2)
    assert [line.title for line in lines] == ["Entry 2", "Entry 1"]
    assert [line.title for line in rest] == ["Entry 0"]
    assert total == 3
    assert (lines[0].audience, lines[0].author) == ("project", river.ana)
    with log_in_as(river.stranger):
        assert entries_of(river.journal) == ([], 0)


def test_a_space_knows_its_journal(river):
    assert journal_of_place(river.space) == river.journal


def test_the_author_of_an_entry_is_told_why(river, moderator):
    entry = entry_of(river.partner, river.journal)
    with log_in_as(moderator):
        flag_entry(entry, "A pupil can be recognised")
        restore_entry(entry, "It was a drawing")
        flag_entry(entry, "Again")
        remove_entry(entry, "private", "A pupil can be recognised after all")
    kinds = [line.kind for line in reversed(notices_of(river.partner, size=4))]
    told = ["hidden", "shown_again", "hidden", "removed"]
    assert kinds == [f"notices:{kind}" for kind in told]
