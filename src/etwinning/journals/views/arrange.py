"""What founders arrange: the settings of the journal, and pins."""

from etwinning.base.forms import FormPage
from etwinning.journals.api import change_settings
from etwinning.journals.api import pin_entry
from etwinning.journals.api import unpin_entry
from etwinning.journals.interfaces import ISettings
from etwinning.workspaces.api import Inside


class JournalSettings(Inside, FormPage):
    """Whether pupil admins write, and whether comments of pupils wait."""

    section = "journal"
    shape = ISettings

    def start_values(self) -> dict:
        """As it is now."""
        journal = self.context
        return {"pupils_write": journal.pupils_write, "pupils_wait": journal.pupils_wait}

    def act(self) -> str:
        """Write it and show the journal."""
        change_settings(self.context, **self.values())
        return self.context.absolute_url()


class PinEntry(Inside, FormPage):
    """Pin an entry, or take it off; what is wrong is said here."""

    section = "journal"

    def act(self) -> str:
        """Do it and show the entry."""
        verb = pin_entry if self.request.form.get("pin") else unpin_entry
        verb(self.context)
        return self.context.absolute_url()
