"""What projects need in a new site: their folder."""

from etwinning.base.interfaces import ISetUpStep
from etwinning.base.messages import _
from plone import api
from plone.dexterity.utils import createContent
from zope.event import notify
from zope.i18n import translate
from zope.interface import implementer
from zope.lifecycleevent import ObjectCreatedEvent

ID = "projects"


@implementer(ISetUpStep)
class MakeFolder:
    """``/projects``, unordered, so that it stays cheap with many projects."""

    order = 20

    def __call__(self) -> None:
        """Make it, once."""
        portal = api.portal.get()
        if ID in portal.objectIds():
            return
        title = translate(
            _("title_projects", default="Projects"),
            target_language=api.portal.get_default_language(),
        )
        folder = createContent("etwinning.projects.projects", id=ID, title=title)
        notify(ObjectCreatedEvent(folder))
        portal._setObject(ID, folder)
        portal[ID].setOrdering("unordered")
