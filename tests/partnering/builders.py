"""People made up for the index, and a plain filter to hold it against."""

from collections.abc import Iterator
from etwinning.base.vocabularies import bands_of
from etwinning.partnering.rules import FACETS
from etwinning.partnering.rules import facts_of
from etwinning.search.fold import words
from random import Random

COUNTRIES = ("ES", "PL", "LV", "TR", "RO", "GE")
REGIONS = ("North", "South", "Łódź")
LANGUAGES = ("en", "fr", "es", "pl", "tr", "ka")
SUBJECTS = ("art", "biology", "geography", "history", "mathematics", "music")
LEVELS = ("primary", "secondary", "vocational")
AVAILABLE = ("etwinning", "plus", "erasmus")
TEXTS = ("river", "water", "Łódź", "maps", "σχολείο", "школа", "مدرسة", "Ğüneş")
STATES = ("nss_verified",) * 6 + ("pending", "dormant")


def made_up(count: int, countries=COUNTRIES, subjects=SUBJECTS) -> Iterator[dict]:
    """Yield documents of teachers, as people.searchable writes them; always the same ones."""
    random = Random(3)
    for number in range(count):
        yield _document(random, number, countries, subjects)


def _some(random, values, most=3):
    return sorted(random.sample(values, random.randint(1, most)))


def _document(random, number, countries, subjects):
    countries = _some(random, countries, 1 + (number % 9 == 0))
    first = random.randint(3, 18)
    last = random.randint(first, 20)
    languages, subjects = _some(random, LANGUAGES), _some(random, subjects)
    available = _some(random, AVAILABLE) if random.random() < 0.8 else []
    state = random.choice(STATES)
    return {
        "id": f"content:{number}",
        "kind": "teacher",
        "name": random.choice(TEXTS),
        "text": " ".join(random.choices(TEXTS, k=3)),
        "facets": {
            "country": countries,
            "region": [f"{code}:{random.choice(REGIONS)}" for code in countries],
            "place": [f"school-{number % 40}"],
            "level": _some(random, LEVELS, 2),
            "subject": subjects,
            "language": languages,
            "age": [str(year) for year in range(first, last + 1)],
            "band": bands_of(first, last, {"VET": random.random() < 0.2}),
            "available": available,
            "person": [f"person-{number}"],
            "state": [state] if state == "nss_verified" else [],
        },
        "when": number * 7 % 1009,
        "shown": {
            "title": f"Teacher {number}",
            "person": f"person-{number}",
            "countries": countries,
            "ages": [first, last],
            "subjects": subjects,
            "languages": [f"{code}:B2" for code in languages],
            "available": available,
        },
        "allowed": ["Teacher"],
        "near": [],
    }


def any_wanted(random: Random) -> dict:
    """Return whom somebody may look for: none to five choices, words, ages, ticks."""
    pools = {
        "country": COUNTRIES,
        "region": tuple(f"{code}:{name}" for code in COUNTRIES for name in REGIONS),
        "language": LANGUAGES,
        "subject": SUBJECTS,
        "level": LEVELS,
        "available": AVAILABLE,
        "band": ("0-6", "7-11", "12-15", "16-19", "20+", "VET"),
    }
    chosen = random.sample(sorted(pools), random.randint(0, 5))
    wanted = {name: tuple(_some(random, pools[name])) for name in chosen}
    if random.random() < 0.4:
        wanted["text"] = random.choice(("lod", "ŁÓDŹ", "riv", "школ", "مدرسة", "gunes wat", "zz"))
    if random.random() < 0.3:
        wanted["age_from"] = random.randint(3, 20)
        wanted["age_to"] = random.randint(wanted["age_from"], 20)
    wanted["abroad"], wanted["elsewhere"] = random.random() < 0.3, random.random() < 0.3
    wanted["order"] = random.choice(("match", "newest"))
    return wanted


def fits(wanted: dict, one: dict, me: dict, but: str = "") -> bool:
    """Tell in plain Python whether somebody is wanted.

    :param me: document of who looks.
    :param but: a facet whose choice is left out.
    """
    facets, (first, last) = one["facets"], one["shown"]["ages"]
    have = words(one["name"]) + words(one["text"])
    return (
        facets["state"] == ["nss_verified"]
        and one is not me
        and all(any(word.startswith(w) for word in have) for w in words(wanted.get("text", "")))
        and all(set(wanted[n]) & set(facets[n]) for n in FACETS if n != but and wanted.get(n))
        and first <= wanted.get("age_to", 20)
        and wanted.get("age_from", 3) <= last
        and not (wanted["abroad"] and set(facets["country"]) & set(me["facets"]["country"]))
        and not (wanted["elsewhere"] and set(facets["place"]) & set(me["facets"]["place"]))
    )


def facts(one: dict):
    """Return what is compared of somebody made up."""
    return facts_of(one["shown"])
