"""What projects do when something happens elsewhere."""

from dataclasses import replace
from etwinning.base.security import for_the_house
from etwinning.projects.lists import TYPE
from etwinning.schools.interfaces import ISchoolMerged
from plone import api


def follow_school(event: ISchoolMerged) -> None:
    """Two records of a school became one: its projects follow to the school that stays."""
    gone, stays = event.other.getId(), event.into.getId()
    catalog = api.portal.get_tool("portal_catalog")
    with for_the_house("a school was merged"):
        for brain in catalog.unrestrictedSearchResults(portal_type=TYPE, project_schools=gone):
            project = brain._unrestrictedGetObject()
            project.founders = _moved(project.founders, gone, stays)
            project.partners = _moved(project.partners, gone, stays)
            project.reindexObject()


def _moved(parties, gone, stays):
    return tuple(replace(p, school=stays) if p.school == gone else p for p in parties)
