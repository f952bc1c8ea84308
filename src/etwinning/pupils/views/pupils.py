"""A teacher's page about the pupils of a place: make, new password, lock, unlock, remove."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.pupils.api import lock_pupil
from etwinning.pupils.api import make_pupil
from etwinning.pupils.api import pupils_of
from etwinning.pupils.api import remove_pupil
from etwinning.pupils.api import reset_password
from etwinning.pupils.api import unlock_pupil
from etwinning.pupils.interfaces import INewPupil
from etwinning.pupils.rules import initials_of
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

STATES = {
    "active": ("check-lg", _("pupil_active", default="Can log in"), "done"),
    "locked": ("lock", _("pupil_locked", default="Locked"), "stop"),
}
CARD_VERBS = {"reset": reset_password}
VERBS = {"lock": lock_pupil, "unlock": unlock_pupil, "remove": remove_pupil}


class Pupils(FormPage):
    """``@@pupils``. A card is the answer to the form itself: its password is kept nowhere."""

    section = "pupils"
    shape = INewPupil
    audience = _("audience_pupils", default="Only teacher admins of this TwinSpace see this page")
    show_card = ViewPageTemplateFile("card.pt")
    card = None

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        return super().__call__()

    def act(self) -> str:
        """Do what the pressed button says."""
        verb, user_id = self.request.form.get("verb", "make"), self.request.form.get("pupil", "")
        if verb == "make":
            self.card = make_pupil(self.context, **self.values())
        elif verb in CARD_VERBS:
            self.card = CARD_VERBS[verb](self.context, user_id)
        elif verb in VERBS:
            VERBS[verb](self.context, user_id)
        else:
            raise BadInput(reason=_("error_no_such_verb", default="Press one of the buttons"))
        if self.card is not None:
            self.index = self.show_card
            return ""
        return f"{self.context.absolute_url()}/@@pupils"

    def start_values(self) -> dict:
        """The teacher's own country."""
        return {"country": self.context.country_of(actor())}

    @cached_property
    def pupils(self) -> list[dict]:
        """The pupils: id, alias, log-in name, state and the buttons that work."""
        return [self._row(pupil) for pupil in pupils_of(self.context)]

    def _row(self, pupil):
        icon, words, tone = STATES[pupil.state]
        return {
            "id": pupil.user_id,
            "alias": pupil.alias,
            "initials": initials_of(pupil.alias),
            "login": pupil.login,
            "icon": icon,
            "state": words,
            "tone": tone,
            "verb": "lock" if pupil.state == "active" else "unlock",
        }

    @property
    def door(self) -> str:
        """Address at which pupils log in."""
        return f"{api.portal.get().absolute_url()}/pupil-door"
