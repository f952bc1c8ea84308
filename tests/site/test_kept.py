"""What a person typed is never lost: it stands on the page that says why it was not sent."""

from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.forums.api import flag_post
from etwinning.forums.api import lock_thread
from etwinning.forums.api import remove_post
from etwinning.forums.api import reply
from etwinning.journals.api import flag_entry
from etwinning.places.api import leave
from etwinning.workspaces.api import throw_away
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.chat.builders import end
from tests.chat.builders import slot_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.journals.builders import entry_of
from tests.twinspaces.builders import close
from tests.twinspaces.builders import party
from tests.workspaces.builders import page_of

import pytest
import re
import requests
import transaction

WORDS = "Ice went past & a red ball"
SHOWN = "Ice went past &amp; a red ball</textarea>"
GONE = "This was hidden or removed while you wrote"
MISSING = "We did not find this page"
TOKEN = re.compile(r'name="_authenticator"[^>]*value="(\w+)"')


@pytest.fixture
def partner(functional, url):
    """A party, and a browser of its partner: ``send(address, **form)`` with a token of ours."""
    made = party(functional["portal"], password=PASSWORD)
    open_page = page_of(made.partner, made.space)
    transaction.commit()
    browser = requests.Session()
    browser.auth = (account(made.partner).login, PASSWORD)
    browser.headers["Accept"] = "text/html"
    edit = f"{_url(url, open_page)}/@@edit-page"
    token = TOKEN.search(browser.get(edit).text).group(1)

    def send(address, token=token, **form):
        form = {"text": WORDS, "_authenticator": token, **form}
        return browser.post(address, data=form, allow_redirects=False, timeout=30)

    return made, browser, send


def _url(url, thing, *steps):
    return "/".join((url, *thing.getPhysicalPath()[2:], *steps))


def _while_they_type(river):
    """Make things, then take them away: dict of name -> address below the site, and a form."""
    space, forum = river.space, forum_by(river.ana, river.space)
    hidden, locked, shut = (thread_by(river.jan, forum) for _turn in range(3))
    with log_in_as(river.partner):
        own = reply(hidden, text="Mine"), reply(locked, text="Mine")
    thrown, entry = page_of(river.partner, space), entry_of(river.ana, river.journal)
    slot = slot_by(river.ana, space)
    address = {
        "thread": (forum, f"@@thread/{hidden.getId()}"),
        "post": (forum, f"@@edit-post/{hidden.getId()}/{own[0].getId()}"),
        "locked": (forum, f"@@thread/{locked.getId()}"),
        "own": (forum, f"@@edit-post/{locked.getId()}/{own[1].getId()}"),
        "bin": (thrown, "@@edit-page"),
        "entry": (entry, "@@write-comment"),
        "slot": (slot, ""),
        "left": (space, "++twinmail++box/@@write-letter"),
    }
    address = {name: (thing.getPhysicalPath()[2:], step) for name, (thing, step) in address.items()}
    first = hidden.thread.before()[0].__of__(forum)
    with log_in_as(river.ana):
        flag_post(first, "rules")
        lock_thread(locked)
    with for_the_house("a test"):
        remove_post(first, "rules")
        flag_entry(entry, "Somebody can be recognised")
        leave(space, river.jan)
    with log_in_as(river.partner):
        throw_away(thrown)
    end(slot)
    transaction.commit()
    return {name: "/".join((*path, step)) for name, (path, step) in address.items()}


def test_words_that_come_too_late_are_shown_again(partner, url):
    river, browser, send = partner
    where = _while_they_type(river)
    expected = {
        "thread": (409, GONE),
        "post": (409, GONE),
        "locked": (409, "Nobody can answer now"),
        "own": (409, "This cannot be changed now"),
        "bin": (404, MISSING),
        "entry": (404, MISSING),
        "left": (400, "There is one thing to put right"),
    }
    for name, (status, sentence) in expected.items():
        form = {"to": [river.jan], "subject": "Rivers"} if name == "left" else {}
        answer = send(f"{url}/{where[name]}", **form)
        assert (answer.status_code, name) == (status, name)
        assert sentence in answer.text and SHOWN in answer.text, (name, answer.text)
    late = send(f"{url}/{where['slot']}")
    assert late.status_code == 409 and "Ice went past &amp; a red ball" in late.text
    close(river)
    transaction.commit()
    shut = send(f"{_url(url, river.space)}/@@write-page", title="Late")
    assert shut.status_code == 403 and SHOWN in shut.text
    # programs are told the same; who reads is told nothing
    program = {"json": {"text": WORDS}, "headers": {"Accept": "application/json"}}
    told = browser.post(f"{url}/{where['thread'].replace('@@', '@')}", **program)
    assert (told.status_code, told.json()["error"]["type"]) == (409, "WrongState")
    assert browser.get(f"{url}/{where['thread']}").status_code == 404
    # words of another site do not stand on a page of ours, nor those of a visitor
    assert "Ice went past" not in send(f"{url}/{where['bin']}", token="stolen").text
    assert "Ice went past" not in requests.post(f"{url}/{where['bin']}", {"text": WORDS}).text
