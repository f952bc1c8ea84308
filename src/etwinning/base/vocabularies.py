"""The lists of the field: questions about them, and named vocabularies for forms and REST.

Codes are stored, names are looked up in the reader's language. Countries and languages have
their names from babel, everything else from our messages. Source: product.md, section 7.
"""

from babel import Locale
from datetime import date
from etwinning.base.alphabets import sort_key
from etwinning.base.terms import all_terms
from etwinning.base.terms import term
from etwinning.base.terms import terms
from etwinning.base.words import language_of
from etwinning.base.words import locale_of
from functools import cache
from functools import lru_cache
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

CENTRAL = "EU"  # the support unit of the whole, the CSS
YOUNGEST, OLDEST = 3, 20  # years, product.md 7.4
COMPETENCE_SETS = ("eu2018", "eu2006", "es2006")
RIGHT_TO_LEFT = frozenset({"ar"})
NAMED_BY_BABEL = ("countries", "languages", "interface_languages")


def countries(on: date | None = None) -> tuple:
    """Return the ISO codes of the countries that take part on a day (today by default)."""
    return terms("countries", on)


def is_plus(country: str) -> bool:
    """Tell whether a country takes part as an eTwinning Plus country."""
    return term("countries", country).more["status"] == "plus"


def country_name(code: str, language: str) -> str:
    """Return a country's name, the code itself where babel knows none."""
    return locale_of(language).territories.get(code, code)


def support_units(country: str) -> tuple:
    """Return the codes of the offices of a country: one, three for Belgium, none if unknown."""
    own = tuple(t.code for t in all_terms("units").values() if t.more["country"] == country)
    return own or ((country,) if country in all_terms("countries") else ())


def all_units(on: date | None = None) -> tuple:
    """Return the codes of all offices on a day, the central one last."""
    return (*(unit for country in countries(on) for unit in support_units(country)), CENTRAL)


def country_of(unit: str) -> str:
    """Return the country of an office, ``""`` for the central one.

    :raises KeyError: no office ever had this code.
    """
    if unit in all_terms("units"):
        return term("units", unit).more["country"] or ""
    return term("countries", unit).code


def unit_name(unit: str, language: str) -> str:
    """Return the name of an office's area: a country, a community of Belgium, Europe."""
    if unit in all_terms("units"):
        return title("units", unit, language)
    return country_name(unit, language)


@cache
def languages() -> tuple:
    """Return the working languages: every ISO 639-1 code that babel can name."""
    return tuple(sorted(code for code in Locale("en").languages if len(code) == 2))


def interface_languages() -> tuple:
    """Return the languages the site itself may be read in."""
    return terms("interface_languages")


def language_name(code: str, language: str) -> str:
    """Return a language's name, the code itself where babel knows none."""
    return locale_of(language).languages.get(code, code)


def own_name(code: str) -> str:
    """Return a language's name in itself, as language menus show it."""
    name = locale_of(code).languages.get(code, code)
    return name[:1].title() + name[1:]  # capitals of Georgian are no titles


def subjects(on: date | None = None) -> tuple:
    """Return the codes of the subjects."""
    return terms("subjects", on)


def vocational_fields(on: date | None = None) -> tuple:
    """Return the codes of the vocational fields (ISCED-F broad fields)."""
    return terms("vocational_fields", on)


def competences(scheme: str = "eu2018") -> tuple:
    """Return the codes of one of the three sets of key competences, which are never mixed."""
    return terms(f"competences_{scheme}")


def ages() -> range:
    """Return the ages of pupils, in years."""
    return range(YOUNGEST, OLDEST + 1)


def age_bands(scheme: str = "forum") -> tuple:
    """Return the codes of the age bands of a scheme: forum, awards, prizes2020, prizes2021."""
    return terms(f"age_bands_{scheme}")


def bands_of(least: int | None, most: int | None, kinds: dict | None = None) -> list:
    """Return the codes of the forums' age bands that these pupils fall in, in their order.

    :param least: age of the youngest in years; None: no age is told.
    :param kinds: dict of band without ages (VET, ITE) -> whether it holds.
    """
    found = []
    for code, one in all_terms("age_bands_forum").items():
        first, last = one.more.get("ages", (None, None))
        if first is None:
            holds = (kinds or {}).get(code)
        else:
            holds = least and most and first <= most and (last is None or least <= last)
        found += [code] if holds else []
    return found


def staff_roles() -> tuple:
    """Return the codes of the roles at a school that may register (company staff may not)."""
    return tuple(code for code in terms("staff_roles") if not is_locked_out(code))


def is_locked_out(staff_role: str) -> bool:
    """Tell whether people of a staff role may not register at all."""
    return bool(term("staff_roles", staff_role).more.get("locked"))


def age_of_consent(country: str) -> int:
    """Return the digital age of consent in years: a default, an office's own value wins."""
    known = all_terms("age_of_consent")
    return known.get(country, known["default"]).more["years"]


def title(name: str, code: str, language: str) -> str:
    """Return the title of a code of any list, retired ones too.

    :param name: the list, such as ``"subjects"`` or ``"competences_eu2018"``.
    :raises KeyError: the list never had this code.
    """
    if name == "countries":
        return country_name(code, language)
    if name in NAMED_BY_BABEL:
        return language_name(code, language)
    return translate(term(name, code).title, target_language=language)


def ordered(name: str, language: str, on: date | None = None) -> tuple:
    """Return pairs (code, title), sorted for the reader where the list has no order of its own."""
    return _ordered(name, language, on or date.today())


BY_NAME = {*NAMED_BY_BABEL, "units", "subjects", "tools", "themes"}  # others keep the file's order


@lru_cache(maxsize=2_000)
def _ordered(name, language, on):
    codes = _codes(name, on)
    titles = [(code, _title(name, code, language)) for code in codes]
    if name in BY_NAME:
        titles.sort(key=lambda pair: sort_key(pair[1], language))
    return tuple(titles)


def _codes(name, on):
    special = {"languages": languages, "staff_roles": staff_roles}
    if name == "units":
        return all_units(on)
    return special[name]() if name in special else terms(name, on)


def _title(name, code, language):
    return unit_name(code, language) if name == "units" else title(name, code, language)


@lru_cache(maxsize=2_000)
def _vocabulary(name, language, on):
    return SimpleVocabulary(
        [SimpleTerm(code, code, words) for code, words in _ordered(name, language, on)]
    )


@implementer(IVocabularyFactory)
class Vocabulary:
    """The named vocabulary of a list, in the language of the present reader."""

    def __init__(self, name: str):
        self.name = name

    def __call__(self, context):
        return _vocabulary(self.name, language_of(getRequest()), date.today())


Countries = Vocabulary("countries")
Units = Vocabulary("units")
Languages = Vocabulary("languages")
InterfaceLanguages = Vocabulary("interface_languages")
Subjects = Vocabulary("subjects")
VocationalFields = Vocabulary("vocational_fields")
Competences = Vocabulary("competences_eu2018")
Competences2006 = Vocabulary("competences_eu2006")
CompetencesSpain = Vocabulary("competences_es2006")
AgeBands = Vocabulary("age_bands_forum")
SchoolTypes = Vocabulary("school_types")
StaffRoles = Vocabulary("staff_roles")
ProjectTypes = Vocabulary("project_types")
Tools = Vocabulary("tools")
Themes = Vocabulary("themes")
LanguageLevels = Vocabulary("language_levels")
Phases = Vocabulary("phases")
Criteria = Vocabulary("criteria_v2022")
