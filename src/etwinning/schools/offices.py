"""What a school tells the offices: whose it is, and until when somebody waits."""

from etwinning.base.interfaces import ITellsDue
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.vocabularies import support_units
from etwinning.schools.interfaces import ISchool
from plone import api
from zope.component import adapter
from zope.interface import implementer

WEEK = 7 * 24 * 3600  # seconds: an office answers within seven days


@implementer(ITellsOffices)
@adapter(ISchool)
class SchoolOffices:
    """One office, with the school's region and its second region."""

    def __init__(self, school):
        self.school = school

    def offices(self) -> set:
        """Return pairs (office code, region)."""
        code = office_code(self.school)
        regions = {self.school.region, self.school.alternate_region} - {""}
        return {(code, region) for region in regions or {""}}


@implementer(ITellsDue)
@adapter(ISchool)
class SchoolDue:
    """Proposed schools are due seven days after they were proposed."""

    def __init__(self, school):
        self.school = school

    def due(self) -> int | None:
        """Return the moment in UTC seconds, None once the office has decided."""
        if api.content.get_state(self.school) != "proposed":
            return None
        return int(self.school.created().timeTime()) + WEEK


def office_code(school) -> str:
    """Return the code of the office that looks after a school.

    The office of the country, of the community chosen where a country has several, and for a
    school abroad that of the country whose system runs it.
    """
    units = support_units(school.operates_under or school.country)
    return school.office if school.office in units else units[0]
