"""Nothing that people write runs: a corpus in every text of a TwinSpace, on every page of it."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.boards.api import board_in
from etwinning.chat.api import chat_of
from etwinning.comments.api import comment
from etwinning.forums.api import edit_post
from etwinning.forums.api import open_thread
from etwinning.forums.api import reply
from etwinning.journals.api import ask_office
from etwinning.meetings.api import meetings_in
from etwinning.meetings.api import meetings_of
from etwinning.plan.api import plan_of
from etwinning.pupils.api import make_pupils
from etwinning.twinmail.api import mail_of
from etwinning.twinspaces.api import edit_space
from etwinning.walls.api import walls_in
from etwinning.workspaces.api import edit_page
from html import escape
from tests.accounts.builders import log_in_as
from tests.announcements.builders import announce
from tests.calendar.builders import event_of
from tests.chat.builders import line_by
from tests.chat.builders import slot_by
from tests.forums.builders import forum_by
from tests.forums.builders import page_at
from tests.journals.builders import entry_of
from tests.meetings.builders import meeting_by
from tests.meetings.builders import provider_of
from tests.messaging.builders import write
from tests.pages import forget_answers
from tests.pages import page
from tests.pages import where
from tests.people.builders import WORDS
from tests.plan.builders import phase_by
from tests.plan.builders import task_by
from tests.plan.builders import team_by
from tests.polls.builders import poll_by
from tests.site.surface import registered
from tests.site.surface import SERVICE
from tests.twinmail.builders import letter_by
from tests.twinspaces.runs import CORPUS
from tests.twinspaces.runs import MARK
from tests.twinspaces.runs import what_runs
from tests.walls.builders import turn
from tests.walls.builders import wall_by
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from zExceptions import NotFound
from zExceptions import Redirect
from zExceptions import Unauthorized
from zope.interface import providedBy

import pytest

ALL = "\n\n".join(CORPUS)
SAYS = f"We met at the river and wrote this down. {ALL}"
SHOWN = SAYS.replace("<img", '<img alt="A ferry"')  # without words others read no entry
CLOSED = (NotFound, Redirect, Unauthorized, BadInput)


@pytest.fixture
def ink(river):
    return inked(river)


def inked(river) -> tuple[list, list]:
    """Return things and threads: titles are the corpus, one after the other, texts all of it."""
    names = iter(CORPUS * 10)
    ana, space = river.ana, river.space
    album = folder_of(ana, space, next(names), about=ALL)
    with log_in_as(ana):
        edit_space(space, title=next(names), welcome=ALL[:600])
        for name in CORPUS:
            _tried(lambda name=name: make_pupils(space, name, "ES"))
    pages = [page_of(ana, space, name, SAYS) for name in CORPUS]
    with log_in_as(ana):
        edit_page(pages[0], text=SAYS + next(names))
    forum = forum_by(ana, space, next(names), text=SAYS)
    topics = [_topic(river, forum, name) for name in CORPUS[::2]]
    entry = entry_of(river.partner, river.journal, next(names), text=SHOWN)
    boards = [board_in(space, kind) for kind in ("teachers", "twinboard")]
    walls = _walls(river)
    for thing in (entry, *boards, walls[1]):
        _commented(river.jan, thing)
    with log_in_as(river.partner):
        ask_office(entry, text=ALL[:900])
    return [
        space,
        river.journal,
        river.project,
        album,
        *pages[:2],
        film_of(ana, album, next(names), about=ALL),
        *(picture_of(ana, album, f"{name}.jpg", alt=name, about=ALL) for name in CORPUS[:3]),
        forum,
        entry,
        *boards,
        *_letters(river),
        *walls,
        event_of(ana, space, next(names), where=next(names), text=SAYS[:900]),
        _plan(river),
        *_asked(river, names),
        *_chat(river),
        *_meetings(river),
    ], topics


def _asked(river, names):
    """A poll, and an announcement."""
    options = "\n".join(one[:99] for one in CORPUS[:9])
    words = {"title": next(names)[:120], "text": f"{WORDS} {ALL}"[:2000]}
    return poll_by(river.ana, river.space, next(names), options=options), announce(
        river.ana, **words
    )


def _walls(river):
    """The walls, and one that has begun."""
    turn(river.ana, river.space)
    return walls_in(river.space), wall_by(river.ana, river.space, "Wanda", begins=ALL[:1900])


def _plan(river):
    """The plan: some of the corpus are phases with a task and a team."""
    phase = phase_by(river.partner, river.space)
    for name in CORPUS[::2]:
        _tried(lambda name=name: phase_by(river.partner, river.space, name))
        _tried(lambda name=name: task_by(river.partner, river.space, name, phase=phase, text=name))
        _tried(lambda name=name: team_by(river.partner, river.space, [river.jan], name))
    return plan_of(river.space)


def _chat(river):
    """The chat and a slot with the corpus, line by line; twenty lines a minute are one person's."""
    slot = slot_by(river.ana, river.space, CORPUS[0])
    for person, texts in ((river.ana, CORPUS[:18]), (river.jan, CORPUS[18:])):
        for text in texts:
            line_by(person, slot, text)
    return chat_of(river.space), slot


def _meetings(river):
    """A meeting for each name of the corpus, on a server that is called like it."""
    for number, name in enumerate(CORPUS[:18]):
        address = f"https://server{number}.example.org"
        provider_of("ES", address, title=name)
        meeting_by(river.ana, river.space, name, address)
    with log_in_as(river.ana):
        return meetings_in(river.space), *meetings_of(river.space)


def _messages(river):
    """Conversations with the corpus, subjects and messages."""
    return [write(river.ana, river.jan, ALL[:4_000], subject=subject) for subject in CORPUS[:3]]


def _letters(river):
    """The mail and a conversation with the corpus, subject and letters."""
    told = [
        letter_by(river.ana, river.space, river.jan, subject=subject, text=ALL)
        for subject in CORPUS[:3]
    ]
    return mail_of(river.space), *told, *_messages(river)


def _tried(verb):
    """Let a verb refuse what it does not take."""
    try:
        return verb()
    except (BadInput, Unmet):
        return None


def _topic(river, forum, name):
    with log_in_as(river.jan):
        forget_answers(forum.REQUEST)
        topic = open_thread(forum, title=name, text=SAYS)
        post = reply(topic, text=f"> {name}\n\n{SAYS}")
        edit_post(post, text=SAYS + name)
    return topic


def _commented(user_id, thing):
    with log_in_as(user_id):
        forget_answers(thing.REQUEST)
        comment(thing, ALL[:1900])


def pages_of(thing):
    """Names of the pages of ours that a thing has."""
    provided = providedBy(thing)
    return sorted(
        {
            name
            for name, interface in registered()
            if not SERVICE.match(name)
            and interface is not None
            and interface.__module__.startswith("etwinning")
            and provided.isOrExtends(interface)
        }
    )


def opened(thing, name):
    """Return the page, ``""`` where it is closed, leads elsewhere or is no HTML."""
    thing.REQUEST.response.setHeader("content-type", "text/html")
    try:
        html = page(thing, name)
    except CLOSED:
        return ""
    kind = thing.REQUEST.response.getHeader("content-type")
    is_page = isinstance(html, str) and "html" in kind and not where(thing)
    return html if is_page and html.strip() else ""


def test_nothing_that_people_write_runs(site, river, ink):
    things, topics = ink
    with log_in_as(river.jan):
        shown = {
            (thing.getId(), name): opened(thing, name)
            for thing in things
            for name in pages_of(thing)
        }
        shown |= {(site.getId(), name): opened(site, name) for name in ("notices", "desktop")}
        shown |= {
            (topic.getId(), "thread"): page_at(topic.aq_parent, "thread", topic.getId())
            for topic in topics
        }
    found = [(*where, one) for where, html in shown.items() if html for one in what_runs(html)]
    assert found == []
    assert sum(MARK in html for html in shown.values()) > 120


@pytest.mark.parametrize("words", [words for words in CORPUS if words.startswith("<")])
def test_what_would_run_is_seen(words):
    assert what_runs(f"<p>{words}</p>")


def test_what_is_a_text_does_not_run():
    assert what_runs(f"<p title='{escape(ALL)}'>{escape(ALL)}</p>") == []
