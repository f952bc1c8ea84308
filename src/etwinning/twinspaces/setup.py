"""What TwinSpaces need in a new site: their folder."""

from etwinning.base.content import fixed_folder
from etwinning.base.interfaces import ISetUpStep
from etwinning.twinspaces.opening import FOLDER
from plone import api
from zope.interface import implementer

SPACES = "etwinning.twinspaces.spaces"


@implementer(ISetUpStep)
class GiveFolder:
    """``/spaces`` is there, and nobody looks into it."""

    order = 20

    def __call__(self) -> None:
        """Make it, once."""
        folder = fixed_folder(api.portal.get(), FOLDER, SPACES, "TwinSpaces")
        for permission in ("View", "Access contents information"):
            folder.manage_permission(permission, ["Manager"], acquire=0)
        folder.exclude_from_nav = True
        folder.reindexObject()
