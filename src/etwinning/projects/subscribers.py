"""What projects do when something happens elsewhere."""

from dataclasses import replace
from etwinning.base.security import for_the_house
from etwinning.notices.api import tell
from etwinning.people.events import ITeacherLeft
from etwinning.places.api import places_of
from etwinning.projects.circle import others
from etwinning.projects.circle import words_of
from etwinning.projects.lists import ACTIVE
from etwinning.projects.lists import TYPE
from etwinning.schools.interfaces import ISchoolEdited
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
            if project.handover is not None:
                (project.handover,) = _moved((project.handover,), gone, stays)
            project.reindexObject()


def follow_scope(event: ISchoolEdited) -> None:
    """A school has another office or region: the catalog lets those find its projects."""
    uid = event.object.getId()
    catalog = api.portal.get_tool("portal_catalog")
    with for_the_house("a school has another office or region"):
        for brain in catalog.unrestrictedSearchResults(portal_type=TYPE, project_schools=uid):
            brain._unrestrictedGetObject().reindexObject()


def tell_of_absence(event: ITeacherLeft) -> None:
    """A founder is suspended, dormant or gone: the others may hand the place over (PJ9)."""
    gone = event.object.user_id
    uids = [uid for uid, role in places_of(gone).items() if role == "Founder"]
    catalog = api.portal.get_tool("portal_catalog")
    with for_the_house("a founder is away"):
        brains = catalog.unrestrictedSearchResults(
            portal_type=TYPE, UID=uids, review_state=list(ACTIVE)
        )
        for brain in brains if uids else ():
            project = brain._unrestrictedGetObject()
            words = words_of(project, gone)
            tell(others(project, gone), "projects:founder_away", project, words)


def _moved(parties, gone, stays):
    return tuple(replace(p, school=stays) if p.school == gone else p for p in parties)
