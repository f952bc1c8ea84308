"""Lists of projects, from the catalog; nothing is woken up.

Source: product.md DT2 (active, pending, closed, new), PS3 (projects of a school).
"""

from dataclasses import dataclass
from etwinning.base.security import actor
from etwinning.places.api import places_of
from plone import api

TYPE = "etwinning.projects.project"
DRAFT = ("draft",)
PENDING = ("awaiting_partner", "awaiting_nss", "nss_verified")
ACTIVE = ("approved", "labelled")
CLOSED = ("closed", "archived")
ENDED = ("declined", "withdrawn", "rejected")
SHOWN = (*ACTIVE, *CLOSED)
MOST = 200  # projects of one person in a list


@dataclass(frozen=True)
class Row:
    """One project in a list.

    :ivar schools: tuple of pairs (title, country code), founders first.
    :ivar ledger: tuple of Signature.
    :ivar moments: dict of verb -> when it happened last.
    :ivar waits_for: user id of the founder who has not agreed yet.
    """

    uid: str
    title: str
    summary: str
    url: str
    state: str
    language: str
    schools: tuple
    ledger: tuple
    moments: dict
    public: bool
    image: bool
    starts: object
    ends: object
    waits_for: str

    @property
    def countries(self) -> tuple:
        """Country codes, each once."""
        return tuple(dict.fromkeys(country for _title, country in self.schools))


def row_of(brain) -> Row:
    """Return a row from a catalog brain."""
    line = brain.project_line or {}
    return Row(
        uid=brain.UID,
        title=brain.Title,
        summary=brain.Description,
        url=brain.getURL(),
        state=brain.review_state,
        language=brain.Language,
        schools=line.get("schools", ()),
        ledger=line.get("ledger", ()),
        moments=line.get("moments", {}),
        public=line.get("public", False),
        image=line.get("image", False),
        starts=line.get("starts"),
        ends=line.get("ends"),
        waits_for=line.get("waits_for", ""),
    )


def my_projects(user_id: str = "") -> list[Row]:
    """Return the projects in which a person is founder or partner, newest first.

    :param user_id: the current user by default.
    """
    uids = list(places_of(user_id or actor()))
    if not uids:
        return []
    found = _find(UID=uids, sort_on="created", sort_order="descending", sort_limit=MOST)
    return [row_of(brain) for brain in found[:MOST]]


def invitations_to(user_id: str) -> list[Row]:
    """Return the projects that wait for a person's answer to an invitation."""
    found = _catalog().unrestrictedSearchResults(
        portal_type=TYPE, review_state=list(ACTIVE), project_waits=f"invited:{user_id}"
    )
    return [row_of(brain) for brain in found[:MOST]]


def newest_projects(start: int = 0, size: int = 20) -> tuple[list[Row], int]:
    """Return the newest approved projects that the current user may view, and how many there are.

    :param start: rows to leave out; ``size``: rows at most.
    """
    return listed_projects(start, size)


def listed_projects(start: int = 0, size: int = 20, **query) -> tuple[list[Row], int]:
    """Return approved projects that the current user may view, newest first, and their number.

    :param query: further conditions for the catalog, such as ``project_countries="ES"``.
    """
    found = _find(
        review_state=list(SHOWN),
        sort_on="created",
        sort_order="descending",
        sort_limit=start + size,
        **query,
    )
    return [row_of(brain) for brain in found[start : start + size]], found.actual_result_count


def projects_of_school(uid: str, size: int = 50) -> list[Row]:
    """Return the approved projects of a school that the current user may view, newest first."""
    rows, _total = listed_projects(0, size, project_schools=uid)
    return rows


def waiting_for_office(code: str, start: int = 0, size: int = 50) -> tuple[list[Row], int]:
    """Return the projects that wait for an office's decision, most urgent first.

    Only those the current user may view: an officer of one region sees that region's.
    """
    found = _find(project_waits=f"office:{code}", sort_on="project_clock", sort_limit=start + size)
    return [row_of(brain) for brain in found[start : start + size]], found.actual_result_count


def project_of(uid: str):
    """Return a project by UID, None if there is none; asks no permission."""
    found = _catalog().unrestrictedSearchResults(portal_type=TYPE, UID=uid)
    return found[0]._unrestrictedGetObject() if found else None


def _find(**query):
    return _catalog()(portal_type=TYPE, **query)


def _catalog():
    return api.portal.get_tool("portal_catalog")
