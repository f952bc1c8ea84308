"""Nothing goes outside but through the look before: each door without it, and with it."""

from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.history import state_of
from etwinning.calendar.api import edit_event
from etwinning.forums.api import edit_forum
from etwinning.workspaces.api import bring_back
from etwinning.workspaces.api import edit_material
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import LookFirst
from etwinning.workspaces.api import move_material
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import remove_item
from etwinning.workspaces.api import restore_item
from etwinning.workspaces.api import restore_version
from etwinning.workspaces.api import reverse_removal
from etwinning.workspaces.api import share
from etwinning.workspaces.api import throw_away
from etwinning.workspaces.api import write_page
from etwinning.workspaces.events import IAudienceChanged
from etwinning.workspaces.events import IPageEdited
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.events import told
from tests.forums.builders import forum_by
from tests.forums.builders import talk
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import as_house
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import digest
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from tests.workspaces.builders import sees

import pytest

MAIL = "k@school.example"


@pytest.fixture
def river(river):
    publish(river)
    return river


def kinds(refusal) -> list:
    """Return what stands in the way."""
    return [one.kind for one in refusal.value.found.findings]


def test_nothing_is_shown_to_others_without_just_these_findings(river):
    made = page_of(river.ana, river.space, text=f"Ask {MAIL}")
    with log_in_as(river.ana), told(IAudienceChanged) as events:
        other = preflight(made, "etwinners").digest
        old = preflight(made, "public").digest
        edit_page(made, text=f"Ask {MAIL} or 981 123 456")
        for seen in ("", "1", "True", other, old):
            with pytest.raises(LookFirst) as refusal:
                share(made, "public", seen)
            assert (refusal.value.status, kinds(refusal)) == (409, ["email", "phone"])
        assert not events and state_of(made) == "members"
        share(made, "public", preflight(made, "public").digest)
    assert [event.after for event in events] == ["public"]
    assert sees("", made)


def test_what_is_wrong_is_refused_always_and_named_with_its_place(river):
    album = folder_of(river.ana, river.space)
    made = picture_of(river.ana, album, alt="", audience="draft")
    with log_in_as(river.ana):
        digest_of_wrong = preflight(made, "public").digest
        for seen in ("", digest_of_wrong):
            with pytest.raises(LookFirst) as refusal:
                share(made, "public", seen)
            assert refusal.value.status == 400
        assert "digest" not in refusal.value.facts(str)
        (reason,) = refusal.value.reasons
        sentence = api.portal.translate(reason)
        assert sentence == f"“{made.title}”: Nobody has written what the picture shows"
        html = page(made, "preflight", audience="public")
        assert "Put this right first" in html and 'name="seen"' not in html
        page(made, "preflight", {"audience": "public", "seen": digest_of_wrong})
    assert state_of(made) == "draft"


@pytest.mark.parametrize("text, kind", [
    ('<p>x</p><img src="{url}">', "alt"),
    ('<p>x</p><img src="/elsewhere.png" alt="A ferry">', "licence"),
])  # fmt: skip
def test_pictures_in_a_text_need_words_and_a_licence(river, text, kind):
    shown = picture_of(river.ana, river.space)
    made = page_of(river.ana, river.space, text=text.format(url=shown.absolute_url_path()))
    with log_in_as(river.ana):
        assert [one.kind for one in preflight(made, "public").wrong] == [kind]


@pytest.mark.parametrize("source", ["{url}", "{url}/@@images/file", "../resolveuid/{uid}"])
def test_a_picture_in_a_text_is_looked_at_as_the_picture_it_is(river, source):
    shown = picture_of(river.ana, river.space)
    source = source.format(url=shown.absolute_url_path(), uid=shown.UID())
    made = page_of(river.ana, river.space, text=f'<p>x</p><img src="{source}" alt="A ferry">')
    with log_in_as(river.ana):
        found = preflight(made, "public").findings
    assert [(one.kind, one.url) for one in found] == [
        (kind, shown.absolute_url()) for kind in ("people", "licence", "picture")
    ]


def test_new_things_are_born_inside(river):
    with log_in_as(river.ana), pytest.raises(Unmet):
        write_page(river.space, title="x", text="y", audience="public")
    with log_in_as(river.partner), pytest.raises(NotAllowed):
        write_page(river.space, title="x", text="y", audience="etwinners")
    assert not river.space.objectIds()


@pytest.mark.parametrize("form, typed", [
    ("write-page", {"text": "It flows."}),
    ("add-folder", {}),
    ("open-forum", {"text": "Ask us."}),
    ("add-event", {"first_day": "2027-03-02", "whole_day": "1", "kind": "lesson"}),
])  # fmt: skip
def test_each_form_for_new_things_leads_to_the_look(site, river, form, typed):
    with log_in_as(river.ana):
        page(river.space, form, {"title": "New", "audience": "etwinners", **typed})
        (made,) = river.space.objectValues()
        assert where(site) == f"{made.absolute_url()}/@@preflight?audience=etwinners"
    assert (made.title, state_of(made)) == ("New", "members")
    assert not sees(river.stranger, made)


def test_what_others_see_is_changed_after_a_look_at_what_is_new(river):
    made = page_of(river.ana, river.space, text=f"Ask {MAIL}", audience="public", confirmed=True)
    with log_in_as(river.ana), told(IPageEdited) as events:
        edit_page(made, title="Our river")  # nothing new: no question
        with pytest.raises(LookFirst) as refusal:
            edit_page(made, text=f"Ask {MAIL} or 981 123 456")
        assert kinds(refusal) == ["phone"]
        for seen in ("", preflight(made, "public").digest):
            with pytest.raises(LookFirst):
                edit_page(made, seen=seen, text=f"Ask {MAIL} or 981 123 456")
        with pytest.raises(LookFirst) as wrong:
            edit_page(made, seen="x", text='<img src="x">')
        assert wrong.value.status == 400
        assert (made.version, len(events)) == (2, 1) and "981" not in made.text
        edit_page(made, seen=refusal.value.found.digest, text=f"Ask {MAIL} or 981 123 456")
        edit_page(made, text="Nothing")
        with pytest.raises(LookFirst):
            restore_version(made, 3)
        assert (made.version, len(events)) == (4, 3)


def test_the_form_keeps_the_text_and_shows_what_is_new(river):
    made = page_of(river.ana, river.space, audience="public", confirmed=True)
    typed = {"title": "The river", "text": f"Ask {MAIL}", "language": ""}
    with log_in_as(river.ana):
        html = page(made, "edit-page", typed)
        assert f"E-mail addresses stand in the text: {MAIL}" in html
        assert f">Ask {MAIL}</textarea>" in html
        seen = html.partition('name="seen"')[2].partition('value="')[2].partition('"')[0]
        assert MAIL not in made.text
        page(made, "edit-page", {**typed, "seen": seen})
    assert MAIL in made.text


def test_forums_events_and_materials_that_others_see_are_looked_at_too(river):
    seen = {"audience": "public", "confirmed": True}
    forum = forum_by(river.ana, river.space, **seen)
    event = event_of(river.ana, river.space, **seen)
    folder = folder_of(river.ana, river.space, **seen)
    with log_in_as(river.ana):
        for verb, thing, name in (
            (edit_forum, forum, "text"), (edit_event, event, "where"),
            (edit_material, folder, "about"),
        ):  # fmt: skip
            with pytest.raises(LookFirst) as refusal:
                verb(thing, **{name: f"Ask {MAIL}"})
            assert kinds(refusal) == ["email"] and MAIL not in getattr(thing, name)
            verb(thing, refusal.value.found.digest, **{name: f"Ask {MAIL}"})
            assert MAIL in getattr(thing, name)


def test_an_expert_changes_no_forum_that_others_see(river):
    expert = seat(None, river.space, "Expert")
    forum = forum_by(river.ana, river.space, audience="public", confirmed=True)
    with log_in_as(expert), pytest.raises(NotAllowed):
        edit_forum(forum, title="Ours")
    assert forum.title == "Between the classes"


def test_what_is_said_in_a_forum_is_looked_at_with_it(river):
    here = talk(river)
    here.says(river.jan, f"Write to {MAIL}")
    with log_in_as(river.ana):
        assert {"email", "talk"} <= {one.kind for one in preflight(here.forum, "public").findings}


def test_put_where_others_see_it_a_thing_is_looked_at(river):
    closed, wide = folder_of(river.ana, river.space), folder_of(river.ana, river.space, "Wide")
    picture = picture_of(river.ana, closed)
    with log_in_as(river.ana):
        for folder in (closed, wide):
            open_to(folder)
        open_to(picture)
        share(closed, "members")
        assert not sees("", picture)
        with log_in_as(river.ana), pytest.raises(LookFirst) as refusal:
            move_material(picture, wide)
        assert kinds(refusal) == ["people", "licence"] and picture.getId() in closed
        html = page(picture, "move-material", {"folder": wide.UID()})
        assert "Can somebody be recognised?" in html
        move_material(picture, wide, digest(picture))
    assert sees("", wide[picture.getId()])


def inner_one(river):
    """Return a folder for everybody, and one in it."""
    folder = folder_of(river.ana, river.space)
    with log_in_as(river.ana):
        open_to(folder)
        inner = folder_of(river.ana, folder, title=f"Ask {MAIL}")
        open_to(inner)
    return folder, inner


@pytest.mark.parametrize("opens, state", [(True, "members"), (False, "public")])
def test_from_the_bin_nothing_comes_to_where_others_did_not_see_it(river, opens, state):
    folder, inner = inner_one(river)
    with log_in_as(river.ana):
        if opens:
            share(folder, "members")
        throw_away(inner)
        if opens:
            open_to(folder)
        inner = bring_back(river.space, inner.UID())
    assert state_of(inner) == state and sees("", inner) is not opens


@pytest.mark.parametrize("opens, state", [(True, "members"), (False, "public")])
def test_restored_nothing_comes_to_where_others_did_not_see_it(river, opens, state):
    folder, inner = inner_one(river)
    with log_in_as(river.ana):
        if opens:
            share(folder, "members")
        as_house(flag_item, inner, "topic")
        if opens:
            open_to(folder)
        as_house(remove_item, inner, "topic")
        as_house(reverse_removal, inner, "It was right")
        as_house(restore_item, inner)
    assert state_of(inner) == state and sees("", inner) is not opens


def test_no_door_of_plone_leads_outside(river):
    made = page_of(river.ana, river.space)
    tool = api.portal.get_tool("portal_workflow")
    with log_in_as(river.ana):
        for step in ("publish", "show_etwinners"):
            with pytest.raises(WorkflowException):
                tool.doActionFor(made, step)
    assert state_of(made) == "members"


def test_pupils_and_partners_are_refused_before_they_learn_anything(river):
    made = page_of(river.partner, river.space, text=f"Ask {MAIL}")
    pupil = pupil_of(river.ana, river.space).user_id
    for someone in (river.partner, pupil, river.stranger):
        with log_in_as(someone), pytest.raises(NotAllowed):
            share(made, "public", "x")
    assert state_of(made) == "members"
