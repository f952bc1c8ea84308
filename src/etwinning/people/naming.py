"""What the world sees of a teacher: the name on the page of the school, and nothing else (PS3)."""

from etwinning.people.content import Teacher
from etwinning.people.rules import initials
from etwinning.people.settings import setting
from etwinning.schools.api import colleagues_of
from etwinning.schools.api import school as school_named
from plone import api


def public_name(name: str, country: str) -> str:
    """Return a name as the public sees it: in full, or as initials where the country wants it."""
    return initials(name) if country in setting("initials_in") else name


def seen_by_the_world(teacher: Teacher) -> str:
    """Return the name that stands on public school pages, ``""`` while there is none.

    Source: 000.8, "the only public datum is the teacher's name on the public school profile".
    """
    for uid in (tie.school for tie in teacher.ties):
        school = school_named(uid)
        if school is not None and is_listed(teacher, school):
            return public_name(teacher.title, school.country)
    return ""


def is_listed(teacher: Teacher, school) -> bool:
    """Tell whether a teacher's name stands on the page of a school."""
    return bool(_listed(school, {teacher.user_id}))


def names_at(school) -> list[str]:
    """Return the public names of the verified teachers of a school, in alphabetical order.

    From the catalog: no profile wakes up.
    """
    people = _listed(school, colleagues_of(school))
    return sorted(public_name(brain.Title, school.country) for brain in people)


def _listed(school, user_ids):
    """Catalog lines of those among some people who stand on the page of a school."""
    here = sorted(user_ids & colleagues_of(school))
    if not here:
        return []
    return api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        UID=here, portal_type="etwinning.people.teacher", review_state="nss_verified"
    )
