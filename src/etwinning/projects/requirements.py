"""The rule engine: exactly which requirement of a project is not met, one sentence each.

Source: product.md PJ3, MS7; workflows.md ``draft`` and ``awaiting_partner``.
"""

from etwinning.base.messages import _
from etwinning.people.api import are_contacts
from etwinning.people.api import is_verified
from etwinning.people.api import school_uids_of
from etwinning.projects import rules
from etwinning.projects.circle import country_names
from etwinning.projects.circle import name_of
from etwinning.projects.circle import SchoolShown
from etwinning.projects.circle import shown_school
from etwinning.projects.interfaces import IProject
from etwinning.projects.interfaces import IProjectText
from etwinning.projects.settings import setting
from zope.schema import getFieldNamesInOrder

TEXT_FIELDS = tuple(getFieldNamesInOrder(IProjectText))
FIELDS = tuple(getFieldNamesInOrder(IProject))


def values_of(project) -> dict:
    """Return what the founders wrote: dict of field name -> value, the picture left out."""
    return {name: getattr(project, name) for name in (*TEXT_FIELDS, "image_alt")}


def unmet(project) -> list:
    """Return what keeps a project from going on to the offices; empty = it may."""
    return [*unmet_text(project), *unmet_founders(project), *unmet_countries(project)]


def unmet_text(project) -> list:
    """Return what is missing or wrong in the form."""
    values = values_of(project)
    found = [
        _(
            "unmet_field",
            default="Fill in: ${field}",
            mapping={"field": IProject[name].title},
        )
        for name in rules.missing(values)
    ]
    return [*found, *wrong_fields(values).values()]


def wrong_fields(values: dict) -> dict:
    """Return what contradicts itself: dict of field name -> sentence."""
    wrong = {}
    if rules.wrong_ages(values):
        wrong["age_max"] = _(
            "error_project_ages", default="The oldest pupils are younger than the youngest"
        )
    if rules.wrong_days(values):
        wrong["ends"] = _(
            "error_project_days",
            default="The last day has to be after the first day, at most five years later",
        )
    return wrong


def unmet_founders(project) -> list:
    """Return what is missing on the side of the two people."""
    found = [sentence for founder in project.founders for sentence in _unmet_founder(founder)]
    if len(project.founders) < 2:
        found.append(_("unmet_second_founder", default="Choose the second founder"))
    return found


def _unmet_founder(founder):
    named = {"name": name_of(founder.user_id)}
    if not is_verified(founder.user_id):
        yield _(
            "unmet_founder_verified",
            default="${name} is not verified by the national office yet",
            mapping=named,
        )
    if founder.school not in school_uids_of(founder.user_id):
        yield _(
            "unmet_founder_school",
            default="${name} has to choose one of the schools in the profile",
            mapping=named,
        )
        return
    school = shown_school(founder.school)
    if not school.is_verified:
        yield _(
            "unmet_school_verified",
            default="The school ${school} is not verified by the national office yet",
            mapping={"school": school.title},
        )


def unmet_countries(project) -> list:
    """Return whether both schools are of one country, which is not allowed by default."""
    if len(project.founders) < 2 or setting("national") or not is_national(project):
        return []
    country = shown_school(project.founders[0].school).country
    return [
        _(
            "unmet_two_countries",
            default="Both schools are in one country (${country}). "
            "A project needs founders from two countries.",
            mapping={"country": country_names([country])},
        )
    ]


def is_national(project) -> bool:
    """Tell whether both founders' schools are of one country (countries, not offices)."""
    schools: list[SchoolShown] = [shown_school(f.school) for f in project.founders]
    return len(schools) == 2 and len({school.country for school in schools}) == 1


def unmet_invitation(me: str, other: str) -> list:
    """Return what keeps a teacher from asking another into a project (MS7)."""
    if not is_verified(me):
        return [
            _(
                "unmet_inviter_verified",
                default="Your national office has not verified you yet. Until then you can "
                "write a draft, but not invite anybody.",
            )
        ]
    if not are_contacts(me, other):
        return [
            _(
                "unmet_contact",
                default="You can ask only a contact: somebody who accepted your request or "
                "whose request you accepted.",
            )
        ]
    if not is_verified(other):
        return [
            _(
                "unmet_invited_verified",
                default="${name} is not verified by the national office yet",
                mapping={"name": name_of(other)},
            )
        ]
    return []
