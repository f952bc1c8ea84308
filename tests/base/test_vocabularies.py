"""Figures are those of product.md, section 7."""

from datetime import date
from etwinning.base import vocabularies
from etwinning.base.alphabets import sort_key
from etwinning.base.terms import all_terms
from etwinning.base.terms import FOLDER
from etwinning.base.terms import messages
from etwinning.base.terms import terms
from time import perf_counter
from zope.component import getUtilitiesFor
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

import pytest
import re

LISTS = sorted(path.stem for path in FOLDER.glob("*.json") if path.stem != "alphabets")


@pytest.mark.parametrize(
    ("on", "count"),
    [(date(2012, 11, 1), 33), (date(2020, 6, 1), 44), (date(2026, 11, 1), 43)],
)
def test_countries_take_part_from_a_day_until_a_day(on, count):
    assert len(set(vocabularies.countries(on)) - _plus(on) | _plus(on)) == count


def _plus(on):
    return {c for c in vocabularies.countries(on) if vocabularies.is_plus(c)}


def test_eight_countries_are_plus_countries():
    assert _plus(date(2026, 1, 1)) == {"AM", "AZ", "GE", "MD", "UA", "TN", "JO", "LB"}


def test_who_left_keeps_the_name():
    assert "GB" not in vocabularies.countries(date(2021, 1, 1))
    assert "GB" in vocabularies.countries(date(2020, 12, 31))
    assert vocabularies.country_name("GB", "es") == "Reino Unido"
    assert "XK" not in vocabularies.countries()
    assert vocabularies.country_name("XK", "en") == "Kosovo"


def test_offices_one_a_country_three_for_belgium():
    assert vocabularies.support_units("ES") == ("ES",)
    assert set(vocabularies.support_units("BE")) == {"BE-nl", "BE-fr", "BE-de"}
    assert vocabularies.support_units("ZZ") == ()
    assert len(vocabularies.all_units(date(2026, 1, 1))) == 43 + 2 + 1
    assert vocabularies.country_of("BE-fr") == "BE"
    assert vocabularies.country_of("PL") == "PL"
    assert vocabularies.country_of("EU") == ""
    assert vocabularies.unit_name("BE-fr", "en") == "Belgium (French Community)"
    assert vocabularies.unit_name("PL", "pl") == "Polska"


def test_an_office_that_never_was_is_an_error():
    with pytest.raises(KeyError):
        vocabularies.country_of("ZZ")


def test_languages_of_the_site_and_of_work():
    assert len(vocabularies.interface_languages()) == 24 + 12
    assert {"lv", "ca", "eu"} <= set(vocabularies.languages())
    assert vocabularies.language_name("lv", "en") == "Latvian"
    assert vocabularies.own_name("ka") == "ქართული"
    assert vocabularies.own_name("lt") == "Lietuvių"


@pytest.mark.parametrize("scheme", vocabularies.COMPETENCE_SETS)
def test_three_sets_of_eight_competences(scheme):
    assert len(vocabularies.competences(scheme)) == 8


def test_the_spanish_set_leads_to_the_present_one():
    now = set(vocabularies.competences())
    for old in all_terms("competences_es2006").values():
        assert set(old.more["eu2018"]) <= now


def test_smaller_lists():
    assert list(vocabularies.ages())[::17] == [3, 20]
    assert vocabularies.age_bands("awards") == ("4-11", "12-15", "16-19")
    assert len(vocabularies.subjects()) == 40
    assert len(vocabularies.vocational_fields()) == 10
    assert vocabularies.age_of_consent("AT") == 14
    assert vocabularies.age_of_consent("UA") == 16


def test_company_staff_may_not_register():
    assert vocabularies.is_locked_out("company-staff")
    assert "company-staff" not in vocabularies.staff_roles()
    assert "librarian" in vocabularies.staff_roles()


@pytest.mark.parametrize("name", LISTS)
def test_codes_are_plain_and_titles_are_there(name):
    for code, term in all_terms(name).items():
        assert re.fullmatch(r"[A-Za-z0-9+-]+", code)
        assert term.periods or term.more["status"] == "unverified"
    if name not in (*vocabularies.NAMED_BY_BABEL, "age_of_consent"):
        assert all(term.title for term in all_terms(name).values())


def test_messages_have_ids_that_do_not_collide():
    found = list(messages(LISTS))
    assert len({str(m) for m in found}) == len(found) > 100


def test_a_list_of_a_day_leaves_out_what_ended():
    assert "CH" not in terms("countries", date(2015, 1, 1))
    assert "CH" in terms("countries", date(2013, 12, 31))


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("en", ["Åland", "Albania", "Élan", "Zebra"]),
        ("sv", ["Albania", "Zebra", "Åland", "Österreich"]),
        ("es", ["nube", "ñandú", "oso"]),
        ("cs", ["cesta", "čas", "hora", "chata", "jaro"]),
        ("uk", ["ігри", "їжак", "йод", "кит"]),
        ("tr", ["ılık", "İzmir", "jale"]),
        ("el", ["Αυστρία", "Ελλάδα", "Ρουμανία"]),
    ],
)
def test_words_stand_in_the_readers_order(language, in_order):
    mixed = in_order[::-1]
    assert sorted(mixed, key=lambda w: sort_key(w, language)) == in_order


def test_a_vocabulary_speaks_the_readers_language_and_is_sorted(site):
    site.REQUEST["LANGUAGE"] = "sv"
    titles = [t.title for t in getUtility(IVocabularyFactory, "etwinning.base.countries")(site)]
    assert titles[0] == "Albanien"
    assert titles[-1] == "Österrike"
    site.REQUEST["LANGUAGE"] = "de"
    titles = [t.title for t in getUtility(IVocabularyFactory, "etwinning.base.countries")(site)]
    assert titles.index("Österreich") < titles.index("Polen")


def test_building_a_vocabulary_costs_less_than_a_millisecond(site):
    ours = [f for name, f in getUtilitiesFor(IVocabularyFactory) if name.startswith("etwinning.")]
    assert len(ours) >= 16
    for factory in ours:
        len(factory(site))  # warm; what a place offers is empty here
        start = perf_counter()
        for _ in range(20):
            factory(site)
        assert (perf_counter() - start) / 20 < 0.001


def test_a_visitor_may_read_the_lists_over_rest(api_as):
    answer = api_as().get("@vocabularies/etwinning.base.subjects", b_size=100)
    assert answer.status_code == 200
    assert {"title": "Art", "token": "art"} in answer.json()["items"]
