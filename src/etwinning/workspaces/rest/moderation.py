"""Services of moderators: flag, restore, remove, reverse."""

from etwinning.base.history import state_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import remove_item
from etwinning.workspaces.api import restore_item
from etwinning.workspaces.api import reverse_removal
from etwinning.workspaces.interfaces import IWhy


class Moderation(Verb):
    """Calls one verb with a reason."""

    verb = None

    def act(self, data):
        reason = read(IWhy, data)["reason"]
        type(self).verb(self.context, reason)
        return {"@id": self.context.absolute_url(), "state": state_of(self.context)}


class Flag(Moderation):
    """POST @flag: hide a thing until it is decided."""

    verb = staticmethod(flag_item)


class Restore(Moderation):
    """POST @restore: show it again to those who saw it before."""

    verb = staticmethod(restore_item)


class Remove(Moderation):
    """POST @remove: take it away."""

    verb = staticmethod(remove_item)


class Reverse(Moderation):
    """POST @reverse: an appeal was right."""

    verb = staticmethod(reverse_removal)
