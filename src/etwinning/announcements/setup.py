"""What announcements need in a new site: their folder."""

from etwinning.base.content import fixed_folder
from etwinning.base.interfaces import ISetUpStep
from plone import api
from zope.interface import implementer

FOLDER = "partners"


@implementer(ISetUpStep)
class GiveFolder:
    """``/partners`` is there."""

    order = 20

    def __call__(self) -> None:
        """Make it, once."""
        fixed_folder(api.portal.get(), FOLDER, "etwinning.announcements.partners", "Partners")
