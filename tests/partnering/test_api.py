"""Who is found by whom, on the site."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.partnering.api import find_partners
from etwinning.partnering.api import reasons_between
from etwinning.people.api import block_person
from etwinning.people.api import teacher_of
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.pages import page
from tests.people.builders import a_school
from tests.people.builders import teacher

import pytest


@pytest.fixture
def marta(site):
    """A verified teacher of Spain, who looks."""
    school = a_school("ES", title="Escola do Río")
    return teacher(given_name="Marta", family_name="Figueiredo", school=school)


def names(user_id, **wanted):
    with log_in_as(user_id):
        return {row["title"] for row in find_partners(wanted).rows}


def test_only_verified_others_are_found(site, marta):
    teacher("PL", given_name="Tomasz", family_name="Wilk")
    blocked = teacher("PL", given_name="Bruno", family_name="Blocked")
    with log_in_as(marta):
        block_person(blocked)
    teacher("PL", state="pending", given_name="Nora", family_name="Pending")
    teacher("PL", state="dormant", given_name="Dora", family_name="Dormant")
    person(kind="pupil", fullname="Pia Pupil")
    assert names(marta) == {"Tomasz Wilk"}


@pytest.mark.parametrize("kind", ["pending", "dormant", "pupil", "guest", "visitor"])
def test_only_verified_teachers_look(site, kind):
    if kind in ("pupil", "guest"):
        who = person(kind=kind)
    else:
        who = "" if kind == "visitor" else teacher(state=kind)
    if not who:
        with pytest.raises(NotAllowed):
            find_partners({})
        return
    with log_in_as(who), pytest.raises(NotAllowed):
        find_partners({})


def test_what_a_profile_says_is_what_is_found(marta):
    school = a_school(
        "LV", title="Upes skola", region="Latgale", types={"primary"}, vet=True, town="Daugavpils"
    )
    languages, ages = ("lv:C2", "fr:B1"), {"age_from": 6, "age_to": 8}
    given = {"subjects": ("art",), "available": ("erasmus",), "languages": languages, **ages}
    teacher("LV", school=school, given_name="Līga", family_name="Ozola", **given)
    teacher("ES", school=None, given_name="Ana", family_name="Vega")
    liga, ana = {"Līga Ozola"}, {"Ana Vega"}
    for wanted in (
        {"country": ("LV",)},
        {"region": ("LV:Latgale",)},
        {"level": ("primary",), "country": ("LV", "PL")},
        {"subject": ("art",)},
        {"language": ("fr",)},
        {"available": ("erasmus",)},
        {"band": ("0-6",)},
        {"band": ("VET",)},
        {"age_to": 9},
        {"abroad": True},
        {"text": "ozola daugav"},
    ):
        assert names(marta, **wanted) == liga, wanted
    assert names(marta, age_from=9) == ana
    assert names(marta, age_from=8, age_to=10) == liga | ana
    with log_in_as(marta):
        found = find_partners({"country": ("LV",)})
    assert found.counts["country"] == {"LV": 1, "ES": 1} and found.counts["band"]["VET"] == 1


def test_colleagues_of_the_own_school_are_left_out_if_wanted(marta):
    [tie] = teacher_of(marta).ties
    school = teacher_of(marta).aq_parent.aq_parent.schools[tie.school]
    teacher("ES", school=school, given_name="Ana", family_name="Vega")
    assert names(marta) == {"Ana Vega"}
    assert names(marta, elsewhere=True) == set()


def test_the_best_match_comes_first_with_its_reasons(marta):
    teacher("ES", given_name="Ana", family_name="Vega", languages=("ka:C2",), subjects=("art",))
    teacher("PL", given_name="Tomasz", family_name="Wilk")
    with log_in_as(marta):
        rows = find_partners({}).rows
    assert [row["title"] for row in rows] == ["Tomasz Wilk", "Ana Vega"]
    assert [sum(reason.holds for reason in row["reasons"]) for row in rows] == [5, 2]
    assert reasons_between(marta, rows[0]["person"]) == rows[0]["reasons"]
    assert reasons_between(marta, "nobody") == []


@pytest.mark.parametrize(
    "wrong, field", [({"text": "x" * 201}, "text"), ({"order": "worst"}, "order")]
)
def test_what_is_out_of_its_limits_is_refused(marta, wrong, field):
    with log_in_as(marta), pytest.raises(BadInput) as caught:
        find_partners(wanted=wrong)
    assert field in caught.value.fields


# -- pages ------------------------------------------------------------------


def shown(user_id, site, **query):
    with log_in_as(user_id):
        return " ".join(page(site, "partners", None, **query).split())


def test_the_page_narrows_and_says_why(site, marta):
    teacher("PL", given_name="Tomasz", family_name="Wilk")
    html = shown(marta, site)
    for words in (
        "Tomasz Wilk",
        "Teachers found: 1",
        "Why: 5 of 5",
        "Pupils of 10–12 years, as old as some of yours",
        "You both work in English and Spanish",
        "You both teach Geography and Mathematics",
        "You both look for partners for: eTwinning projects",
        "From another country: Poland",
    ):
        assert words in html, words
    html = shown(marta, site, country=["PL", "LV"], language="en", age_from="10", order="newest")
    assert "Tomasz Wilk" in html and html.count("take away") == 4
    assert "country=LV&amp;language=en" in html or "language=en&amp;country=LV" in html
    html = shown(marta, site, text="wilk", abroad="1")
    assert "Tomasz Wilk" in html and 'value="wilk"' in html


@pytest.mark.parametrize(
    "query",
    [
        {"country": "nowhere"},
        {"age_from": "x"},
        {"age_from": "12", "age_to": "10"},
        {"text": "x" * 500},
        {"order": "worst", "page": "-1"},
        {"band": [["0-6"]]},
        {"region": "x" * 300},
    ],
)
def test_nonsense_gives_an_explained_empty_list(site, marta, query):
    teacher("PL", given_name="Tomasz", family_name="Wilk")
    html = shown(marta, site, **query)
    assert "cannot be understood" in html and "Tomasz Wilk" not in html


def test_who_finds_nobody_is_told_what_to_loosen(site, marta):
    html = shown(marta, site, text="zzzz")
    assert "Nobody found" in html and "Take one of your choices away" in html


def test_a_newcomer_reads_why_nobody_is_found(site):
    assert "NSS Spain verifies you by" in shown(teacher(state="pending"), site)


def test_the_profile_says_why_to_others_only(site, marta):
    tomasz = teacher("PL", given_name="Tomasz", family_name="Wilk")
    with log_in_as(marta):
        assert "You both teach" in page(teacher_of(tomasz))
        assert "You both teach" not in page(teacher_of(marta))
