"""What projects need in a new site: their folder."""

from etwinning.base.content import fixed_folder
from etwinning.base.interfaces import ISetUpStep
from etwinning.base.messages import _
from plone import api
from zope.i18n import translate
from zope.interface import implementer

ID = "projects"


@implementer(ISetUpStep)
class MakeFolder:
    """``/projects``."""

    order = 20

    def __call__(self) -> None:
        """Make it, once."""
        title = translate(
            _("title_projects", default="Projects"),
            target_language=api.portal.get_default_language(),
        )
        fixed_folder(api.portal.get(), ID, "etwinning.projects.projects", title)
