"""Message ids of the whole house live in one domain."""

from zope.i18nmessageid import MessageFactory

_ = MessageFactory("etwinning")
