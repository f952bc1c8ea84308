"""Whatever a program sends to a service: a status below 500 and a sentence (issue 2, Bad input).

Every verb of ours is found in the registry, also one that is written tomorrow. Which words of the
body a verb reads is noticed when it is called; then each of them is given what nobody expects,
while the others are right. What a verb does is stored, and thrown away.
"""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from itertools import cycle
from Products.CMFCore.indexing import processQueue
from tests.site.ground import Ground
from tests.site.ground import services
from zope.interface.interface import InterfaceClass
from zope.schema.interfaces import IField

import pytest
import sys
import transaction

NASTY = {
    "an object": {"x": []},
    "a large number": -(10**30),
    "signs": "\0\ud800\u202e<script>'\"",
}
ALL_NASTY = {
    "lists": [[], {}, None, 1],
    "null": None,
    "true": True,
    "a megabyte": "x" * 1_000_000,
}
BODIES = {"a list": b"[]", "wrong bytes": b'{"reason": "\xff\xfe"}'}
# what every verb reads by the same few lines, tried with one of them
NO_BODIES = {
    "no JSON": b"{",
    "null": b"null",
    "a text": b'"x"',
    "a number": b"7",
    "deep JSON": b"[" * 100_000,
    "a word for a number": b'{"reason": NaN, "text": Infinity}',
}
QUERIES = (
    "start=abc&size=abc&page=abc&before=abc",
    "start:int=abc",
    "size=-1&start=-1&page=-1",
    "page=" + "9" * 40,
    "key=%ff%00&kind=%00&text=%00&thing=%00&before=%00",
    "key=a&key=b&kind=a&kind=b&text=a&text=b&thing=a&thing=b&before=a&before=b",
    "kind.x:record=1&text:int:list=x&name:tokens:record=%f0",
    "text=" + "x" * 10_000,
)
REFUSED = (400, 401, 403, 404, 409, 429)

class Noticed(dict):
    """A body that remembers which words of it were read; ``*`` = all that it holds."""

    def __init__(self, words, read):
        super().__init__(words)
        self.read = read

    def get(self, key, default=None):
        self.read.add(key)
        return super().get(key, default)

    def pop(self, key, *default):
        self.read.add(key)
        return super().pop(key, *default)

    def __getitem__(self, key):
        self.read.add(key)
        return super().__getitem__(key)

    def __contains__(self, key):
        self.read.add(key)
        return super().__contains__(key)

    def __iter__(self):
        self.read.add("*")
        return super().__iter__()

    def keys(self):
        self.read.add("*")
        return super().keys()

    def items(self):
        self.read.add("*")
        return super().items()


@pytest.fixture
def read(monkeypatch):
    """Words that services have read, by class; what they do is stored and thrown away."""
    words: dict = {}
    body, answer = Verb._data, Verb.reply

    def notice(self):
        return Noticed(body(self), words.setdefault(key_of(type(self)), set()))

    def throw_away(self):
        told = answer(self)
        if not transaction.isDoomed():
            processQueue()
            transaction.savepoint(optimistic=True)  # what cannot be stored is an error here
            transaction.doom()
        return told

    monkeypatch.setattr(Verb, "_data", notice)
    monkeypatch.setattr(Verb, "reply", throw_away)
    return words


def key_of(service):
    """Module and name; the publisher's class is made from ours."""
    return service.__mro__[1].__module__, service.__name__


def fault_of(answer, known=()):
    """What is wrong with an answer, ``""`` for nothing.

    ``BadRequest`` is what the site says of an error that nobody thought of.

    :param known: types of errors that are fine.
    """
    if answer.status_code < 300:
        return ""
    told = {**answer.json(), **answer.json().get("error", {})}
    if answer.status_code not in REFUSED or told.get("type") in {"BadRequest"} - {*known}:
        return f"{answer.status_code}"
    return "" if told.get("message") else f"{answer.status_code} without a sentence"


def words_of_room(service):
    """All words of the shapes of a service's room; for verbs that take whatever they are given."""
    room = ".".join(key_of(service)[0].split(".")[:2])
    modules = [module for name, module in sys.modules.items() if name.startswith(f"{room}.")]
    shapes = {one for module in modules for one in vars(module).values() if is_shape(one, room)}
    return {name for shape in shapes for name in shape if IField.providedBy(shape[name])}


def is_shape(one, room):
    """Is it an interface of this room?"""
    return isinstance(one, InterfaceClass) and one.__module__.startswith(room)


def bodies_for(ground, service, words):
    """Yield (body, what is wrong with it): each word that a verb reads, then all of them.

    Each word alone gets one of NASTY in turn, all of them together get each: shapes read all words
    by the same few lines.
    """
    read = words() - {"*"}
    for word, what in zip(sorted(read), cycle(NASTY), strict=False):
        yield {**ground.body(words()), word: NASTY[what]}, f"{word}: {what}"
    for what, value in NASTY.items():
        yield dict.fromkeys(read, value), f"all: {what}"
    for what, value in ALL_NASTY.items():
        yield dict.fromkeys(read, value), f"all: {what}"
    if "*" in words():
        for word in sorted(words_of_room(service)):
            for what in ("an object", "signs"):
                yield {word: NASTY[what]}, f"{word}: {what}"


def faults_of(ground, service, words):
    """Yield what is wrong with the answers of one verb."""
    name, method, kind, made = service
    who, address = ground.best(kind, method, name, words)
    for body, what in list(bodies_for(ground, made, words)):
        if fault := fault_of(ground.send(who, method, address, body)):
            yield f"{made.__name__} of {kind.__name__} by {who}, {what}: {fault}"
    for what, body in BODIES.items():
        known = ("BadRequest",) if what == "wrong bytes" else ()  # the publisher's own
        if fault := fault_of(ground.programs[who].send(method, address, data=body), known):
            yield f"{made.__name__} of {kind.__name__} by {who}, {what}: {fault}"


@pytest.fixture
def ground(functional, api_as):
    """Things, and people who may do something with them."""
    return Ground(functional["portal"], api_as)


@pytest.fixture
def ours(monkeypatch, tmp_path_factory):
    """Give services one by one, with all budgets full for each."""

    def give(questions):
        for service in services():
            monkeypatch.setenv("ETWINNING_LIMITS", str(tmp_path_factory.mktemp("limits")))
            if issubclass(service[3], Question) is questions:
                yield service

    return give


def test_no_verb_breaks(ground, ours, read):
    faults = []
    for service in ours(questions=False):
        key = key_of(service[3])
        faults += faults_of(ground, service, lambda key=key: set(read.get(key, ())))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("body", NO_BODIES.values(), ids=NO_BODIES)
def test_what_is_no_object_is_refused_with_a_sentence(api_as, body):
    answer = api_as().send("POST", "@register", data=body)
    assert answer.status_code == 400
    assert fault_of(answer) == ""


def test_no_question_breaks(ground, ours):
    faults = []
    for name, method, kind, made in ours(questions=True):
        who, address = ground.best(kind, method, name, set)
        for query in QUERIES:
            known = ("BadRequest",) if ":" in query else ()  # the publisher's own
            if fault := fault_of(ground.programs[who].get(f"{address}?{query}"), known):
                faults.append(f"{made.__name__} of {kind.__name__} by {who}, {query}: {fault}")
    assert not faults, "\n".join(faults)


def test_services_are_found_in_the_registry():
    made = {key_of(service[3])[0].split(".")[1] for service in services()}
    assert made >= {"accounts", "journals", "notices", "people", "projects", "pupils", "schools"}
