"""How a project is shown: its state in words, its ledger as stops, its facts."""

from dataclasses import dataclass
from datetime import datetime
from etwinning.base.messages import _
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import title as title_of
from etwinning.base.words import ages
from etwinning.base.words import day
from etwinning.base.words import listed
from etwinning.projects import ledger as ledgers
from etwinning.projects.circle import name_of
from etwinning.projects.circle import office_title
from etwinning.projects.settings import clock
from etwinning.projects.statuses import SIGNATURES


@dataclass(frozen=True)
class Stop:
    """One stop of the ledger.

    :ivar state: done, wait, stop, or "" (not yet).
    :ivar word: the state in words.
    :ivar icon: beside the word.
    :ivar notes: lines below: by whom, when, until when.
    :ivar day: days used of ``days``; 0 of 0 where no clock runs.
    """

    who: str
    state: str
    word: str
    icon: str
    notes: tuple = ()
    day: int = 0
    days: int = 0


SUBMITTED = _("founder_submitted", default="Submitted")
ACCEPTED = _("founder_accepted", default="Accepted")
WAITED = _("signature_pending", default="Waited for")


def office_stops(ledger, language: str, now: datetime, named: bool = False) -> list[Stop]:
    """Return one stop for each office.

    :param named: name the officers (founders and offices read them, nobody else).
    """
    return [_office_stop(signature, language, now, named) for signature in ledger]


def _office_stop(signature, language, now, named):
    state, icon, word = SIGNATURES[signature.status]
    times = clock()
    runs = signature.status == ledgers.PENDING
    return Stop(
        who=office_title(signature.office),
        state=state,
        word=word,
        icon=icon,
        notes=tuple(_notes(signature, times, language, now, named)),
        day=signature.day(now) if runs else 0,
        days=times.decide if runs else 0,
    )


def _notes(signature, times, language, now, named):
    if signature.status == ledgers.PENDING:
        yield _waiting(signature, times, language, now)
        if signature.escalated:
            yield _("note_escalated", default="The central office may decide now")
        return
    when = day(signature.when, language)
    person = name_of(signature.who) if named and signature.who else ""
    yield f"{person}, {when}" if person else when
    if signature.in_place:
        yield _("note_in_place", default="The central office decided in its place")


def _waiting(signature, times, language, now):
    words = {
        "day": str(signature.day(now)),
        "days": str(times.decide),
        "due": day(signature.after(times.decide, now), language),
        "since": day(signature.since, language),
    }
    if signature.day(now) > times.decide:
        return _(
            "note_late", default="Day ${day}, was due on ${due}, since ${since}", mapping=words
        )
    return _(
        "note_day", default="Day ${day} of ${days}, due on ${due}, since ${since}", mapping=words
    )


def founder_stops(project, language: str, me: str) -> list[Stop]:
    """Return one stop for each founder of a project that was submitted."""
    if "submit" not in project.moments:
        return []
    agreed = sorted((f for f in project.founders if f.agreed), key=lambda f: f.agreed)
    stops = []
    for number, founder in enumerate(agreed):
        word = ACCEPTED if number else SUBMITTED
        notes = (day(founder.agreed, language),)
        stops.append(Stop(_person(founder, me), "done", word, "check-lg", notes))
    waited = [f for f in project.founders if not f.agreed] if agreed else []
    since = (
        (_("note_since", default="Since ${day}", mapping={"day": day(agreed[0].agreed, language)}),)
        if agreed
        else ()
    )
    stops += [Stop(_person(f, me), "wait", WAITED, "hourglass-split", since) for f in waited]
    return stops


def _person(founder, me):
    if founder.user_id == me:
        return _("person_you", default="You")
    return name_of(founder.user_id)


def row_stops(row, language: str, me: str, now: datetime) -> list[Stop]:
    """Return the stops of a row of a list: founders without names, then the offices."""
    if row.state == "awaiting_partner":
        since = day(row.moments["submit"], language)
        note = _("note_since", default="Since ${day}", mapping={"day": since})
        who = (
            _("person_you", default="You")
            if row.waits_for == me
            else _("person_other_founder", default="The other founder")
        )
        return [Stop(who, "wait", WAITED, "hourglass-split", (note,))]
    if not row.ledger:
        return []
    agreed = (day(row.moments["accept"], language),)
    both = _("person_both", default="Both founders")
    word = _("founder_agreed", default="Agreed")
    first = Stop(both, "done", word, "check-lg", agreed)
    return [first, *office_stops(row.ledger, language, now)]


def facts_of(project, language: str) -> list[tuple]:
    """Return what stands "in short": pairs (label, text); empty ones are left out."""
    facts = [
        (_("fact_ages", default="Ages"), _ages(project, language)),
        (_("fact_pupils", default="Pupils"), str(project.pupils or "")),
        (_("fact_subjects", default="Subjects"), _titles("subjects", project.subjects, language)),
        (
            _("fact_vocational", default="Vocational fields"),
            _titles("vocational_fields", project.vocational, language),
        ),
        (
            _("fact_languages", default="Languages"),
            _titles("languages", project.languages, language),
        ),
        (_("fact_tools", default="Tools"), _titles("tools", project.tools, language)),
        (
            _("fact_competences", default="Key competences"),
            _titles("competences_eu2018", project.competences, language),
        ),
        (_("fact_kind", default="Who takes part"), _title("project_types", project.kind, language)),
        (
            _("fact_starts", default="Starts"),
            day(project.starts, language) if project.starts else "",
        ),
        (_("fact_ends", default="Ends"), day(project.ends, language) if project.ends else ""),
    ]
    return [(label, text) for label, text in facts if text]


def _ages(project, language):
    if project.age_min is None or project.age_max is None:
        return ""
    return ages(project.age_min, project.age_max, language)


def _titles(name, codes, language):
    return listed([_title(name, code, language) for code in codes or ()], language)


def _title(name, code, language):
    return title_of(name, code, language) if code else ""


def paragraphs(text: str | None) -> list[str]:
    """Return the paragraphs of a plain text, for ``<p>`` each."""
    return [part.strip() for part in (text or "").split("\n\n") if part.strip()]


def country(code: str, language: str) -> str:
    """Return the name of a country."""
    return country_name(code, language)
