"""Pages: the way from the idea to the open announcement, and what each reader sees."""

from etwinning.announcements.api import my_announcements
from etwinning.announcements.api import partners
from etwinning.base.history import state_of
from tests.accounts.builders import log_in_as
from tests.announcements.builders import announce
from tests.announcements.builders import BAKING
from tests.announcements.builders import RIVER
from tests.announcements.builders import VALUES
from tests.pages import page
from tests.pages import where
from tests.people.builders import teacher

FORM = {name: str(one) if isinstance(one, int) else one for name, one in VALUES.items()}


def test_the_way_from_the_idea_to_the_open_announcement(site, marta, tomasz):
    first = announce(tomasz)
    with log_in_as(marta):
        shown = page(partners(), "write-announcement")
        assert "Announce an idea" in shown
        text = RIVER.replace("every month", "each week, in winter too")
        page(partners(), "write-announcement", {**FORM, "title": "River maps", "text": text})
        (one,) = my_announcements()
        assert where(site) == f"{one.absolute_url()}/@@post-announcement"
        look = page(one, "post-announcement")
        assert first.title in look
        assert "mine is different" in look
        refused = page(one, "post-announcement", {"go": "1"})
        assert "Look at them first" in refused
        assert state_of(one) == "draft"
        page(one, "post-announcement", {"looked": "1"})
        assert (state_of(one), where(site)) == ("open", one.absolute_url())
        assert "River maps" in page(site, "my-announcements")


def test_what_was_announced_before_is_shown_and_the_text_kept(site, marta):
    first = announce(marta)
    with log_in_as(marta):
        again = page(partners(), "write-announcement", {**FORM, "title": "Once more"})
    assert f'href="{first.absolute_url()}"' in again
    assert 'value="Once more"' in again
    assert where(site) == ""


def test_a_form_that_is_not_right_says_so(marta):
    with log_in_as(marta):
        shown = page(partners(), "write-announcement", {**FORM, "text": "Too short"})
        assert "20 words or more" in shown
        assert my_announcements() == []


def test_the_forum_of_a_band(site, marta, tomasz):
    announce(marta)
    announce(tomasz, **BAKING)
    with log_in_as(tomasz):
        young = page(site, "announcements", band="0-6")
        assert BAKING["title"] in young
        assert VALUES["title"] not in young
        assert "Spain" in page(site, "announcements")
        assert VALUES["title"] in page(site, "announcements", theme="language-learning", band="X")
        nothing = page(site, "announcements", text="zeppelin", page="77")
        assert "Nobody looks for this just now" in nothing
        assert VALUES["title"] in page(partners())


def test_newcomers_read_without_names(site, marta):
    one = announce(marta)
    with log_in_as(teacher(state="pending")):
        shown = page(one)
        assert VALUES["title"] in shown
        assert "Figueiredo" not in shown
        assert "I am interested" not in shown
        assert "Until then" in page(site, "announcements")


def test_interest_and_the_end(site, marta, tomasz):
    one = announce(marta)
    with log_in_as(tomasz):
        assert "I am interested" in page(one)
        assert "What could my class do" in page(one, "interest")
        page(one, "interest", {"question": "part"})
        assert "knows that you are interested" in page(one)
        assert "Renew or end it" not in page(one)
    with log_in_as(marta):
        assert "Tomasz Wilk" in page(one)
        assert "Renew it for 60 days" not in page(one, "end-announcement")
        page(one, "end-announcement", {"step": "withdraw"})
        assert state_of(one) == "withdrawn"
        page(one, "post-announcement", {"looked": "1"})
        page(one, "end-announcement", {"step": "found", "project": ""})
        assert "Partners found" in page(one)


def test_a_change_and_a_draft_thrown_away(site, marta):
    one = announce(marta, posted=False)
    with log_in_as(marta):
        assert VALUES["title"] in page(one, "edit-announcement")
        page(one, "edit-announcement", {**FORM, "subjects": [], "partners": "4"})
        assert (one.partners, one.subjects) == (4, ())
        page(one, "end-announcement", {"step": "discard"})
        assert where(site).endswith("/@@my-announcements")
        assert my_announcements() == []


def test_the_author_is_written_to_unless_interest_comes_first(marta, tomasz):
    one = announce(marta, contact="interest")
    with log_in_as(tomasz):
        assert "@@write-message" not in page(one)
        page(one, "interest", {"question": "begin"})
        assert f"/people/{marta}/@@write-message" in page(one)
