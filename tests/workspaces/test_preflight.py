"""Before others see a thing: what is wrong, what is worth knowing, who gains sight (PV5)."""

from etwinning.base.errors import NotAllowed
from etwinning.base.history import state_of
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import share
from etwinning.workspaces.traces import emails_in
from etwinning.workspaces.traces import names_in
from etwinning.workspaces.traces import phones_in
from etwinning.workspaces.traces import pictures_without_text
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import publish
from tests.workspaces.builders import digest
from tests.workspaces.builders import file_of
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from zope.i18n import translate

import pytest


@pytest.fixture
def river(river):
    publish(river)
    return river


@pytest.mark.parametrize(
    "text, found",
    [
        ("Call +48 56 123 45 67 now", ["+48 56 123 45 67"]),
        ("(0034) 981-123-456.", ["(0034) 981-123-456"]),
        ("On 2026-05-19 or 19.05.2026, 12 345 fish, 2024 - 2026", []),
        ("Depths: 240, 225, 60", []),
        ("Tel.: 981 123 456, from nine", ["981 123 456"]),
        ("Tel.981 123 456", ["981 123 456"]),
        ("+48 56 123 45 67, or not", ["+48 56 123 45 67"]),
        ("12 345 678,90 and +48 56 123 45 67,5", []),
    ],
)
def test_telephone_numbers_are_told_from_days_and_figures(text, found):
    assert phones_in(text) == found


def test_names_and_addresses_are_found_as_whole_words():
    assert names_in("Ana-07 and Brais saw Anabel", ["Ana-07 (ES)", "Brais-02 (ES)"]) == [
        "Ana", "Ana-07", "Brais",
    ]  # fmt: skip
    assert names_in("Anabel sings", ["Ana-07 (ES)"]) == []
    assert emails_in("Write to a.b@school.example, or not.") == ["a.b@school.example"]


@pytest.mark.parametrize(
    "text, alias, found",
    [
        ("Jean-Luc painted", "Jean-Luc-07 (FR)", ["Jean-Luc"]),
        ("JEAN-LUC-07", "Jean-Luc-07 (FR)", ["Jean-Luc", "Jean-Luc-07"]),
        ("by o'neil.", "O’Neil-03 (IE)", ["O’Neil"]),
        ("ana sings", "Ana-07 (ES)", ["Ana"]),
        ("Ana_07, Diana", "Ana-07 (ES)", []),
        ("Zoe\u0308 too", "Zoë-11 (NL)", ["Zoë"]),
    ],
)
def test_names_are_found_in_whatever_letters(text, alias, found):
    assert names_in(text, [alias]) == found


def test_pictures_in_a_text_need_words():
    html = '<img src="a"><img src="b" alt=" "><img src="c" alt="A ferry">'
    assert pictures_without_text(html) == 2


def test_a_page_is_looked_at_with_what_only_it_keeps_back(river):
    pupil_of(river.ana, river.space, "Kolibri")
    text = "<p>Kolibri has +48 56 123 45 67 and k@school.example</p>"
    made = page_of(river.ana, river.space, text=text, audience="public", confirmed=True)
    picture_of(river.ana, made, title="Ferry", audience="public", confirmed=True)
    film_of(river.ana, made, title="Film")  # for members: stays as it is
    with log_in_as(river.ana):
        share(made, "members")
        edit_page(made, text=f'{text}<img src="x"><img src="y" alt="A ferry">')
        found = preflight(made, "public")
    assert (found.before, found.after, len(found.gained)) == ("members", "public", 3)
    assert [(one.weight, one.kind) for one in found.findings if one.title != "Ferry"] == [
        ("wrong", "alt"), ("wrong", "licence"), ("know", "name"), ("know", "email"),
        ("know", "phone"), ("know", "inside"),
    ]  # fmt: skip
    assert {one.kind for one in found.findings if one.title == "Ferry"} == {"people", "licence"}


def test_what_they_see_already_is_not_named_again(river):
    album = folder_of(river.ana, river.space, audience="etwinners", confirmed=True)
    made = folder_of(river.ana, album, "May", audience="etwinners", confirmed=True)
    with log_in_as(river.ana):
        found = preflight(album, "public")
        assert [one.kind for one in found.findings] == []
        open_to(album, "public")
        open_to(made, "public")
        open_to(album, "etwinners")
        assert [one.kind for one in preflight(album, "public").findings] == ["inside"]


def test_films_and_pictures_without_text_are_named(river):
    film = film_of(river.ana, river.space)
    bare = picture_of(river.ana, river.space, alt="", audience="draft")
    with log_in_as(river.ana):
        assert [one.kind for one in preflight(film, "etwinners").findings] == ["film"]
        assert [one.weight for one in preflight(bare, "public").findings][0] == "wrong"


def test_a_name_is_found_in_that_of_a_file_too(river):
    pupil_of(river.ana, river.space, "Kolibri")
    file = file_of(river.ana, river.space, "Kolibri_measures.txt", title="Figures")
    with log_in_as(river.ana):
        assert [one.kind for one in preflight(file, "public").findings] == ["name", "licence"]


def test_the_way_into_a_meeting_is_read_before_others_have_it(river):
    event = event_of(river.ana, river.space, link="https://meet.example.org/rivers")
    with log_in_as(river.ana):
        (found,) = preflight(event, "public").findings
        assert (found.weight, found.kind) == ("know", "link")
        assert "https://meet.example.org/rivers" in translate(found.text)


def test_only_who_may_publish_looks(river):
    made = page_of(river.partner, river.space)
    for someone in (river.partner, river.stranger):
        with log_in_as(someone), pytest.raises(NotAllowed):
            preflight(made, "public")


def test_the_form_leads_over_the_page_and_asks_for_the_tick(site, river):
    made = folder_of(river.ana, river.space, about="Ask k@school.example")
    with log_in_as(river.ana):
        page(made, "share", {"audience": "public"})
        assert where(site) == f"{made.absolute_url()}/@@preflight?audience=public"
        assert state_of(made) == "members"
        html = page(made, "preflight", audience="public")
        assert "k@school.example" in html and "Other teachers on the platform" in html
        html = page(made, "preflight", {"audience": "public"})
        assert "Tick that you have read this page" in html
        page(made, "preflight", {"audience": "public", "seen": digest(made)})
    assert state_of(made) == "public"
