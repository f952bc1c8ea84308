from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import TooMany
from etwinning.base.errors import Unmet
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from plone.app.testing import logout
from tests.base.shapes import ITrip

import json
import pytest
import transaction


@pytest.fixture
def ask(site):
    """Call a service with a body and return (status, answer)."""

    def call(kind, act, body=b"{}", **words):
        service = type("Service", (kind,), {"act": lambda self, data: act(data), **words})()
        service.context, service.request = site, site.REQUEST
        site.REQUEST.set("BODY", body)
        answer = service.reply()
        return site.REQUEST.response.getStatus(), answer

    yield call
    transaction.abort()


def refuse(error):
    def act(data):
        raise error

    return act


def test_a_verb_gets_the_object_of_the_request_and_answers(ask):
    assert ask(Verb, lambda data: {"got": data}, b'{"a": [1]}') == (200, {"got": {"a": [1]}})
    assert not transaction.get().isDoomed()


def test_what_was_made_is_201_and_nothing_to_say_is_204(ask):
    assert ask(Verb, lambda data: {}, made=True)[0] == 201
    assert ask(Verb, lambda data: None)[0] == 204


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadInput({"title": "Write the title"}), 400),
        (Unmet(["Not yet"]), 400),
        (NotAllowed("Founders only"), 403),
        (WrongState("Too late"), 409),
        (TooMany("Enough for today", 90), 429),
    ],
)
@pytest.mark.parametrize("kind", [Verb, Question])
def test_each_refusal_has_its_status_and_its_reason_and_writes_nothing(ask, kind, error, status):
    found, answer = ask(kind, refuse(error))
    assert found == status
    assert answer["error"]["type"] == type(error).__name__
    assert answer["error"]["message"]
    assert transaction.get().isDoomed()


def test_fields_and_conditions_are_told_one_by_one(ask):
    told = ask(Verb, refuse(BadInput({"a": "A is wrong", "b": _("x", default="B, too")})))[1]
    assert told["error"]["fields"] == {"a": "A is wrong", "b": "B, too"}
    assert told["error"]["message"] == "There are 2 things to put right"
    told = ask(Verb, refuse(Unmet(["One", "Two"])))[1]
    assert told["error"]["reasons"] == ["One", "Two"]


def test_a_visitor_is_asked_to_log_in(ask):
    logout()
    assert ask(Verb, refuse(NotAllowed("x")))[0] == 401


def test_a_limit_says_when_it_is_free_again(site, ask):
    ask(Verb, refuse(TooMany("Enough", 90.7)))
    assert site.REQUEST.response.getHeader("Retry-After") == "90"


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b"1",
        b"\xff\xfe",
        b"{'a': 1}",
        b'{"a": ' + b"9" * 5_000 + b"}",
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"[" * 100_000,
    ],
    ids=range(10),
)
def test_what_is_no_json_object_is_400(ask, body):
    status, answer = ask(Verb, lambda data: {}, body)
    assert status == 400
    assert answer["error"]["type"] == "BadInput"


def test_json_that_shapes_cannot_read_is_400(ask):
    body = json.dumps({"title": "\ud800", "pupils": [], "words": {"a": {}}}).encode()
    status, answer = ask(Verb, lambda data: read(ITrip, data), body)
    assert status == 400
    assert set(answer["error"]["fields"]) == {"title", "pupils", "words"}
    assert json.dumps(answer, ensure_ascii=False).encode()


def test_a_question_reads_the_query(site, ask):
    site.REQUEST.form.update({"page": "2"})
    assert ask(Question, lambda data: data) == (200, {"page": "2"})


@pytest.mark.parametrize("value", [7, True, [], {"x": []}, ["a"]])
def test_what_is_no_text_is_refused_by_name(value):
    with pytest.raises(BadInput) as refused:
        text_of({"reason": value}, "reason")
    assert list(refused.value.fields) == ["reason"]


def test_a_text_is_made_readable_and_may_be_left_out():
    assert text_of({"reason": " one\0\ud800\r\ntwo "}, "reason") == " one\ntwo "
    assert text_of({"reason": None}, "reason") == text_of({}, "reason") == ""
