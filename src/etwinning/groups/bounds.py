"""What the switches of a group leave of its workflow's cells."""

from etwinning.base.bounds import Bound
from etwinning.base.interfaces import IBound
from etwinning.groups.interfaces import IGroup
from etwinning.groups.permissions import ASK_TO_JOIN
from etwinning.groups.permissions import JOIN_GROUP
from etwinning.groups.rules import card_readers
from etwinning.groups.rules import inside_readers
from etwinning.groups.rules import ROLES
from zope.component import adapter
from zope.interface import implementer

BESIDE = ("Manager", "Moderator", "ProjectOfficer")
WAYS = {JOIN_GROUP: "all", ASK_TO_JOIN: "request"}


@implementer(IBound)
@adapter(IGroup)
class Switched(Bound):
    """Listed, readable, joining: three separate decisions of the moderators."""

    def __init__(self, group):
        self.group = group

    def roles(self, permission: str) -> tuple | None:
        """Return who may have a permission at most; everybody (None) for all else."""
        group = self.group
        if permission == "View":
            return (*ROLES, *BESIDE, *card_readers(group.listed, group.readable))
        if permission == "Access contents information":
            return (*ROLES, *BESIDE, *inside_readers(group.listed, group.readable))
        if permission in WAYS:
            is_way = WAYS[permission] == group.joining and (group.listed or group.readable)
            return ("Manager", "Teacher") if is_way else ("Manager",)
        return None
