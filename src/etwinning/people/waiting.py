"""Contact requests and questions of an office that wait for a teacher, and those sent (DT1)."""

from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.base.messages import _
from etwinning.base.waiting import IWaiting
from etwinning.base.waiting import Waiting
from etwinning.base.words import day
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.people.contacts import requests_from
from etwinning.people.contacts import requests_to
from etwinning.people.questions import office_names
from etwinning.people.questions import people
from etwinning.people.questions import teacher_of
from etwinning.people.questions import what_next
from plone import api
from zope.i18n import translate
from zope.interface import implementer


@implementer(IWaiting)
class PeopleWaiting:
    """Who wants to be a contact, what the office asks, what is still to be written."""

    def for_me(self, user_id: str, request) -> list[Waiting]:
        """Return requests of others, an open question of the office, an unfinished registration."""
        found = [
            _asked(person, asking, request) for person, asking in requests_to(user_id).items()
        ]
        teacher = teacher_of(user_id)
        if teacher is not None:
            found += [line for line in (_question(teacher, request),) if line is not None]
        return found

    def for_others(self, user_id: str, request) -> list[Waiting]:
        """Return requests sent, and the own verification while it is at the office."""
        found = [_sent(person, asked, request) for person, asked in requests_from(user_id).items()]
        teacher = teacher_of(user_id)
        if teacher is not None and api.content.get_state(teacher) == "pending":
            found.append(_verification(teacher, request))
        return found


def _asked(person, asking, request):
    name = _name(person)
    title = _(
        "waiting_contact", default="${name} asks to be your contact", mapping={"name": name}
    )
    say, contacts = _speaker(request), f"{people().absolute_url()}/@@contacts"
    return Waiting(
        since=asking.at,
        title=say(title),
        url=f"{people().absolute_url()}/{person}",
        initials=initials(name),
        text=asking.text,
        note=_since(asking.at, request),
        actions=((say(_("link_decide_contact", default="Accept or decline")), contacts),),
    )


def _sent(person, asked, request):
    say, words = _speaker(request), {"name": _name(person)}
    return Waiting(
        since=asked.at,
        title=say(_("waiting_contact_sent", default="Contact request to ${name}", mapping=words)),
        url=f"{people().absolute_url()}/@@contacts",
        note=_since(asked.at, request),
    )


def _question(teacher, request):
    """What the teacher has to do: answer the office, or finish the registration."""
    say, language = _speaker(request), language_of(request)
    state = api.content.get_state(teacher)
    if teacher.open_question is None and state not in ("incomplete", "rejected"):
        return None
    words = {"office": office_names(teacher, language)}
    title = (
        _("waiting_office_asks", default="${office} asks you something", mapping=words)
        if teacher.open_question is not None
        else _("waiting_registration", default="Your registration is not finished")
    )
    action = (say(_("link_go_on", default="Go on")), teacher.absolute_url())
    return Waiting(
        since=0, title=say(title), url=teacher.absolute_url(), actions=(action,),
        text=translate(what_next(teacher, language), target_language=language),
    )  # fmt: skip


def _verification(teacher, request):
    language = language_of(request)
    return Waiting(
        since=teacher.clock.since if teacher.clock is not None else 0,
        title=_speaker(request)(_("waiting_verification", default="Your verification")),
        note=translate(what_next(teacher, language), target_language=language),
    )


def _name(person):
    found = account(person)
    return found.fullname if found is not None else ""


def _since(moment, request):
    words = {"day": day(datetime.fromtimestamp(moment, UTC), language_of(request))}
    return _speaker(request)(_("since_day", default="Since ${day}", mapping=words))


def _speaker(request):
    return lambda text: translate(text, context=request)
