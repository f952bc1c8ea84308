"""The control panel of files: room and houses of films, for operators."""

from etwinning.base.messages import _
from etwinning.media.settings import IMediaSettings
from etwinning.media.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm


class SettingsForm(RegistryEditForm):
    """The form over the registry."""

    schema = IMediaSettings
    schema_prefix = PREFIX
    label = _("heading_media_settings", default="Files and films")


class Settings(ControlPanelFormWrapper):
    """The page of the control panel."""

    form = SettingsForm
