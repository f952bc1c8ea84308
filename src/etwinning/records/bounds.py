"""Records that grant no more than what they stand in does, like content (base/bounds.py).

The state's table of a plain record replaces the roles of its place, so a post that everybody may
read would be open in a closed place. Here a cell is a ceiling: what holds is what it and the
surroundings have in common. Nothing is stored: when the place closes, its records are closed.
"""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_inner
from Acquisition import aq_parent
from ComputedAttribute import ComputedAttribute
from etwinning.base.bounds import common
from etwinning.records.states import Record

AUTHOR = "Author"  # whoever wrote the record; given by an ILocalRoleProvider of the room
OWNER = "Owner"  # whoever made a thing: where such a person may write, so may authors in it
VIEW = "_View_Permission"


class BoundedRecord(Record):
    """A record that is bounded by its surroundings. Wrap it in its place before you ask.

    ``Author`` counts for View (whoever gives the role looks whether the author sees the place)
    and for what ``Owner`` or ``Author`` may do in the surroundings.
    """

    def surroundings(self):
        """Return what bounds it, wrapped: its place; a room may name a thing in between."""
        return aq_parent(aq_inner(self))

    def __getattr__(self, name):
        """Answer Zope's question for ``_View_Permission`` and the like; see Record."""
        roles = super().__getattr__(name)
        # computed when the record is wrapped: a bare record knows no surroundings
        return ComputedAttribute(lambda record: within(record.surroundings(), name, roles))


def within(surroundings, name: str, roles: tuple) -> tuple:
    """Return the roles of a state's cell that hold within the surroundings.

    :param name: Zope's name of a permission, such as ``_View_Permission``.
    """
    theirs = tuple(rolesForPermissionOn(None, surroundings, ("Manager",), name))
    if name == VIEW or OWNER in theirs:
        theirs = (*theirs, AUTHOR)
    return common(roles, theirs)
