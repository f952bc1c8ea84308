"""The teachers' page about pupils."""

from etwinning.accounts.api import account
from etwinning.pupils.api import pupils_of
from tests.accounts.builders import log_in_as
from tests.pages import page
from tests.pupils.builders import fits
from tests.pupils.builders import pupil_of

import pytest
import re


def test_a_card_is_shown_once_and_not_kept(site, river):
    with log_in_as(river.ana):
        html = page(river.space, "pupils", {"verb": "make", "name": "Ana", "country": "ES"})
        (pupil,) = pupils_of(river.space)
        assert site.REQUEST.response.getStatus() == 200  # a redirect would show it to nobody
        assert site.REQUEST.response.getHeader("Cache-Control") == "no-store"
        words = re.findall(r"<b>([^<]+)</b>", html)
        assert words[0] == pupil.login
        assert fits(pupil.user_id, words[1])
        assert words[1] not in page(river.space, "pupils")


def test_the_own_country_is_chosen_already(river):
    with log_in_as(river.jan):
        html = page(river.space, "pupils")
    assert re.search(r'<option[^>]*value="PL"[^>]*selected|selected[^>]*value="PL"', html)


def test_wrong_names_are_refused_at_their_field(river):
    form = {"verb": "make", "name": "Ana García", "country": "ES"}
    with log_in_as(river.ana):
        html = page(river.space, "pupils", form)
        assert "One first name only" in html
        assert "Ana García" in html
        assert pupils_of(river.space) == []


def test_buttons_lock_unlock_reset_and_remove(river):
    card = pupil_of(river.ana, river.space)
    with log_in_as(river.ana):
        page(river.space, "pupils", {"verb": "lock", "pupil": card.user_id})
        assert not account(card.user_id).active
        page(river.space, "pupils", {"verb": "unlock", "pupil": card.user_id})
        assert account(card.user_id).active
        html = page(river.space, "pupils", {"verb": "reset", "pupil": card.user_id})
        assert card.login in html and not fits(card.user_id, card.password)
        page(river.space, "pupils", {"verb": "remove", "pupil": card.user_id})
        assert pupils_of(river.space) == []


@pytest.mark.parametrize("form", [{"verb": "nonsense"}, {"verb": "lock", "pupil": "nobody"}])
def test_nonsense_is_refused(river, form):
    with log_in_as(river.ana):
        assert 'role="alert"' in page(river.space, "pupils", form)
