"""What support needs in a new site: an office for each support unit."""

from etwinning.base.content import fixed_folder
from etwinning.base.interfaces import ISetUpStep
from etwinning.base.vocabularies import all_units
from etwinning.base.vocabularies import unit_name
from etwinning.support.rules import CENTRAL
from plone import api
from zope.interface import implementer

FOLDER = "offices"


@implementer(ISetUpStep)
class GiveOffices:
    """``/offices`` is there, with an office for each unit that takes part today."""

    order = 20

    def __call__(self) -> None:
        """Make what is not there; an office once made stays."""
        folder = fixed_folder(api.portal.get(), FOLDER, "etwinning.support.offices", "Offices")
        for code in all_units():
            title = "Central office" if code == CENTRAL else f"NSS {unit_name(code, 'en')}"
            fixed_folder(folder, code, "etwinning.support.office", title)
