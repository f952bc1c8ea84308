"""Pages."""

from etwinning.base.content import Written
from etwinning.workspaces.interfaces import IPage
from etwinning.workspaces.rules import beginning
from plone.dexterity.content import Container
from zope.interface import implementer


@implementer(IPage)
class Page(Written, Container):
    """A page of a workspace; other pages may stand in it."""

    def Description(self):
        """Return the first words, as lists show them."""
        return beginning(self.text)
