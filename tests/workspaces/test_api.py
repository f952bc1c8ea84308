from etwinning.audit.api import lines
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.interfaces import IGuard
from etwinning.base.security import allowed
from etwinning.base.security import for_the_house
from etwinning.notices.api import notices_of
from etwinning.workspaces.api import audiences_for
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import remove_item
from etwinning.workspaces.api import restore_item
from etwinning.workspaces.api import reverse_removal
from etwinning.workspaces.api import share
from etwinning.workspaces.api import write_page
from etwinning.workspaces.events import IAudienceChanged
from etwinning.workspaces.events import IPageEdited
from etwinning.workspaces.events import IPageWritten
from plone import api
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.events import told
from tests.notices.builders import waiting_mails
from tests.twinspaces.builders import close
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from zope.component import getAdapter

import pytest


@pytest.fixture
def moderator(site):
    return person(roles=("Moderator",), kind="staff")


def test_a_page_is_written_told_once_and_noted(river):
    with told(IPageWritten) as events:
        page = page_of(river.partner, river.space, title="Five words", text="vau, bród")
    assert [event.object for event in events] == [page]
    assert (page.title, page.text, state_of(page)) == ("Five words", "<p>vau, bród</p>", "members")
    assert page.creators == (river.partner,)
    with for_the_house("a test"):
        assert "workspaces:page:write" in [line["action"] for line in lines(page)]


def test_what_could_run_is_cleaned_at_every_door(river):
    page = page_of(river.ana, river.space, text='<p onclick="x()">Hi<script>x()</script></p>')
    assert page.text == "<p>Hi</p>"
    page.text = '<a class="pat-inject" href="javascript:x()">a</a>'
    assert "pat-" not in page.text and "javascript" not in page.text


@pytest.mark.parametrize("title", ["", " ", "x" * 151])
def test_a_wrong_title_is_refused_and_nothing_is_written(river, title):
    with pytest.raises(BadInput) as refusal:
        page_of(river.ana, river.space, title=title)
    assert list(refusal.value.fields) == ["title"]
    assert not river.space.objectIds()


@pytest.mark.parametrize("role", ["PupilMember", "Observer", "Guest", "Parent"])
def test_who_may_not_write_is_refused(site, river, role):
    someone = seat(site, river.space, role, kind="guest", roles=())
    with pytest.raises(NotAllowed):
        page_of(someone, river.space)
    assert not river.space.objectIds()


def test_strangers_and_visitors_write_nothing(river):
    with pytest.raises(NotAllowed):
        page_of(river.stranger, river.space)


def test_an_empty_page_stays_a_draft(river):
    with pytest.raises(Unmet):
        page_of(river.ana, river.space, text="")
    page = page_of(river.ana, river.space, text="", audience="draft")
    with log_in_as(river.ana), pytest.raises(Unmet):
        share(page, "members")
    assert state_of(page) == "draft"


def test_nothing_is_written_in_a_closed_space(river):
    page = page_of(river.ana, river.space)
    close(river)
    for write in (
        lambda: write_page(river.space, title="Late", text="too late"),
        lambda: edit_page(page, title="Late"),
        lambda: share(page, "teachers"),
    ):
        with log_in_as(river.ana), pytest.raises(WrongState):
            write()
    assert page.title == "The river"


def test_an_edit_changes_what_it_names_and_is_told(river):
    page = page_of(river.partner, river.space)
    with log_in_as(river.partner), told(IPageEdited) as events:
        edit_page(page, text="It <b>floods</b>.")
    assert len(events) == 1
    assert (page.title, page.text) == ("The river", "It <b>floods</b>.")


def test_nobody_edits_what_another_member_wrote(river):
    page = page_of(river.ana, river.space)
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        edit_page(page, title="Mine")
    with log_in_as(river.stranger), pytest.raises(NotAllowed):
        edit_page(page, title="Mine")
    assert page.title == "The river"


@pytest.mark.parametrize("title", ["", "x" * 151])
def test_a_wrong_edit_is_refused(river, title):
    page = page_of(river.ana, river.space)
    with log_in_as(river.ana), pytest.raises(BadInput):
        edit_page(page, title=title)
    assert page.title == "The river"


@pytest.mark.parametrize("text", ["", "<p> </p>"])
def test_what_others_see_is_not_emptied_and_a_draft_may_be(river, text):
    page = page_of(river.ana, river.space)
    with log_in_as(river.ana):
        with pytest.raises(Unmet):
            edit_page(page, title="Nothing", text=text)
        assert (page.title, page.text, page.version) == ("The river", "<p>It flows.</p>", 1)
        share(page, "draft")
        edit_page(page, text=text)
        with pytest.raises(Unmet):
            share(page, "members")
    assert page.version == 2


def test_only_teacher_admins_show_things_to_people_outside(river):
    publish(river)
    page = page_of(river.partner, river.space)
    for audience in ("etwinners", "public"):
        with log_in_as(river.partner), pytest.raises(NotAllowed):
            open_to(page, audience)
    with log_in_as(river.jan), told(IAudienceChanged) as events:
        open_to(page, "public")
    assert [(event.before, event.after) for event in events] == [("members", "public")]


def test_who_publishes_has_to_say_so(river):
    publish(river)
    page = page_of(river.ana, river.space)
    with log_in_as(river.ana), pytest.raises(Unmet):
        share(page, "public")
    with pytest.raises(Unmet):
        page_of(river.ana, river.space, audience="etwinners")
    assert state_of(page) == "members"


@pytest.mark.parametrize("audience", ["etwinners", "public"])
def test_a_private_space_keeps_its_things(river, audience):
    page = page_of(river.ana, river.space)
    with log_in_as(river.ana), pytest.raises(Unmet) as refusal:
        open_to(page, audience)
    assert "never visible to more" in api.portal.translate(refusal.value.reason)


def test_no_page_is_wider_than_its_folder(river):
    folder = page_of(river.ana, river.space, audience="teachers")
    assert default_audience(folder) == "teachers"
    with pytest.raises(Unmet):
        page_of(river.ana, folder, audience="members")
    page = page_of(river.ana, folder)
    assert state_of(page) == "teachers"
    with log_in_as(river.ana):
        assert audiences_for(page) == ["draft", "teachers"]


def test_choices_are_those_that_would_be_accepted(river):
    with log_in_as(river.ana):
        assert audiences_for(river.space) == ["draft", "teachers", "members"]
    publish(river)
    with log_in_as(river.ana):
        assert audiences_for(river.space)[-2:] == ["etwinners", "public"]
    with log_in_as(river.partner):
        assert audiences_for(river.space) == ["draft", "teachers", "members"]


@pytest.mark.parametrize("audience", ["draft", "teachers", "members", "etwinners", "public"])
def test_what_was_flagged_goes_back_to_where_it_was(river, moderator, audience):
    publish(river)
    page = page_of(river.ana, river.space, audience=audience, confirmed=True)
    with log_in_as(moderator):
        flag_item(page, "reported")
        assert state_of(page) == "flagged"
        restore_item(page, "nothing wrong")
    assert state_of(page) == audience


def test_a_removed_page_comes_back_when_an_appeal_was_right(river, moderator):
    page = page_of(river.ana, river.space)
    with log_in_as(moderator):
        flag_item(page, "reported")
        remove_item(page, "private information")
        assert state_of(page) == "removed"
        reverse_removal(page, "appeal")
        restore_item(page)
    assert state_of(page) == "members"


def test_nobody_takes_the_wrong_way_back(river, moderator):
    page = page_of(river.ana, river.space)
    workflow = api.portal.get_tool("portal_workflow").getWorkflowsFor(page)[0]
    with log_in_as(moderator):
        flag_item(page, "reported")
        steps = workflow.states["flagged"].transitions
        guards = {step: getAdapter(page, IGuard, name=step) for step in steps}
    open_steps = {step for step, guard in guards.items() if not guard.conditions()}
    assert open_steps == {"restore_members", "remove"}


def test_moderation_is_for_moderators(river):
    page = page_of(river.ana, river.space)
    for someone in (river.ana, river.partner, river.stranger):
        with log_in_as(someone), pytest.raises(NotAllowed):
            flag_item(page, "I say so")
    assert state_of(page) == "members"


def test_a_removed_page_cannot_be_shared(river, moderator):
    page = page_of(river.ana, river.space)
    with log_in_as(moderator):
        flag_item(page, "reported")
    with log_in_as(river.ana), pytest.raises(WrongState):
        share(page, "members")


def test_a_page_that_is_moved_takes_on_its_new_bound(river):
    folder = page_of(river.ana, river.space, audience="teachers")
    page = page_of(river.ana, river.space)
    with for_the_house("a test"):
        api.content.move(page, folder)
    pupil = seat(api.portal.get(), river.space, "PupilMember", kind="pupil", roles=())
    with log_in_as(pupil):
        assert not api.portal.get_tool("portal_catalog")(UID=page.UID())


def test_the_author_is_told_why_once_for_each_step(river, moderator):
    page = page_of(river.partner, river.space)
    with log_in_as(moderator):
        flag_item(page, "A pupil can be recognised")
        restore_item(page, "It was a drawing")
        flag_item(page, "Again")
        remove_item(page, "A pupil can be recognised after all")
    lines = list(reversed(notices_of(river.partner, size=4)))
    kinds = ["hidden", "shown_again", "hidden", "removed"]
    assert [line.kind for line in lines] == [f"notices:{kind}" for kind in kinds]
    assert "A pupil can be recognised" in lines[0].paragraphs[0]
    assert lines[-1].path.endswith(river.space.getId())  # the page itself is gone for its author
    told = [line.kind for line in notices_of(river.ana)]
    assert not [kind for kind in told if kind.startswith("notices:")]


def test_a_pupil_who_wrote_a_page_gets_no_mail(site, river, moderator):
    pupil = seat(site, river.space, "PupilAdmin", kind="pupil", roles=("Pupil",))
    page = page_of(pupil, river.space)
    before = len(waiting_mails())
    with log_in_as(moderator):
        flag_item(page, "A pupil can be recognised")
        assert notices_of(pupil)[0].kind == "notices:hidden"
        assert len(waiting_mails()) == before
        flag_item(page_of(river.partner, river.space), "A teacher is told by mail, too")
    assert len(waiting_mails()) > before


def test_nobody_makes_more_than_120_things_in_ten_minutes(river):
    page = page_of(river.ana, river.space)
    with log_in_as(river.ana):
        for number in range(119):
            edit_page(page, title=f"Day {number}")
        with pytest.raises(TooMany):
            write_page(river.space, title="One more", text="It flows.")
        with pytest.raises(TooMany):
            edit_page(page, title="One more")
    assert page.title == "Day 118"


def test_who_writes_a_thing_takes_no_address_of_the_site(river):
    page = page_of(river.ana, river.space)
    with log_in_as(river.ana):
        assert not allowed(page, "Manage Context Aliases")
