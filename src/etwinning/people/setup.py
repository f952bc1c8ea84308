"""What people need in a new site: their folder."""

from etwinning.base.content import fixed_folder
from etwinning.base.interfaces import ISetUpStep
from plone import api
from zope.interface import implementer

FOLDER = "people"
LISTED_TO = ("Manager",)  # a list of profiles is nobody's; people are found one by one


@implementer(ISetUpStep)
class GiveFolder:
    """``/people`` is there."""

    order = 20

    def __call__(self) -> None:
        """Make it, once."""
        folder = fixed_folder(api.portal.get(), FOLDER, "etwinning.people.people", "People")
        for permission in ("View", "Access contents information", "List folder contents"):
            folder.manage_permission(permission, LISTED_TO, acquire=0)
        folder.reindexObjectSecurity()
