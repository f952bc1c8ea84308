"""A teacher's pages about the pupils of a place: make, new password, lock, move, remove, print."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.words import day
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.pupils.api import classrooms
from etwinning.pupils.api import expires_at
from etwinning.pupils.api import lock_pupil
from etwinning.pupils.api import make_pupil
from etwinning.pupils.api import make_pupils
from etwinning.pupils.api import move_pupils
from etwinning.pupils.api import pupils_of
from etwinning.pupils.api import remove_pupil
from etwinning.pupils.api import reset_password
from etwinning.pupils.api import reset_passwords
from etwinning.pupils.api import unlock_pupil
from etwinning.pupils.api import why_not
from etwinning.pupils.cards import packed
from etwinning.pupils.cards import sheets
from etwinning.pupils.cards import unpacked
from etwinning.pupils.interfaces import INewPupil
from etwinning.pupils.interfaces import IPupilList
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

STATES = {
    "active": ("check-lg", _("pupil_active", default="Can log in"), "done"),
    "locked": ("lock", _("pupil_locked", default="Locked"), "stop"),
}
VERBS = {"lock": lock_pupil, "unlock": unlock_pupil, "remove": remove_pupil}


class PupilsPage(FormPage):
    """What the pages have in common: only teacher admins, nothing is kept in a browser."""

    section = "pupils"
    audience = _("audience_pupils", default="Only teacher admins of this TwinSpace see this page")

    def __call__(self):
        self.request.response.setHeader("Cache-Control", "no-store")
        return super().__call__()

    def start_values(self) -> dict:
        """The teacher's own country."""
        return {"country": self.context.country_of(actor())}

    @property
    def door(self) -> str:
        """Address at which pupils log in."""
        return f"{api.portal.get().absolute_url()}/pupil-door"

    @property
    def is_writable(self) -> bool:
        """May new pupils come?"""
        return self.context.is_writable


class Cards:
    """Shows cards as the answer to the form itself: their passwords are kept nowhere.

    :ivar cards: of ``making.Card``; ``bad_lines``: lines of a list that made nobody.
    """

    show_card = ViewPageTemplateFile("card.pt")
    show_cards = ViewPageTemplateFile("cards.pt")
    cards: list = []
    bad_lines: list = []

    @property
    def card(self):
        """The only one."""
        return self.cards[0]

    @property
    def packed(self) -> str:
        """The cards for the button that prints them."""
        return packed(self.cards)

    @property
    def left_over(self) -> str:
        """The refused lines, to be mended and sent again."""
        return "\n".join(line["written"] for line in self.bad_lines)

    def answer(self, cards) -> str:
        """Show one card, or a list of them."""
        self.cards = cards
        one = len(cards) == 1 and not self.bad_lines
        self.index = self.show_card if one else self.show_cards
        return ""


class Pupils(Cards, PupilsPage):
    """``@@pupils``."""

    shape = INewPupil

    def act(self) -> str:
        """Do what the pressed button says."""
        form = self.request.form
        verb, user_id = form.get("verb", "make"), form.get("pupil", "")
        if verb == "make":
            return self.answer([make_pupil(self.context, **self.values())])
        if verb == "reset":
            return self.answer([reset_password(self.context, user_id)])
        if verb == "reset-all":
            return self.answer(reset_passwords(self.context, form.get("pupils")))
        if verb == "move":
            move_pupils(self.context, form.get("pupils"), form.get("to", ""))
        elif verb in VERBS:
            VERBS[verb](self.context, user_id)
        else:
            raise BadInput(reason=_("error_no_such_verb", default="Press one of the buttons"))
        return f"{self.context.absolute_url()}/@@pupils"

    @cached_property
    def pupils(self) -> list[dict]:
        """The pupils: id, alias, log-in name, state and the buttons that work."""
        return [self._row(pupil) for pupil in pupils_of(self.context)]

    @cached_property
    def classrooms(self) -> list[dict]:
        """Where pupils could go: uid and title."""
        return [{"uid": one.UID(), "title": one.title} for one in classrooms(self.context)]

    @property
    def last_day(self) -> str:
        """The day on which the accounts end, ``""`` while the project runs."""
        when = expires_at(self.context)
        return day(when, language_of(self.request)) if when else ""

    def _row(self, pupil):
        icon, words, tone = STATES[pupil.state]
        return {
            "id": pupil.user_id,
            "alias": pupil.alias,
            "initials": initials(pupil.alias),
            "login": pupil.login,
            "icon": icon,
            "state": words,
            "tone": tone,
            "verb": "lock" if pupil.state == "active" else "unlock",
        }


class PupilList(Cards, PupilsPage):
    """``@@pupil-list``: paste a class; what could not be read is told line by line."""

    shape = IPupilList

    def act(self) -> str:
        """Make the accounts and show the cards and what is left over."""
        paste = make_pupils(self.context, **self.values())
        self.bad_lines = [
            {"number": line.number, "written": line.written, "why": why_not(line)}
            for line in paste.refused
        ]
        return self.answer(paste.cards)


class PupilCards(PupilsPage):
    """``@@pupil-cards``: the sheets to print, made of what the page before carried."""

    def index(self):
        """Whoever only opens the address comes back to the pupils."""
        return self.request.response.redirect(f"{self.context.absolute_url()}/@@pupils")

    def refused(self, refusal):
        """There is no form to come back to: the reason has a page of its own."""
        raise refusal

    def act(self) -> str:
        """Answer a PDF."""
        cards = unpacked(self.context, self.request.form.get("cards", ""))
        drawn = sheets(self.context, cards, self.door, language_of(self.request))
        response = self.request.response
        response.setHeader("Content-Type", "application/pdf")
        response.setHeader("Content-Disposition", 'attachment; filename="pupils.pdf"')
        self.index = lambda: drawn
        return ""
