"""What schools need in a new site: their folder."""

from etwinning.base.content import fixed_folder
from etwinning.base.interfaces import ISetUpStep
from plone import api
from zope.interface import implementer

FOLDER = "schools"


@implementer(ISetUpStep)
class GiveFolder:
    """``/schools`` is there."""

    order = 20

    def __call__(self) -> None:
        """Make it, once."""
        fixed_folder(api.portal.get(), FOLDER, "etwinning.schools.schools", "Schools")
