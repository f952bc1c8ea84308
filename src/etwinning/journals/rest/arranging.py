"""Services for founders: settings of the journal, pins."""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.journals.api import change_settings
from etwinning.journals.api import pin_entry
from etwinning.journals.api import unpin_entry
from etwinning.journals.interfaces import ISettings
from etwinning.journals.permissions import CHANGE_SETTINGS


def shown(journal) -> dict:
    """Return the settings for JSON."""
    return {name: getattr(journal, name) for name in fields_of(ISettings)}


class Settings(Question):
    """GET @journal-settings: as they are."""

    def act(self, data):
        may(self.context, CHANGE_SETTINGS)
        return shown(self.context)


class ChangeSettings(Verb):
    """POST @journal-settings: change them; what is left out stays."""

    def act(self, data):
        names = tuple(name for name in fields_of(ISettings) if name in data)
        change_settings(self.context, **read(ISettings, data, names, self.context))
        return shown(self.context)


class Pin(Verb):
    """POST @pin: show an entry before all others."""

    def act(self, data):
        pin_entry(self.context)


class Unpin(Verb):
    """POST @unpin: put it back to its day."""

    def act(self, data):
        unpin_entry(self.context)
