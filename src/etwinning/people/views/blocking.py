"""``@@block``: block or mute the teacher whose profile this is (MS8)."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.people.api import block_person
from etwinning.people.api import has_blocked
from etwinning.people.api import has_muted
from etwinning.people.api import mute_person
from etwinning.people.api import unblock_person
from etwinning.people.api import unmute_person

ACTS = {
    "block": block_person,
    "unblock": unblock_person,
    "mute": mute_person,
    "unmute": unmute_person,
}


class BlockPage(FormPage):
    """Two buttons, each with what follows; nobody is told."""

    environment = "desktop"
    section = "partners"
    audience = _("audience_block", default="Nobody but you sees this")

    @property
    def is_blocked(self) -> bool:
        """Has the reader blocked this person?"""
        return has_blocked(actor(), self.context.user_id)

    @property
    def is_muted(self) -> bool:
        """Has the reader muted this person?"""
        return has_muted(actor(), self.context.user_id)

    def act(self) -> str:
        """Do what the button says."""
        verb = ACTS.get(str(self.request.form.get("act", "")))
        if verb is None:
            raise BadInput(reason=_("missing_decision", default="Choose a decision"))
        verb(self.context.user_id)
        return f"{self.context.absolute_url()}/@@block"
