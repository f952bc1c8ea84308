"""Who comments, who reads a comment, who is named to whom: by the audience of the entry."""

from AccessControl.PermissionRole import rolesForPermissionOn
from etwinning.accounts.api import account
from etwinning.base.errors import NotAllowed
from etwinning.comments.api import comment
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.comments.permissions import APPROVE_COMMENT
from etwinning.comments.permissions import EDIT_COMMENT
from etwinning.comments.permissions import HIDE_COMMENT
from etwinning.comments.permissions import MODERATE_COMMENT
from etwinning.journals.api import share_entry
from etwinning.projects.api import set_public
from etwinning.workspaces.api import roles_that
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.comments.builders import comment_by
from tests.comments.builders import read_by
from tests.comments.builders import texts_for
from tests.journals.builders import entry_of
from tests.journals.builders import open_entry
from tests.support.builders import officer
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat
from tests.workspaces.builders import can

import pytest

TEACHERS = {"ana", "jan", "partner"}
WRITERS = {*TEACHERS, "PupilMember", "PupilAdmin"}
INSIDE = {*WRITERS, "Expert", "Observer"}
MAY_COMMENT = {
    "draft": set(),
    "private": set(),
    "project": WRITERS,
    "etwinners": {*WRITERS, "stranger"},
    "public": {*WRITERS, "stranger"},
    "hidden": set(),
}


@pytest.fixture
def crowd(site, river):
    """Dict of who -> user id."""
    other = party(site, "Another project")
    inside = {
        role: seat(site, river.space, role, kind=kind, roles=())
        for role, kind in (
            ("PupilMember", "pupil"), ("PupilAdmin", "pupil"), ("Expert", "guest"),
            ("Observer", "guest"), ("Guest", "guest"), ("Parent", "guest"),
        )
    }  # fmt: skip
    return inside | {
        "ana": river.ana,
        "jan": river.jan,
        "partner": river.partner,
        "stranger": river.stranger,
        "newcomer": person(roles=("Newcomer",)),
        "other pupil": seat(site, other.space, "PupilMember", kind="pupil", roles=()),
        "NSS ES": officer("ES", "ProjectOfficer"),
        "moderator DE": officer("DE", "Moderator"),
        "visitor": "",
    }


def shared(river, audience):
    """An entry of the partner's with an audience."""
    first = "project" if audience == "hidden" else audience
    entry = entry_of(river.partner, river.journal, audience=first, confirmed=True)
    if audience == "hidden":
        with log_in_as(river.partner):
            share_entry(entry, "hidden")
    return entry


def those_who(crowd, permission, thing):
    return {who for who, user_id in crowd.items() if can(user_id, permission, thing)}


@pytest.mark.parametrize("audience", MAY_COMMENT)
def test_an_audience_is_commented_by_these_and_by_nobody_else(river, crowd, audience):
    entry = shared(river, audience)
    open_ = bool(MAY_COMMENT[audience])
    assert those_who(crowd, ADD_COMMENT, entry) == MAY_COMMENT[audience]
    assert those_who(crowd, EDIT_COMMENT, entry) == MAY_COMMENT[audience]
    assert those_who(crowd, APPROVE_COMMENT, entry) == (TEACHERS if open_ else set())
    assert those_who(crowd, HIDE_COMMENT, entry) == ({"ana", "jan"} if open_ else set())
    assert those_who(crowd, MODERATE_COMMENT, entry) == set()


def test_the_table_is_the_matrix(river):
    entry = shared(river, "project")
    for letter, permission in (("C", ADD_COMMENT), ("E", EDIT_COMMENT), ("M", HIDE_COMMENT)):
        roles = set(rolesForPermissionOn(permission, entry))
        assert roles - {"Manager", "Founder", "Partner"} == roles_that(letter, "comment")


def test_who_may_not_comment_is_refused(river, crowd):
    for audience in ("project", "public"):
        entry = shared(river, audience)
        for who in set(crowd) - MAY_COMMENT[audience] - {"visitor"}:
            with pytest.raises(NotAllowed):
                comment_by(crowd[who], entry)
    with pytest.raises(NotAllowed):
        comment(entry, "As nobody")


def readers(crowd, entry, text):
    return {who for who, user_id in crowd.items() if text in texts_for(user_id, entry)}


def test_a_comment_is_read_by_those_who_read_its_entry(river, crowd):
    entry = shared(river, "project")
    comment_by(river.ana, entry, "by Ana")
    comment_by(crowd["PupilMember"], entry, "by a pupil")
    assert readers(crowd, entry, "by Ana") == readers(crowd, entry, "by a pupil") == INSIDE
    assert read_by(river.stranger, entry) is None


def test_outside_one_reads_what_was_written_for_outside_and_no_pupil(river, crowd):
    entry = shared(river, "project")
    comment_by(river.ana, entry, "among us")
    with log_in_as(river.ana):
        open_entry(entry, "etwinners")
    comment_by(river.stranger, entry, "for teachers")
    comment_by(crowd["PupilMember"], entry, "by a pupil")
    assert readers(crowd, entry, "among us") == readers(crowd, entry, "by a pupil") == INSIDE
    assert readers(crowd, entry, "for teachers") == {*INSIDE, "stranger", "NSS ES"}
    with log_in_as(river.ana):
        open_entry(entry, "public")
    comment_by(river.jan, entry, "for all")
    assert readers(crowd, entry, "for all") == set(crowd)
    assert readers(crowd, entry, "for teachers") == {*INSIDE, "stranger"}  # own words
    assert readers(crowd, entry, "by a pupil") == INSIDE


def test_tightening_the_entry_tightens_its_comments_at_once(river, crowd):
    entry = shared(river, "public")
    comment_by(river.ana, entry, "for all")
    with log_in_as(river.jan):
        set_public(river.project, False)
    outside = {"visitor", "newcomer", "Guest", "Parent", "other pupil"}
    assert readers(crowd, entry, "for all") == set(crowd) - outside - {"moderator DE"}
    with log_in_as(river.partner):
        share_entry(entry, "project")
    assert readers(crowd, entry, "for all") == INSIDE
    with log_in_as(river.partner):
        share_entry(entry, "private")
    assert readers(crowd, entry, "for all") == {"partner"}


def test_names_are_for_those_who_belong(river, crowd):
    entry = shared(river, "public")
    for user_id in (river.ana, river.stranger):
        comment_by(user_id, entry, account(user_id).fullname)
    ana, stranger = (account(one).fullname for one in (river.ana, river.stranger))

    def named(who):
        return [line.name for line in read_by(crowd[who], entry)]

    assert named("jan") == [ana, stranger]
    assert named("PupilMember") == [ana, ""]  # no name of a teacher from elsewhere
    assert named("stranger") == ["", stranger]  # the own
    for who in ("visitor", "newcomer", "NSS ES", "other pupil"):
        assert named(who) == ["", ""]
    assert [line.school[1] for line in read_by("", entry)] == ["ES", "FR"]
