"""A class is let in by a pasted list: what is good is made, what is bad is told."""

from etwinning.accounts.api import account
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.limits.api import spend
from etwinning.places.api import join
from etwinning.places.api import role_in
from etwinning.places.api import roster
from etwinning.places.interfaces import IJoined
from etwinning.pupils.api import classroom_of
from etwinning.pupils.api import make_pupils
from etwinning.pupils.api import move_pupils
from etwinning.pupils.api import pupils_of
from etwinning.pupils.api import remove_pupil
from etwinning.pupils.api import reset_passwords
from etwinning.pupils.api import why_not
from etwinning.pupils.cards import packed
from etwinning.pupils.cards import sheets
from etwinning.pupils.cards import unpacked
from etwinning.pupils.events import IPupilMade
from etwinning.pupils.making import Card
from etwinning.pupils.making import MADE
from etwinning.pupils.rules import read_list
from etwinning.records.api import shelf
from io import BytesIO
from pypdf import PdfReader
from tests.accounts.builders import log_in_as
from tests.events import told
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import fits
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.twinspaces.builders import seat
from zope.i18n import translate

import json
import pytest

DOOR = "https://etwinning.example/pupil-door"


def paste(river, names, country="ES"):
    """Paste a list as the founder."""
    with log_in_as(river.ana):
        return make_pupils(river.space, names, country)


def count(river):
    """How many people belong to the TwinSpace."""
    return len(roster(river.space))


@pytest.mark.parametrize(
    "text, why, first",
    [
        ("Ana\nAna García", "words", 0),
        ("Ana\nana", "twice", 1),
        ("Ana;  7B\n\nana ; 7b", "twice", 1),
        ("Ana\nLeo", "known", 0),
        ("Ana\nAna1", "letters", 0),
        ("Ana\n; García", "empty", 0),
        ("Ana\nEva; " + "x" * 100, "line", 0),
        ("Ana\nGarcía, Eva", "words", 0),
        ("Ana\n" + "x" * 21, "long", 0),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_the_good_one_is_read(text, why, first):
    good, (bad,) = read_list(text, known={"leo"})
    assert [line.name for line in good] == ["Ana"]
    assert (bad.number, bad.why, bad.first) == (len(text.splitlines()), why, first)


def test_what_stands_behind_a_name_tells_two_pupils_apart():
    good, bad = read_list("Ana; Ana García\nAna\tAna López\nLeo; the second", known={"leo"})
    assert [line.name for line in good] == ["Ana", "Ana", "Leo"]
    assert good[0].written == "Ana; Ana García"
    assert bad == []


def test_of_five_hundred_lines_the_good_are_made_and_the_bad_listed(river):
    lines = [f"Ana; {n}" for n in range(500)]
    for n in range(20):
        lines[n * 25] = ("Ana García", "", "Ana1", "Ana; 24")[n % 4] or "x" * 30
    before = count(river)
    with told(IPupilMade) as events:
        found = paste(river, "\n".join(lines))
    assert (len(found.cards), len(found.refused)) == (480, 20)
    assert count(river) - before == len(events) == 480
    assert [line.number for line in found.refused] == [n * 25 + 1 for n in range(20)]
    assert all(translate(why_not(line)) for line in found.refused)
    assert len({card.login for card in found.cards}) == 480
    assert fits(found.cards[-1].user_id, found.cards[-1].password)


def test_a_list_that_is_pasted_twice_makes_nobody_twice(river):
    assert len(paste(river, "Ana\nEva").cards) == 2
    again = paste(river, "Ana\nEva\nLeo")
    assert [card.alias for card in again.cards] == ["Leo-03 (ES)"]
    assert len(paste(river, "Ana", "PL").cards) == 1  # another country, another class


def test_what_is_written_behind_a_name_is_stored_nowhere(river):
    (card,) = paste(river, "Ana; Kormoran").cards
    record = shelf("pupils").room(river.space.UID()).pupils[card.user_id]
    assert "Kormoran" not in repr(vars(record)) + repr(account(card.user_id))
    assert card.written == "Ana; Kormoran"


@pytest.mark.parametrize(
    "names, country, field",
    [("", "ES", "names"), ("Ana\n" * 501, "ES", "names"), ("Ana", "XX", "country")],
)
def test_a_wrong_form_makes_nobody(river, names, country, field):
    before = count(river)
    with pytest.raises(BadInput) as refusal:
        paste(river, names, country)
    assert list(refusal.value.fields) == [field]
    assert count(river) == before


def test_a_list_beyond_the_days_budget_makes_nobody(river):
    spend(MADE, river.ana, MADE.count - 1)
    before = count(river)
    with pytest.raises(TooMany):
        paste(river, "Ana\nEva")
    assert count(river) == before


@pytest.mark.parametrize("role", ["TeacherMember", "PupilAdmin", "Expert"])
def test_only_teacher_admins_paste_reset_move_and_print(site, river, role):
    someone = seat(site, river.space, role, kind="guest", roles=())
    card = pupil_of(river.ana, river.space)
    for verb in (
        lambda: make_pupils(river.space, "Eva", "ES"),
        lambda: reset_passwords(river.space, [card.user_id]),
        lambda: move_pupils(river.space, [card.user_id], river.space.UID()),
        lambda: unpacked(river.space, packed([card])),
    ):
        with log_in_as(someone), pytest.raises(NotAllowed):
            verb()


def test_no_list_for_a_closed_space(river):
    close(river)
    with pytest.raises(WrongState):
        paste(river, "Ana")


def test_several_get_new_passwords_or_none_does(river):
    first, second = paste(river, "Eva\nAna").cards
    with log_in_as(river.jan):
        new = reset_passwords(river.space, [first.user_id, second.user_id])
        assert [card.alias for card in new] == [second.alias, first.alias]  # by name
        assert fits(first.user_id, new[1].password) and not fits(first.user_id, first.password)
        remove_pupil(river.space, second.user_id)
        for wrong, refusal in ((second.user_id, WrongState), ("nobody", BadInput)):
            with pytest.raises(refusal):
                reset_passwords(river.space, [first.user_id, wrong])
        with pytest.raises(BadInput):
            reset_passwords(river.space, [])
    assert fits(first.user_id, new[1].password)


# -- move ------------------------------------------------------------------


@pytest.fixture
def lake(site, river):
    """Another TwinSpace, in which Ana is a teacher admin, too."""
    other = party(site, "Lakes")
    join(other.space, river.ana, "TeacherAdmin")
    return other


def test_pupils_move_with_name_and_password(river, lake):
    card = pupil_of(river.ana, river.space)
    with log_in_as(river.ana), told(IJoined) as events:
        assert move_pupils(river.space, [card.user_id], lake.space.UID()) == [card.alias]
        assert pupils_of(river.space) == []
        assert [pupil.alias for pupil in pupils_of(lake.space)] == [card.alias]
        remove_pupil(lake.space, card.user_id)
    assert len(events) == 1
    assert classroom_of(card.user_id) == lake.space.UID()
    assert role_in(river.space, card.user_id) == ""
    assert fits(card.user_id, card.password)
    assert account(card.user_id).fullname == card.alias


def test_pupils_move_only_where_the_teacher_is_admin_and_the_name_is_free(site, river, lake):
    card = pupil_of(river.ana, river.space)
    strange = party(site, "Seas")
    with log_in_as(river.ana):
        for to in (strange.space.UID(), strange.project.UID(), river.space.UID(), "nowhere", ""):
            with pytest.raises(BadInput):
                move_pupils(river.space, [card.user_id], to)
        with pytest.raises(BadInput):
            move_pupils(lake.space, [card.user_id], river.space.UID())
    pupil_of(lake.ana, lake.space)  # the same alias
    with log_in_as(river.ana), pytest.raises(Unmet):
        move_pupils(river.space, [card.user_id], lake.space.UID())
    close(lake)
    with log_in_as(river.ana), pytest.raises(BadInput):
        move_pupils(river.space, [card.user_id], lake.space.UID())
    assert role_in(river.space, card.user_id) == "PupilMember"


def test_nobody_gets_the_alias_of_who_moved_here(river, lake):
    moved = [card.user_id for card in paste(river, "Ana\nAna; the tall one\nEva").cards]
    with log_in_as(river.ana):
        move_pupils(river.space, moved, lake.space.UID())
        made = make_pupils(lake.space, "Ana; another\nEva; another\nEva; one more", "ES").cards
        shown = [pupil.alias for pupil in pupils_of(lake.space)]
    assert [card.alias for card in made] == ["Ana-03 (ES)", "Eva-04 (ES)", "Eva-05 (ES)"]
    assert len(shown) == len(set(shown)) == 6


# -- pages and paper -------------------------------------------------------


def test_the_page_shows_cards_and_what_is_left_over_and_the_paper_follows(site, river):
    form = {"names": "Ana; Ana García\nEva García\nLeo", "country": "ES"}
    with log_in_as(river.ana):
        assert "Paste the list of a class" in page(river.space, "pupils")
        assert "can read what pupils write" in page(river.space, "pupil-list")
        html = page(river.space, "pupil-list", form)
        assert site.REQUEST.response.getHeader("Cache-Control") == "no-store"
        for words in ("Ana-01 (ES)", "Ana; Ana García", "Leo-02 (ES)", "Line", "One first name"):
            assert words in html, words
        cards = reset_passwords(river.space, [pupil.user_id for pupil in pupils_of(river.space)])
        data = page(river.space, "pupil-cards", {"cards": packed(cards)})
        assert site.REQUEST.response.getHeader("Content-Type") == "application/pdf"
        assert data.startswith(b"%PDF")
        page(river.space, "pupil-cards")
        assert where(site).endswith("@@pupils")


def test_the_paper_has_a_list_with_what_was_written_and_a_card_without_it(river):
    cards = [Card("1", "Ana-01 (ES)", "ana-01.lumiko", "tiko-rema-luno", "Ana; Kormoran <b>")]
    pages = PdfReader(BytesIO(sheets(river.space, cards, DOOR, "en"))).pages
    listed, card = (page.extract_text() for page in pages)
    assert "Kormoran <b>" in listed
    assert "Kormoran" not in card
    for words in ("ana-01.lumiko", "tiko-rema-luno"):
        assert words in listed and words in card
    assert DOOR in card.replace("\n", "")


@pytest.mark.parametrize(
    "wrong", ["", "x", "[]", "[1]", "{}", '[{"user_id": "x"}]', "foreign", "long"]
)
def test_only_cards_of_the_own_pupils_are_printed(site, river, wrong):
    own = pupil_of(river.ana, river.space)
    if wrong == "foreign":
        other = party(site, "Another")
        wrong = packed([pupil_of(other.ana, other.space)])
    elif wrong == "long":
        wrong = packed([Card(own.user_id, "", "", "x" * 101, "")])
    with log_in_as(river.ana), pytest.raises(BadInput):
        page(river.space, "pupil-cards", {"cards": wrong})


def test_names_on_cards_are_read_anew(river):
    own = pupil_of(river.ana, river.space)
    sent = {"user_id": own.user_id, "password": "x", "written": "", "login": "admin"}
    with log_in_as(river.ana):
        (card,) = unpacked(river.space, json.dumps([sent]))
    assert (card.login, card.alias) == (own.login, own.alias)


def test_the_chosen_get_new_cards_and_move(site, river, lake):
    first, second = paste(river, "Ana\nEva").cards
    with log_in_as(river.ana):
        html = page(river.space, "pupils")
        assert lake.space.title in html and "30 days after the project" in html
        form = {"verb": "reset-all", "pupils": [first.user_id, second.user_id]}
        assert first.login in page(river.space, "pupils", form)
        assert not fits(first.user_id, first.password)
        form = {"verb": "move", "pupils": [second.user_id], "to": lake.space.UID()}
        page(river.space, "pupils", form)
        assert where(site).endswith("@@pupils")
        assert "Tick at least one pupil" in page(river.space, "pupils", {"verb": "reset-all"})
    assert classroom_of(second.user_id) == lake.space.UID()


def test_the_page_tells_when_the_accounts_end(river):
    pupil_of(river.ana, river.space)
    close(river)
    with log_in_as(river.ana):
        html = page(river.space, "pupils")
    assert "These accounts end on" in html
    assert "@@pupil-list" not in html


def test_every_page_of_a_pupil_says_that_teachers_read_it(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(card.user_id):
        for name in ("view", "pages"):
            assert "Your teachers can read everything that is written here" in page(
                river.space, name
            )
