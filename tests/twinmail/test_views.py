"""The pages of letters, and the count beside the link."""

from etwinning.base.interfaces import INavigation
from etwinning.pupils.fence import is_open
from etwinning.twinmail.api import mail_of
from etwinning.twinmail.shown import shown_name
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.pupils.builders import pupil_of
from tests.twinmail.builders import letter_by
from tests.twinmail.builders import mail_for
from tests.twinmail.builders import read_by
from tests.twinspaces.builders import close
from zope.component import getMultiAdapter
from zope.component import getUtility

import pytest


@pytest.fixture
def mail(river):
    return mail_of(river.space)


@pytest.fixture
def pupil(river):
    return pupil_of(river.ana, river.space).user_id


def shown(person, thing, name, form=None):
    with log_in_as(person):
        return page(thing, name, form)


def link(person, place, name):
    """Return what a person's navigation says of the mail: title, how much is new."""
    forget_answers(place.REQUEST)
    with log_in_as(person):
        entries = getUtility(INavigation, name).entries(place, place.REQUEST)
    return next(
        ((e["title"].default, e["count"]) for e in entries if e["id"] == "twinmail"), None
    )


def test_a_letter_is_written_in_its_form(river, mail, pupil):
    html = shown(pupil, mail, "write-letter")
    assert "those whom you choose, and your teachers" in html
    assert html.index("All teachers") < html.index('name="subject"') < html.index('name="text"')
    assert river.stranger not in html
    form = {"to": river.jan, "subject": "<b>A</b> heron", "text": "Did you\nsee it?"}
    shown(pupil, mail, "write-letter", form)
    assert "++twinmail++" in where(mail)
    html = shown(river.jan, mail, "mail")
    assert "&lt;b&gt;A&lt;/b&gt; heron" in html
    assert "New" in html


def test_what_is_wrong_is_said_and_what_was_typed_stays(river, mail):
    form = {"to": [river.jan, "teachers"], "subject": "", "text": "A heron!"}
    html = shown(river.ana, mail, "write-letter", form)

    assert "Write what it is about" in html
    assert "A heron!" in html
    assert html.count('checked="checked"') == 2
    assert mail_for(river.jan, river.space) == []


def test_a_conversation_is_read_and_answered(river, mail):
    told = letter_by(river.ana, river.space, river.jan)
    assert link(river.jan, river.space, "twinspace:workspaces") == ("TwinMail", 1)
    html = shown(river.jan, told, "conversation")
    assert "Only those who take part read this" in html
    assert link(river.jan, river.space, "twinspace:workspaces") == ("TwinMail", 0)
    shown(river.jan, told, "conversation", {"text": "At <i>nine</i>."})
    assert where(told) == f"{told.absolute_url()}#newest"
    assert "At &lt;i&gt;nine&lt;/i&gt;." in shown(river.ana, told, "conversation")


def test_who_may_read_a_pupils_letter_is_said_on_its_page(river, mail, pupil):
    told = letter_by(pupil, river.space, river.partner)

    assert "Your teachers can read this conversation" in shown(pupil, told, "conversation")
    assert "A pupil takes part" in shown(river.partner, told, "conversation")
    html = shown(river.ana, told, "conversation")
    assert "You do not take part" in html
    assert "<textarea" not in html
    shown(river.ana, told, "conversation", {"text": "I was here."})
    assert "I was here." not in read_by(pupil, told)
    assert "Our trip" in shown(river.ana, mail, "pupils-mail")
    assert "Our trip" not in shown(river.ana, mail, "mail")


def test_older_letters_stand_on_other_pages(river, mail):
    for number in range(21):
        letter_by(river.ana, river.space, river.jan, subject=f"Letter-{number:02}")
    html = shown(river.jan, mail, "mail")
    assert "Letter-00" not in html
    assert "?before=" in html


def test_who_has_left_has_a_name_in_words(river):
    assert shown_name("nobody") == "somebody who has left"


def test_an_empty_mail_and_a_closed_place_say_so(river, mail, pupil):
    html = shown(pupil, mail, "mail")
    assert "There is no letter yet" in html
    assert "Your teachers can read all letters" in html
    close(river)
    html = shown(river.jan, mail, "mail")
    assert "nobody can write a letter any more" in html
    assert "@@write-letter" not in html


def test_pupils_find_their_letters_and_open_their_pages(river, mail, pupil):
    told = letter_by(river.ana, river.space, pupil)
    assert link(pupil, river.space, "pupil:workspaces") == ("Letters", 1)
    for thing, name in ((mail, "mail"), (mail, "write-letter"), (told, "conversation")):
        assert is_open(getMultiAdapter((thing, thing.REQUEST), name=name), pupil)
    assert not is_open(getMultiAdapter((mail, mail.REQUEST), name="pupils-mail"), pupil)
