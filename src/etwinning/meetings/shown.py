"""A meeting and its server as pages and programs show them."""

from datetime import datetime
from datetime import UTC
from etwinning.base.messages import _
from etwinning.base.vocabularies import country_name
from etwinning.base.words import day_and_time
from etwinning.base.words import listed
from etwinning.meetings.api import Choice
from etwinning.meetings.rules import host_of
from etwinning.meetings.rules import is_over
from etwinning.records.api import moment_of
from time import time

ALWAYS = _("meeting_always", default="At any time")


def moment(meeting) -> datetime | None:
    """Return when a meeting begins, in UTC, None for at any time."""
    return datetime.fromtimestamp(meeting.begins, UTC) if meeting.begins else None


def opened_at(meeting) -> datetime:
    """Return when somebody opened a meeting, in UTC."""
    return datetime.fromtimestamp(moment_of(meeting.key), UTC)


def hour(meeting, language: str):
    """Return the message that says it, and whether it is over."""
    when = moment(meeting)
    if not when:
        return ALWAYS
    words = {"moment": day_and_time(when, language)}
    if is_over(meeting.begins, time()):
        return _("meeting_hour_over", default="${moment} (Brussels time), over", mapping=words)
    return _("meeting_hour", default="${moment} (Brussels time)", mapping=words)


def server_shown(choice: Choice, language: str):
    """Return the sentence that names a server and the countries that allow it."""
    words = {
        "title": choice.provider.title,
        "host": host_of(choice.provider.address),
        "allowed": _names(choice.allowed, language),
        "others": _names(choice.others, language),
    }
    if not choice.others:
        return _(
            "provider_for_all",
            default="${title} (${host}), allowed in ${allowed}",
            mapping=words,
        )
    return _(
        "provider_for_some",
        default="${title} (${host}), allowed in ${allowed}, not on the list of ${others}",
        mapping=words,
    )


def told(meeting, choice: Choice | None) -> dict:
    """Return a meeting and its server for JSON; the way in comes only to who joins."""
    when = moment(meeting)
    return {
        "@id": meeting.absolute_url(),
        "title": meeting.title,
        "begins": when.isoformat() if when else None,
        "server": server_told(choice) if choice else None,
    }


def server_told(choice: Choice) -> dict:
    """Return a server for JSON."""
    return {
        "provider": choice.provider.address,
        "title": choice.provider.title,
        "kind": choice.provider.kind,
        "allowed": list(choice.allowed),
        "not_allowed": list(choice.others),
    }


def _names(countries, language):
    return listed((country_name(code, language) for code in countries), language)
