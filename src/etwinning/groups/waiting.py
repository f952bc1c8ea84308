"""Requests and invitations that wait for a person, and what a person waits for (DT1)."""

from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.waiting import IWaiting
from etwinning.base.waiting import Waiting
from etwinning.base.words import day
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.groups.lists import own_groups
from etwinning.groups.rules import MODERATOR
from etwinning.records.api import shelf
from etwinning.workspaces.api import name_of
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.i18n import translate
from zope.interface import implementer


@implementer(IWaiting)
class GroupsWaiting:
    """Who asks to come in, where one is invited; own requests."""

    def for_me(self, user_id: str, request) -> list[Waiting]:
        """Return requests to the groups one moderates, and the own invitations."""
        found = [
            _asking(person, asked, group, request)
            for group in own_groups(user_id)
            if group.role == MODERATOR
            for person, asked in shelf("groups").requests_in(group.uid).items()
        ]
        invitations = shelf("groups").invitations_to(user_id).items()
        return found + [_invited(uid, asked, request) for uid, asked in invitations]

    def for_others(self, user_id: str, request) -> list[Waiting]:
        """Return the own requests, and the own proposals at the office."""
        found = [
            _sent(uid, asked, request)
            for uid, asked in shelf("groups").requests_from(user_id).items()
        ]
        return found + [
            Waiting(0, group.title, group.url, note=translate(AT_OFFICE, context=request))
            for group in own_groups(user_id)
            if group.state == "proposed"
        ]


AT_OFFICE = _("waiting_group_office", default="Your national office decides about the group")


def _asking(person, asked, group, request):
    words = {"name": name_of(person), "title": group.title}
    title = _("waiting_group_request", default="${name} asks to come into “${title}”")
    link = translate(_("link_decide_contact", default="Accept or decline"), context=request)
    return Waiting(
        since=asked.at,
        title=_say(title, request, words),
        url=group.url,
        initials=initials(words["name"]),
        text=asked.text,
        note=_since(asked.at, request),
        actions=((link, f"{group.url}/@@group-members"),),
    )


def _invited(uid, asked, request):
    words = {"name": name_of(asked.by), "title": _title(uid)}
    title = _("waiting_group_invitation", default="${name} invites you to “${title}”")
    url = f"{api.portal.get().absolute_url()}/@@group-invitation?group={uid}"
    link = translate(_("link_read_and_decide", default="Read and decide"), context=request)
    return Waiting(
        since=asked.at,
        title=_say(title, request, words),
        url=url,
        initials=initials(words["name"]),
        note=_since(asked.at, request),
        actions=((link, url),),
    )


def _sent(uid, asked, request):
    title = _("waiting_group_sent", default="Your request to “${title}”")
    return Waiting(
        since=asked.at,
        title=_say(title, request, {"title": _title(uid)}),
        url=f"{api.portal.get().absolute_url()}/@@groups",
        note=_since(asked.at, request),
    )


def _title(uid):
    group = uuidToObject(uid, unrestricted=True)
    return group.title if group is not None else ""


def _say(text, request, words):
    return translate(_(text, default=text.default, mapping=words), context=request)


def _since(moment, request):
    words = {"day": day(datetime.fromtimestamp(moment, UTC), language_of(request))}
    return _say(_("since_day", default="Since ${day}"), request, words)
