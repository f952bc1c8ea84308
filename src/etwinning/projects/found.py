"""A project as the search finds it: lists of projects, the public directory."""

from etwinning.base.vocabularies import country_name
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IProject
from etwinning.projects.lists import SHOWN
from etwinning.projects.steps import state_of
from etwinning.search.interfaces import ISearchable
from zope.component import adapter
from zope.interface import implementer


@implementer(ISearchable)
@adapter(IProject)
class ProjectFound:
    """Found once it is approved, by those who may view it; names schools, never a teacher."""

    def __init__(self, project):
        self.project = project

    def document(self) -> dict | None:
        """Return what the search keeps; None for what nobody should find yet."""
        project = self.project
        state = state_of(project)
        if state not in SHOWN:
            return None
        schools = [shown_school(party.school) for party in project.members]
        countries = list(dict.fromkeys(school.country for school in schools if school.uid))
        return {
            "kind": "project",
            "name": project.title,
            "text": self._text(schools, countries),
            "facets": {
                "country": countries,
                "subject": list(project.subjects),
                "language": list(project.languages),
                "state": [state],
            },
            "when": int(project.moments["approve"].timestamp()),
            "shown": {
                "title": project.title,
                "summary": project.summary or "",
                "state": state,
                "language": project.language,
                "countries": countries,
                "schools": [school.title for school in schools if school.uid],
                "image": project.image is not None,
                "label": bool(project.label_code),
            },
        }

    def _text(self, schools, countries):
        project = self.project
        places = [f"{school.title} {school.town}" for school in schools]
        names = [country_name(code, "en") for code in countries]
        texts = [project.summary, project.aims, project.process, project.results]
        return " ".join([*filter(None, texts), *places, *names])
