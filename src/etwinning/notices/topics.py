"""Topics that every site has; a room with a topic of its own registers it the same way."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Topic

ACCOUNT = Topic(_("topic_account", default="Your account"), pace="now", order=0, fixed=True)
APPROVALS = Topic(_("topic_approvals", default="Decisions of national offices"), "now", 10)
REPORTS = Topic(_("topic_reports", default="Reports and what follows from them"), "now", 20)
CONTACTS = Topic(_("topic_contacts", default="Contacts and invitations"), "daily", 30)
MESSAGES = Topic(_("topic_messages", default="Messages"), "daily", 40)
PROJECTS = Topic(_("topic_projects", default="Your projects"), "daily", 50)
SPACES = Topic(_("topic_spaces", default="TwinSpaces and journals"), "weekly", 60)
OFFICE = Topic(_("topic_office", default="Work of your office"), "daily", 70)
