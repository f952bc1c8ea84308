"""What the catalog knows of a project; lists read it and wake nothing up."""

from dataclasses import replace
from etwinning.projects import ledger as ledgers
from etwinning.projects.circle import shown_school
from etwinning.projects.clock import next_moment
from etwinning.projects.interfaces import IProject
from etwinning.projects.partners import open_invitations
from etwinning.projects.steps import now
from etwinning.projects.steps import state_of
from plone.indexer import indexer

# what a list needs of a signature; who signed and why stays with the project
NOBODY = {"who": "", "reason": "", "answer": "", "checks": ()}
AT_THE_OFFICES = ("awaiting_nss", "nss_verified")


@indexer(IProject)
def project_clock(project) -> int:
    """Index: the next moment somebody or the clock has to act, UTC seconds."""
    moment = next_moment(project, now())
    if moment is None:
        raise AttributeError("project_clock")  # not indexed
    return moment


@indexer(IProject)
def project_waits(project) -> tuple:
    """Index: who is waited for: ``office:ES``, ``invited:<user id>``."""
    waits = [f"invited:{invitation.person}" for invitation in open_invitations(project)]
    if state_of(project) in AT_THE_OFFICES:
        for signature in ledgers.waiting(project.ledger):
            waits.append(f"office:{signature.office}")
            if signature.escalated:
                waits.append("office:EU")
    return tuple(waits)


@indexer(IProject)
def project_schools(project) -> tuple:
    """Index: UIDs of all schools that take part."""
    return tuple(dict.fromkeys(party.school for party in project.members if party.school))


@indexer(IProject)
def project_countries(project) -> tuple:
    """Index and metadata: country codes, founders' first."""
    schools = [shown_school(party.school) for party in project.members if party.school]
    return tuple(dict.fromkeys(school.country for school in schools if school.country))


@indexer(IProject)
def project_line(project) -> dict:
    """Metadata: what a list shows of a project besides title, summary and state.

    :return: ``schools`` (pairs title, country), ``ledger`` (tuple of Signature, without who
        and why), ``public``,
        ``moments`` (dict of verb -> datetime), ``starts``, ``ends``, ``image`` (bool),
        ``waits_for`` (user id of the founder who has not agreed).
    """
    schools = [shown_school(party.school) for party in project.members if party.school]
    return {
        "schools": tuple((school.title, school.country) for school in schools),
        "ledger": tuple(replace(s, **NOBODY) for s in project.ledger),
        "public": project.is_public,
        "moments": dict(project.moments),
        "starts": project.starts,
        "ends": project.ends,
        "image": project.image is not None,
        "waits_for": _waits_for(project),
    }


def _waits_for(project):
    """Id of the founder who has to answer, ``""`` while nobody has submitted or both agreed."""
    if state_of(project) != "awaiting_partner":
        return ""
    return next((founder.user_id for founder in project.founders if not founder.agreed), "")
