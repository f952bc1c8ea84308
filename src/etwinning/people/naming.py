"""What the world sees of a teacher: the name on the page of the school, and nothing else (PS3)."""

from etwinning.people.content import Teacher
from etwinning.people.questions import works_on
from etwinning.people.rules import initials
from etwinning.people.settings import setting
from etwinning.schools.api import colleagues_of
from plone import api


def public_name(name: str, country: str) -> str:
    """Return a name as the public sees it: in full, or as initials where the country wants it."""
    return initials(name) if country in setting("initials_in") else name


def seen_by_the_world(teacher: Teacher) -> str:
    """Return the name that stands on public school pages, ``""`` while there is none.

    Source: 000.8, "the only public datum is the teacher's name on the public school profile".
    """
    if not works_on(teacher.user_id):
        return ""
    return public_name(teacher.title, teacher.country)


def names_at(school) -> list[str]:
    """Return the public names of the verified teachers of a school, in alphabetical order.

    From the catalog: no profile wakes up.
    """
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        UID=sorted(colleagues_of(school)),
        portal_type="etwinning.people.teacher",
        review_state="nss_verified",
    )
    return sorted(public_name(brain.Title, school.country) for brain in brains)
