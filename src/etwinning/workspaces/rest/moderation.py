"""Services of moderators: flag, restore, remove, reverse."""

from etwinning.base.rest import Moderation
from etwinning.workspaces.api import flag_item
from etwinning.workspaces.api import remove_item
from etwinning.workspaces.api import restore_item
from etwinning.workspaces.api import reverse_removal


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
