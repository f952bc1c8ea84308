"""What people shows on the pages of other rooms: the teachers' names on a school's page."""

from etwinning.base.messages import _
from etwinning.people.naming import names_at


class TeachersOfSchool:
    """The only personal datum that is public: names of the verified teachers (000.8, PS3)."""

    title = _("box_school_teachers", default="Teachers here")
    kind = "names"
    order = 20
    columns = ()

    def __init__(self, school, request):
        self.school = school

    def rows(self) -> list:
        """Return dicts with the name as the public sees it."""
        return [{"name": name, "note": ""} for name in names_at(self.school)]
