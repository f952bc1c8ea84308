"""A message is reported with as much of what was said before it as the reporter chooses (MS8)."""

from etwinning.base.errors import NotAllowed
from etwinning.base.security import for_the_house
from etwinning.messaging.api import find_messages
from etwinning.messaging.api import messages_of
from etwinning.moderation.api import report
from etwinning.moderation.finding import thing_in
from etwinning.moderation.interfaces import IReportable
from etwinning.people.api import block_person
from etwinning.records.api import shelf
from tests.accounts.builders import log_in_as
from tests.messaging.builders import OPEN
from tests.messaging.builders import read_by
from tests.messaging.builders import reply
from tests.messaging.builders import write
from tests.people.builders import teacher

import pytest


@pytest.fixture
def marta(site):
    return teacher("ES")


@pytest.fixture
def liga(site):
    return teacher("LV", **OPEN)


@pytest.fixture
def told(marta, liga):
    """Five messages, the last one of marta."""
    conversation = write(marta, liga, "One", subject="Rivers")
    for who, text in ((liga, "Two"), (marta, "Three"), (liga, "Four"), (marta, "Buy my boats")):
        reply(who, conversation, text)
    return conversation


def last(person, conversation):
    with log_in_as(person):
        return messages_of(conversation)[0][-1].token


def evidence(person, conversation, kind):
    with log_in_as(person):
        return thing_in(conversation, kind, last(person, conversation)).text()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("message", []),
        ("message-3", ["Two", "Three", "Four"]),
        ("message-10", ["One", "Two", "Three", "Four"]),
    ],
)
def test_the_office_reads_what_the_reporter_chose(liga, told, kind, said):
    with log_in_as(liga):
        report(told, "commercial", "An advertisement", kind, last(liga, told))
    (case,) = shelf("moderation").cases.values()
    text = case.evidence[-1][1]
    assert "Buy my boats" in text and "Rivers" in text
    assert [word for word in ("One", "Two", "Three", "Four") if word in text] == said


def test_only_who_got_it_reports_it(marta, liga, told):
    token = last(liga, told)
    with log_in_as(marta), pytest.raises(NotAllowed):
        report(told, "spam", "Mine", "message", token)
    with log_in_as(teacher("PL")):
        assert thing_in(told, "message", token) is None


def test_what_was_not_delivered_is_neither_reported_nor_told(marta, liga, told):
    with log_in_as(liga):
        block_person(marta)
    reply(marta, told, "Lost")
    token = last(marta, told)
    with log_in_as(liga):
        assert thing_in(told, "message", token) is None
    assert "Lost" not in evidence(liga, told, "message-10")


def test_hidden_it_is_read_and_found_by_nobody_until_it_is_back(marta, liga, told):
    token = last(liga, told)
    with log_in_as(liga):
        thing = IReportable(thing_in(told, "message", token))
    with for_the_house("a test"):
        thing.hide("rules")
    assert read_by(liga, told)[-1] == read_by(marta, told)[-1] == ""
    with log_in_as(liga):
        assert find_messages("boats").total == 0
    with for_the_house("a test"):
        thing.restore()
    assert read_by(liga, told)[-1] == "Buy my boats"
    with log_in_as(liga):
        assert find_messages("boats").total == 1


def test_the_subject_goes_with_the_first_message(marta, liga, told):
    with log_in_as(liga):
        first = messages_of(told)[0][0].token
        thing = thing_in(told, "message", first)
    with for_the_house("a test"):
        thing.hide("rules")
        assert told.title == "" and "Rivers" in thing.text()
        thing.remove("rules", "No")
    assert (told.title, read_by(liga, told)[0], thing.state) == ("", "", "removed")
