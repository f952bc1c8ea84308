"""The control panel of projects: days, limits and switches, for operators."""

from etwinning.base.messages import _
from etwinning.projects.settings import IProjectsSettings
from etwinning.projects.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm


class SettingsForm(RegistryEditForm):
    """The form over the registry."""

    schema = IProjectsSettings
    schema_prefix = PREFIX
    label = _("heading_project_settings", default="Projects")


class Settings(ControlPanelFormWrapper):
    """The page of the control panel."""

    form = SettingsForm
