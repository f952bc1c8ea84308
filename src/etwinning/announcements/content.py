"""The announcement and the folder that holds them."""

from etwinning.announcements.interfaces import IAnnouncement
from etwinning.announcements.interfaces import IPartners
from etwinning.base.content import Register
from etwinning.base.content import Unsigned
from etwinning.moderation.interfaces import IHoldsReportable
from plone.dexterity.content import Item
from zope.interface import implementer


@implementer(IPartners)
class Partners(Register):
    """All announcements, by UID."""


@implementer(IAnnouncement, IHoldsReportable)
class Announcement(Unsigned, Item):
    """One announcement. Its owner is the author; only the verbs of ``api`` write it.

    :ivar author: user id.
    :ivar expires: unix seconds, 0 before it was posted.
    :ivar warned: the author was told that it ends soon.
    :ivar project: UID of the project it led to, ``""`` if none is named.
    """

    author = ""
    text = ""
    country = ""  # of the author, when it was written
    bands = ()
    languages = ()
    subjects = ()
    theme = ""
    starts = None
    months = 6
    partners = 1
    wanted = ()
    already = ()
    tools = ()
    contact = "message"
    expires = 0
    warned = False
    project = ""
    interested = ()  # user ids of who pressed the button; replaced, never changed
