"""The mail in a place's navigation."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.twinmail.api import mail_of
from etwinning.twinmail.api import unread_in
from etwinning.workspaces.interfaces import ITool
from zope.interface import implementer


@implementer(ITool)
class MailTool:
    """The way to one's letters, and how many conversations have new ones."""

    title = _("tool_twinmail", default="TwinMail")
    pupil_title = _("tool_twinmail_pupil", default="Letters")
    icon = "envelope"
    order = 48

    def url(self, place) -> str:
        """Return the address, ``""`` for who has no mail here."""
        mail = mail_of(place)
        return mail.absolute_url() if allowed(mail, "View") else ""

    def count(self, place) -> int:
        """Return in how many conversations something is new."""
        return unread_in(place)
