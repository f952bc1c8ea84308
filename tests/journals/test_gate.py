"""No entry goes outside but through the look before, by teacher admins (PV5, JR6, 6.2)."""

from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.history import state_of
from etwinning.journals.api import edit_entry
from etwinning.journals.api import preflight_entry
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.journals.events import IEntryShared
from etwinning.workspaces.api import LookFirst
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.journals.builders import entry_of
from tests.journals.builders import open_entry
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import seat
from tests.workspaces.builders import picture_of

import pytest

MAIL = "k@school.example"
TEXT = f"We wrote to {MAIL} today."


def test_an_entry_is_shown_to_others_with_just_these_findings_and_told_once(river):
    pupil_of(river.ana, river.space, "Kolibri")
    entry = entry_of(river.partner, river.journal, text="Kolibri wrote to us.")
    with log_in_as(river.ana), told(IEntryShared) as events:
        for seen in ("", "True", preflight_entry(entry, "etwinners").digest):
            with pytest.raises(LookFirst) as refusal:
                share_entry(entry, "public", seen)
            assert refusal.value.status == 409
        assert [one.kind for one in refusal.value.found.findings] == ["name"]
        assert not events and state_of(entry) == "project"
        open_entry(entry)
    assert [(event.before, event.after) for event in events] == [("project", "public")]


def test_members_and_pupils_write_for_the_project_and_show_nothing_to_others(river):
    entry = entry_of(river.partner, river.journal)
    pupil = pupil_of(river.ana, river.space).user_id
    for someone in (river.partner, pupil, river.stranger):
        with log_in_as(someone):
            for verb in (share_entry, preflight_entry):
                with pytest.raises(NotAllowed):
                    verb(entry, "public")
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        write_entry(river.journal, title="x", text="One two three", audience="etwinners")
    with log_in_as(river.ana), pytest.raises(Unmet):
        write_entry(river.journal, title="x", text="One two three", audience="public")
    assert (state_of(entry), len(river.journal.objectIds())) == ("project", 1)
    tool = api.portal.get_tool("portal_workflow")
    with log_in_as(river.ana), pytest.raises(WorkflowException):
        tool.doActionFor(entry, "publish")


def test_a_teacher_admin_who_founded_nothing_shows_and_takes_back_what_is_not_kept(river):
    admin = seat(None, river.space, "TeacherAdmin")
    entry = entry_of(river.partner, river.journal)
    kept = entry_of(river.partner, river.journal, audience="private", text=TEXT)
    with log_in_as(admin):
        open_entry(entry, "etwinners")
        share_entry(entry, "project")
        with pytest.raises(NotAllowed):
            preflight_entry(kept, "public")
    assert (state_of(entry), state_of(kept)) == ("project", "private")


def test_what_others_read_is_changed_by_its_author_if_that_is_an_admin(river):
    own = entry_of(river.ana, river.journal, audience="public", confirmed=True)
    other = entry_of(river.partner, river.journal, audience="public", confirmed=True)
    with log_in_as(river.partner):
        with pytest.raises(NotAllowed):
            edit_entry(other, title="Mine")
        assert "@@edit-entry" not in page(other)
    with log_in_as(river.ana):
        with pytest.raises(LookFirst) as refusal:
            edit_entry(own, text=TEXT)
        assert MAIL not in own.text
        html = page(own, "edit-entry", {"title": "Day", "text": TEXT})
        assert "E-mail addresses stand in the text" in html and f">{TEXT}</textarea>" in html
        edit_entry(own, refusal.value.found.digest, text=TEXT)
    assert MAIL in own.text and other.title != "Mine"


def test_pictures_of_entries_need_words_and_their_licence_is_looked_at(river):
    shown = picture_of(river.ana, river.space)
    text = '<p>One two three</p><img src="{}" alt="{}">'
    with log_in_as(river.ana), pytest.raises(Unmet):
        write_entry(river.journal, title="x", text=text.format(shown.absolute_url_path(), ""))
    own = entry_of(river.ana, river.journal, text=text.format(shown.absolute_url_path(), "A ferry"))
    odd = entry_of(river.ana, river.journal, text=text.format("/no/picture.png", "A ferry"))
    with log_in_as(river.ana):
        found = preflight_entry(own, "public").findings
        assert {one.kind for one in found} == {"people", "licence", "picture"}
        with pytest.raises(LookFirst) as refusal:
            share_entry(odd, "public", preflight_entry(odd, "public").digest)
    assert refusal.value.status == 400 and state_of(odd) == "project"


def test_the_forms_lead_to_the_look_and_it_shows_the_entry(site, river):
    typed = {"title": "Day one", "text": TEXT, "audience": "public"}
    with log_in_as(river.ana):
        page(river.journal, "write-entry", typed)
        (entry,) = river.journal.objectValues()
        assert where(site) == f"{entry.absolute_url()}/@@preflight?audience=public"
        assert state_of(entry) == "project"
        page(entry, "share", {"audience": "public"})
        assert where(site).endswith("@@preflight?audience=public")
        assert MAIL in page(entry, "preflight", audience="public")
        html = page(entry, "preflight", {"audience": "public"})
        assert "Tick that you have read this page" in html
        seen = preflight_entry(entry, "public").digest
        page(entry, "preflight", {"audience": "public", "seen": seen})
    assert state_of(entry) == "public"
