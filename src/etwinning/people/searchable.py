"""What the search knows of a teacher; who may view the profile is the search's own question."""

from datetime import date
from etwinning.base.history import state_of
from etwinning.base.vocabularies import bands_of
from etwinning.people.interfaces import ITeacher
from etwinning.schools.api import school as school_named
from etwinning.search.interfaces import ISearchable
from zope.component import adapter
from zope.interface import implementer

CLOSED = ("incomplete", "suspended", "banned", "deactivated")


@implementer(ISearchable)
@adapter(ITeacher)
class SearchableTeacher:
    """Kind ``teacher``: name, schools, pupils, interests, ideas."""

    def __init__(self, teacher):
        self.teacher = teacher

    def document(self) -> dict | None:
        """Return the document, None for profiles that nobody looks for."""
        one, state = self.teacher, state_of(self.teacher)
        if state in CLOSED:
            return None
        schools = [school for school in map(_school, one.ties) if school is not None]
        return {
            "kind": "teacher",
            "name": " ".join([one.title, *(f"{school.title} {school.town}" for school in schools)]),
            "text": " ".join([one.interests, one.experience, *_ideas(one)]),
            "facets": {
                "country": _countries(one, schools),
                "region": sorted({f"{s.country}:{s.region}" for s in schools if s.region}),
                "place": sorted(tie.school for tie in one.ties),
                "level": sorted({code for school in schools for code in school.types}),
                "subject": sorted(one.subjects),
                "language": sorted({text.partition(":")[0] for text in one.languages}),
                "age": [str(year) for year in _years(one)],
                "band": bands_of(one.age_from, one.age_to, _kinds(schools)),
                "available": sorted(one.available),
                "person": [one.user_id],
                # others learn only that somebody is verified
                "state": [state] if state == "nss_verified" else [],
            },
            "when": int(one.modified().timeTime()),
            "shown": _shown(one, schools),
        }


def _shown(one, schools):
    return {
        "title": one.title,
        "person": one.user_id,
        "country": one.country,
        "countries": _countries(one, schools),
        "schools": [school.title for school in schools],
        "town": schools[0].town if schools else "",
        "ages": [one.age_from, one.age_to],
        "subjects": sorted(one.subjects),
        "languages": list(one.languages),
        "available": sorted(one.available),
    }


def _countries(one, schools):
    return sorted({school.country for school in schools} or {one.country})


def _years(one):
    return range(one.age_from, one.age_to + 1) if one.age_from and one.age_to else ()


def _kinds(schools):
    """Bands that are no ages: what a school says of itself."""
    return {"VET": any(school.vet for school in schools), "ITE": any(s.ite for s in schools)}


def _school(tie):
    return school_named(tie.school)


def _ideas(one):
    today = date.today()
    return [f"{idea.title} {idea.text}" for idea in one.ideas if idea.is_open(today)]
