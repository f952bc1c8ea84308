"""What is arranged in a journal: who writes, what waits (founders), which entries stand first."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.audit.api import note
from etwinning.base.bounds import bind
from etwinning.base.errors import WrongState
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.journals.interfaces import ISettings
from etwinning.journals.listing import pinned_in
from etwinning.journals.permissions import CHANGE_SETTINGS
from etwinning.journals.permissions import PIN_ENTRY
from etwinning.journals.rules import MOST_PINS
from plone.uuid.interfaces import IUUID


def change_settings(journal, **values) -> None:
    """Choose whether pupil admins write, and whether comments of pupils wait.

    :param values: of ``ISettings``; what is not named stays.
    :raises NotAllowed: only founders, in an open journal.
    """
    may(journal, CHANGE_SETTINGS)
    names = tuple(name for name in fields_of(ISettings) if name in values)
    words = read(ISettings, values, names, journal)
    for name, value in words.items():
        setattr(journal, name, value)
    bind(journal)
    note("journals:journal:settings", journal, **words)


def pin_entry(entry) -> None:
    """Show an entry before all others.

    :raises NotAllowed: only teacher admins and founders, in an open journal.
    :raises WrongState: it is pinned, or still kept back by its author; or three are pinned.
    """
    journal = aq_parent(aq_inner(entry))
    may(journal, PIN_ENTRY)
    may(entry, "View")
    uid = IUUID(entry)
    if uid in journal.pins:
        raise WrongState(_("error_pinned", default="It is pinned already."))
    if state_of(entry) in ("draft", "private"):
        raise WrongState(_("error_pin_kept_back", default="Only you read it: nobody sees a pin."))
    pins = tuple(line.uid for line in pinned_in(journal))  # without those gone since
    if len(pins) >= MOST_PINS:
        words = {"most": str(MOST_PINS)}
        raise WrongState(
            _("error_pins", default="${most} entries are pinned. Take one off first.",
              mapping=words)
        )  # fmt: skip
    journal.pins = (*pins, uid)
    note("journals:entry:pin", entry)


def unpin_entry(entry) -> None:
    """Put a pinned entry back to its day.

    :raises WrongState: it is not pinned.
    """
    journal = aq_parent(aq_inner(entry))
    may(journal, PIN_ENTRY)
    uid = IUUID(entry)
    if uid not in journal.pins:
        raise WrongState(_("error_not_pinned", default="It is not pinned."))
    journal.pins = tuple(pin for pin in journal.pins if pin != uid)
    note("journals:entry:unpin", entry)
