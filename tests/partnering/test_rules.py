"""The rules against a plain filter: results, counts and order of 300 questions."""

from collections import Counter
from etwinning.partnering.rules import asked
from etwinning.partnering.rules import FACETS
from etwinning.partnering.rules import reasons
from etwinning.search.index import Index
from etwinning.search.rules import Question
from etwinning.search.rules import Wish
from random import Random
from tests.partnering.builders import any_wanted
from tests.partnering.builders import facts
from tests.partnering.builders import fits
from tests.partnering.builders import made_up

import pytest

PEOPLE = list(made_up(400))
# a name and a text in ten languages, and how people without these letters look for them
WRITTEN = (
    ("pl", "Łukasz Żółć", "Gęślą jaźń z Łodzi", ("lukasz zolc", "jazn", "łodzi", "lodzi")),
    ("tr", "Gülşah Yağız", "Öğretmen İstanbul ılıca", ("gulsah yagiz", "istanbul", "ilica")),
    ("el", "Ελένη Ωραίου", "Το σχολείο της Θεσσαλονίκης", ("ωραιου", "ΕΛΕΝΗ", "θεσσαλονικησ")),
    ("bg", "Йорданка Ёлкина", "Училище край реката", ("иорданка", "елкина", "УЧИЛИЩЕ")),
    ("uk", "Їжакевич Ґанна", "Київська школа", ("іжакевич", "ганна", "киів")),
    ("ar", "مُحَمَّد أحمد", "مدرسة على النهر", ("محمد", "احمد", "مدرسه")),
    ("ka", "რუსუდან მაისურაძე", "მცხეთის სკოლა", ("რუსუდან", "სკოლა")),
    ("lv", "Līga Ozoliņa", "Skola pie Daugavas, ģeogrāfija", ("liga ozolina", "geografija")),
    ("is", "Þórður Guðmundsson", "Skólinn við ána", ("thordur", "gudmundsson", "skolinn")),
    ("fr", "Zoé Lefèvre-Œuvrard", "Collège, où l’été commence", ("zoe oeuvrard", "college")),
)


@pytest.fixture(scope="module")
def index():
    made = Index()
    for one in PEOPLE:
        made.add(one)
    made.commit([])
    yield made
    made.close()


def ask(index, wanted, me, **more):
    words = asked(wanted, me["shown"]["person"], facts(me), tuple(me["facets"]["place"]))
    words["wishes"] = tuple(Wish(*wish) for wish in words["wishes"])
    return index.ask(Question(("Teacher",), **words, **more))


def match(me, one):
    return sum(reason.holds for reason in reasons(facts(me), facts(one)))


@pytest.mark.parametrize("seed", range(300))
def test_same_as_a_plain_filter(index, seed):
    random = Random(seed)
    wanted, me = any_wanted(random), random.choice(PEOPLE)
    answer = ask(index, wanted, me, size=400)
    expected = {one["id"]: one for one in PEOPLE if fits(wanted, one, me)}
    found = [expected.get(name) for name, _shown in answer.hits]
    assert answer.total == len(found) == len(expected) and None not in found
    key = {"match": lambda one: match(me, one), "newest": lambda one: one["when"]}[wanted["order"]]
    assert [key(one) for one in found] == sorted(map(key, expected.values()), reverse=True)
    for name in FACETS:
        others = [one for one in PEOPLE if fits(wanted, one, me, but=name)]
        plain = Counter(value for one in others for value in one["facets"][name])
        assert answer.counts[name] == plain, name


def test_the_questions_find_something(index):
    totals = []
    for seed in range(300):
        random = Random(seed)
        wanted, me = any_wanted(random), random.choice(PEOPLE)
        totals.append(ask(index, wanted, me, size=0).total)
    assert sum(total > 0 for total in totals) > 150 and len(set(totals)) > 50


@pytest.mark.parametrize("language, name, text, typed", WRITTEN)
def test_ten_languages_are_found_with_and_without_accents(language, name, text, typed):
    index = Index()
    for number, (_code, other, more, _typed) in enumerate(WRITTEN):
        index.add({**PEOPLE[0], "id": str(number), "name": other, "text": more})
    index.commit([])
    mine = [str([one[0] for one in WRITTEN].index(language))]
    for looked in (name, name.upper(), text, *typed):
        question = Question(("Teacher",), text=looked)
        assert [found for found, _shown in index.ask(question).hits] == mine, looked
    index.close()


def test_reasons_say_what_holds_and_what_not():
    me, other = ({**PEOPLE[0]["shown"]}, {**PEOPLE[0]["shown"]})
    me |= {"ages": [10, 12], "languages": ["en:B2"], "available": [], "countries": ["ES"]}
    other |= {"ages": [12, 14], "languages": ["en:A2", "lv:C2"], "countries": ["LV"]}
    told = reasons(facts({"shown": me}), facts({"shown": other}))
    assert [(one.rule, one.holds) for one in told] == [
        ("ages", True),
        ("language", True),
        ("subject", True),
        ("available", False),
        ("country", True),
    ]
    assert told[1].values == ("en",)
    other["ages"] = [13, 14]
    assert not reasons(facts({"shown": me}), facts({"shown": other}))[0].holds
