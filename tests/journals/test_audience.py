"""Who reads an entry: every audience, page and catalog alike."""

from etwinning.journals.api import audience_of
from etwinning.projects.api import leave_project
from etwinning.projects.api import set_public
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.journals.builders import entry_of
from tests.support.builders import officer
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat
from tests.workspaces.builders import can
from tests.workspaces.builders import sees

import pytest

IN_PROJECT = {"ana", "jan", "partner", "PupilMember", "PupilAdmin", "Expert", "Observer"}
READ_BY = {
    "draft": {"partner"},
    "private": {"partner", "NSS IT"},
    "project": IN_PROJECT,
    "etwinners": {*IN_PROJECT, "stranger", "NSS ES", "NSS PL", "NSS IT"},
    "public": {
        *IN_PROJECT, "stranger", "NSS ES", "NSS PL", "NSS IT",
        "other pupil", "newcomer", "visitor", "Guest", "Parent",
    },
}  # fmt: skip


@pytest.fixture
def crowd(site, river):
    """Dict of who -> user id."""
    other = party(site, "Another project")
    inside = {
        role: seat(site, river.space, role, kind="guest", roles=())
        for role in ("PupilMember", "PupilAdmin", "Expert", "Observer", "Guest", "Parent")
    }
    return inside | {
        "ana": river.ana,
        "jan": river.jan,
        "partner": river.partner,
        "stranger": river.stranger,
        "newcomer": person(roles=("Newcomer",)),
        "other pupil": seat(site, other.space, "PupilMember", kind="pupil", roles=()),
        "NSS ES": officer("ES", "ProjectOfficer"),
        "NSS PL": officer("PL", "ProjectOfficer"),
        "NSS IT": officer("IT", "ProjectOfficer"),
        "visitor": "",
    }


def readers(crowd, entry):
    return {who for who, user_id in crowd.items() if sees(user_id, entry)}


@pytest.mark.parametrize("audience", READ_BY)
def test_an_audience_is_read_by_these_and_by_nobody_else(river, crowd, audience):
    entry = entry_of(river.partner, river.journal, audience=audience, confirmed=True)
    assert readers(crowd, entry) == READ_BY[audience]


def test_private_is_for_the_own_office_only(river, crowd):
    entry = entry_of(river.ana, river.journal, audience="private")
    assert readers(crowd, entry) == {"ana", "NSS ES"}


def test_public_entries_follow_the_ticks_of_the_founders(river, crowd):
    entry = entry_of(river.ana, river.journal, audience="public", confirmed=True)
    assert sees("", entry)
    with log_in_as(river.jan):
        set_public(river.project, False)
    assert not sees("", entry)
    assert sees(river.stranger, entry)
    assert audience_of(entry) == "etwinners"
    with log_in_as(river.jan):
        set_public(river.project, True)
    assert sees("", entry)


def test_who_leaves_loses_drafts_and_private_entries_at_once(river):
    mine = [
        entry_of(river.partner, river.journal, audience=audience)
        for audience in ("draft", "private", "project")
    ]
    assert all(sees(river.partner, entry) for entry in mine)
    with log_in_as(river.partner):
        leave_project(river.project)
    assert not any(sees(river.partner, entry) for entry in mine)
    assert not any(can(river.partner, "Modify portal content", entry) for entry in mine)
    assert sees(river.ana, mine[2])


def test_nobody_edits_what_somebody_else_has_written(river, crowd):
    entry = entry_of(river.partner, river.journal)
    editors = {
        who for who, user_id in crowd.items() if can(user_id, "Modify portal content", entry)
    }
    assert editors == {"partner"}


def test_a_closed_journal_is_read_and_not_written(river, crowd):
    entry = entry_of(river.partner, river.journal)
    close(river)
    assert readers(crowd, entry) == IN_PROJECT
    assert not can(river.partner, "Modify portal content", entry)
    assert not can(river.ana, "etwinning.journals: Add entry", river.journal)


def test_a_flagged_project_hides_its_journal(river, crowd):
    entry = entry_of(river.partner, river.journal, audience="public", confirmed=True)
    close(river, "flag")
    assert readers(crowd, entry) == {"ana", "jan"}
    close(river, "restore")
    assert readers(crowd, entry) == READ_BY["public"]


def test_pupils_of_the_space_enter_the_journal_and_others_only_what_is_public(river, crowd):
    assert sees(crowd["PupilMember"], river.journal)
    with log_in_as(river.ana):
        set_public(river.project, False)
    assert sees(crowd["PupilMember"], river.journal)
    assert not sees(crowd["other pupil"], river.journal)
    assert not sees("", river.journal)
