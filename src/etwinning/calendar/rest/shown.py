"""Events as the services answer them: no name, no user id."""

from etwinning.calendar.shown import hours_said


def line_told(line, here, language: str, say) -> dict:
    """Return an event of a list for JSON; ``first_day`` and ``last_day`` by the reader's clock.

    :param here: where.Standpoint of the reader.
    """
    first, last = line.days(here.zone)
    return {
        "@id": line.url,
        "UID": line.uid,
        "title": line.title,
        "kind": line.kind,
        "country": line.country,
        "whole_day": line.whole_day,
        "begins": line.begins.isoformat(),
        "ends": line.ends.isoformat(),
        "first_day": first.isoformat(),
        "last_day": last.isoformat(),
        "zone": line.zone,
        "hours": hours_said(line, here.zones, here.zone, language, say),
        "where": line.where,
        "audience": line.audience,
    }


def event_told(event, line, here, language: str, say) -> dict:
    """Return a whole event for JSON."""
    return {
        **line_told(line, here, language, say),
        "@type": event.portal_type,
        "text": event.text,
        "link": event.link,
    }


def free_told(free) -> dict:
    """Return a public holiday for JSON."""
    return {
        "day": free.day.isoformat(),
        "country": free.country,
        "name": free.name,
        "language": free.language,
    }
