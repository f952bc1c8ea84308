"""What is found of a school: verified ones only, and only what is public."""

from etwinning.base.vocabularies import title
from etwinning.schools.interfaces import ISchool
from etwinning.search.interfaces import ISearchable
from plone import api
from zope.component import adapter
from zope.interface import implementer


@implementer(ISearchable)
@adapter(ISchool)
class SearchableSchool:
    """Name, town, region and types; the country as a facet."""

    def __init__(self, school):
        self.school = school

    def document(self) -> dict | None:
        """Return the document, None unless the school is verified."""
        school = self.school
        if api.content.get_state(school) != "nss_verified":
            return None
        types = sorted(school.types)
        names = [title("school_types", code, "en") for code in types]
        return {
            "kind": "school",
            "name": f"{school.title} {school.town}",
            "text": " ".join([school.region, school.description, *names]),
            "facets": {"country": [school.country], "level": types},
            "when": school.created().timeTime(),
            "shown": {
                "title": school.title,
                "town": school.town,
                "region": school.region,
                "country": school.country,
                "types": types,
            },
        }
