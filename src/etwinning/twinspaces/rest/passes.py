"""Services of passes: invite, list, take back, accept."""

from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.twinspaces.api import accept_pass
from etwinning.twinspaces.api import invite_contact
from etwinning.twinspaces.api import invite_guest
from etwinning.twinspaces.api import last_day
from etwinning.twinspaces.api import passes_of
from etwinning.twinspaces.api import revoke_pass
from etwinning.twinspaces.shapes import IContactPass
from etwinning.twinspaces.shapes import IGuestPass


def shown(found) -> dict:
    """Return a pass for JSON; its link is in the mail only."""
    return {
        "pass": found.key,
        "role": found.role,
        "address": found.address,
        "person": found.user_id,
        "what": found.what,
        "until": last_day(found).isoformat(),
        "accepted": found.is_accepted,
    }


class Passes(Question):
    """GET @passes: open invitations and passes in use; experts read their own only."""

    def act(self, data):
        return {
            "@id": f"{self.context.absolute_url()}/@passes",
            "items": [shown(found) for found in passes_of(self.context)],
        }


class InviteGuest(Verb):
    """POST @passes: invite an e-mail address, as a teacher admin."""

    made = True

    def act(self, data):
        return shown(invite_guest(self.context, **read(IGuestPass, {"days": 30, **data})))


class InviteContact(Verb):
    """POST @contact-pass: invite a contact who is not in the project; experts as visitors only."""

    made = True

    def act(self, data):
        return shown(invite_contact(self.context, **read(IContactPass, {"days": 30, **data})))


class RevokePass(Verb):
    """POST @revoke-pass: access ends at once; answers 204."""

    def act(self, data):
        revoke_pass(self.context, text_of(data, "pass"))


class AcceptPass(Verb):
    """POST @accept-pass: come in with the key of the mailed link; answers 204."""

    def act(self, data):
        accept_pass(text_of(data, "key"), text_of(data, "name"), text_of(data, "password"))
