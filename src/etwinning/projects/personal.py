"""What projects hold about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Who founded, joined, signed, wrote; by random ids."""

    def declares(self) -> list:
        """Return the holdings."""
        until = _("holds_projects_until", default="As long as the project is kept")
        return [
            Holding(
                what=_(
                    "holds_project_parts",
                    default="Which projects a teacher founded, was invited to or took part in, "
                    "with which school, and what the teacher changed in their description",
                ),
                why=_(
                    "holds_project_parts_why",
                    default="So that founders and offices know who is responsible",
                ),
                keeps_until=until,
                readers=_(
                    "holds_project_parts_readers",
                    default="The founders and the offices of their countries",
                ),
            ),
            Holding(
                what=_(
                    "holds_project_decisions",
                    default="Which officer signed, asked, rejected or hid a project, and why",
                ),
                why=_("holds_project_decisions_why", default="So that decisions can be explained"),
                keeps_until=until,
                readers=_(
                    "holds_project_decisions_readers",
                    default="The founders and the offices of their countries",
                ),
            ),
        ]
