"""Pages of passes: invite and take back, for teacher admins; accept, for who has the link."""

from etwinning.accounts.api import account
from etwinning.accounts.api import log_in
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.people.api import contacts_of
from etwinning.places.api import role_in
from etwinning.twinspaces.api import accept_pass
from etwinning.twinspaces.api import invite_contact
from etwinning.twinspaces.api import invite_guest
from etwinning.twinspaces.api import last_day
from etwinning.twinspaces.api import owner_of
from etwinning.twinspaces.api import passes_of
from etwinning.twinspaces.api import read_pass
from etwinning.twinspaces.api import revoke_pass
from etwinning.twinspaces.permissions import MANAGE_MEMBERS
from etwinning.twinspaces.roles import ROLES
from etwinning.twinspaces.shapes import IAcceptance
from etwinning.twinspaces.shapes import IContactPass
from etwinning.twinspaces.shapes import IGuestPass
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import name_of
from functools import cached_property
from plone import api

AUDIENCE = _("audience_passes", default="Only teacher admins of this TwinSpace see this page")
OWN_AUDIENCE = _(
    "audience_own_passes", default="Only you and the teacher admins see whom you have invited"
)


class Passes(Inside, FormPage):
    """``@@passes``: who is invited, who has a pass until when; invite somebody."""

    section = "members"
    shape = IGuestPass

    @property
    def may_manage(self) -> bool:
        """Does the reader look after the members? Who does not asks own contacts as visitors."""
        return allowed(self.context, MANAGE_MEMBERS)

    @property
    def audience(self):
        """Who sees whom the reader has invited."""
        return AUDIENCE if self.may_manage else OWN_AUDIENCE

    @property
    def asked(self) -> tuple[str, ...]:
        """Fields of the form below the contacts."""
        return ("address", "role", "days", "what") if self.may_manage else ("days", "what")

    def act(self) -> str:
        """Do what the pressed button says."""
        form, language = self.request.form, self.language
        verb = form.get("verb", "invite")
        if verb == "revoke":
            revoke_pass(self.context, form.get("pass", ""))
        elif verb == "invite" and form.get("person"):
            self.shape = IContactPass
            invite_contact(self.context, **self.values())
        elif verb == "invite":
            invite_guest(self.context, language=language, **self.values())
        else:
            raise BadInput(reason=_("error_no_such_verb", default="Press one of the buttons"))
        return f"{self.context.absolute_url()}/@@passes"

    @property
    def is_writable(self) -> bool:
        """May anybody be invited now?"""
        return self.context.is_writable

    @cached_property
    def passes(self) -> list[dict]:
        """Key, who, role, last day, whether accepted."""
        return [
            {
                "key": found.key,
                "who": name_of(found.user_id) or found.address,
                "address": found.address if found.user_id else "",
                "role": ROLES[found.role],
                "what": found.what,
                "until": day(last_day(found), self.language),
                "accepted": found.is_accepted,
            }
            for found in passes_of(self.context)
        ]

    @cached_property
    def contacts(self) -> list[dict]:
        """Contacts of the reader who are no members: id and name, by name."""
        found = [
            {"id": person, "name": name_of(person)}
            for person in contacts_of(actor())
            if not role_in(self.context, person)
        ]
        return sorted(found, key=lambda one: one["name"])


class GuestPass(FormPage):
    """``@@guest-pass?key=…``: where the link of the mail leads; looking at it changes nothing."""

    environment = "public"
    section = ""
    shape = IAcceptance
    audience = _("audience_login", default="Nobody else sees what you type here")

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        self.request.response.setHeader("Referrer-Policy", "same-origin")
        return super().__call__()

    @property
    def key(self) -> str:
        """The secret of the link."""
        return str(self.request.form.get("key", ""))

    @cached_property
    def found(self) -> dict:
        """What the invitation says; empty if the link works no longer."""
        try:
            found, space = read_pass(self.key)
        except WrongState:
            self.request.response.setStatus(410)
            return {}
        return {
            "title": space.title,
            "by": name_of(found.by),
            "role": ROLES[found.role],
            "what": found.what,
            "until": day(last_day(found), language_of(self.request)),
            "owner": owner_of(found),
        }

    @property
    def who(self) -> str:
        """Who opens it: ``new``, ``owner``, or ``other``: logged out or somebody else."""
        owner = self.found["owner"]
        if not owner and not actor():
            return "new"
        return "owner" if owner and owner == actor() else "other"

    def act(self) -> str:
        """Accept, come in and go to the own TwinSpaces."""
        password = self.request.form.get("password", "")
        is_new = not actor()
        user_id = accept_pass(self.key, self.request.form.get("name", ""), password)
        if is_new:
            log_in(account(user_id).login, password)
        return f"{api.portal.get().absolute_url()}/@@my-spaces"
