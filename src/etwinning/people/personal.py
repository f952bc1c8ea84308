"""What people holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Registrations, profiles, heads' answers, contacts."""

    def declares(self) -> list:
        """Return the holdings."""
        return [_registrations(), _profiles(), _heads(), _contacts(), _follows()]


def _registrations():
    return Holding(
        what=_(
            "holds_registrations",
            default="Name, address, country and the hash of a password before the address "
            "is confirmed",
        ),
        why=_("holds_registrations_why", default="To send the link and make the account"),
        keeps_until=_("holds_registrations_until", default="7 days"),
        readers=_("holds_registrations_readers", default="Nobody"),
    )


def _profiles():
    return Holding(
        what=_(
            "holds_profiles",
            default="Name, schools and roles there, languages, subjects, ages of pupils, "
            "interests, ideas, photo; what the office asked and decided",
        ),
        why=_("holds_profiles_why", default="To be verified and to be found by partners"),
        keeps_until=_("holds_profiles_until", default="As long as the account"),
        readers=_(
            "holds_profiles_readers",
            default="Verified teachers; the offices in charge; of the name alone everybody, "
            "on the page of the school. Questions and decisions: the office only",
        ),
    )


def _heads():
    return Holding(
        what=_(
            "holds_heads",
            default="E-mail address of a head teacher as a teacher gave it; the head's answer",
        ),
        why=_("holds_heads_why", default="To ask once whether the teacher teaches there"),
        keeps_until=_(
            "holds_heads_until",
            default="The address until the answer or the decision of the office; the answer "
            "as long as the account",
        ),
        readers=_("holds_heads_readers", default="The answer: the office. The address: nobody"),
    )


def _contacts():
    return Holding(
        what=_("holds_contacts", default="Who is whose contact, requests and their words"),
        why=_("holds_contacts_why", default="To found projects with people one knows"),
        keeps_until=_("holds_contacts_until", default="Until one of the two ends it"),
        readers=_("holds_contacts_readers", default="The two"),
    )


def _follows():
    return Holding(
        what=_("holds_follows", default="Whom a teacher follows"),
        why=_("holds_follows_why", default="To tell of the new ideas of these people"),
        keeps_until=_("holds_follows_until", default="Until the teacher ends it"),
        readers=_("holds_follows_readers", default="The teacher who follows; nobody else"),
    )
