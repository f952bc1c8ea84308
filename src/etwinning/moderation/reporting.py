"""The verb of everybody: report a thing."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.moderation.concerned import homes_around
from etwinning.moderation.concerned import is_pupil
from etwinning.moderation.concerned import offices_for
from etwinning.moderation.concerned import place_around
from etwinning.moderation.concerned import school_of
from etwinning.moderation.concerned import weighs
from etwinning.moderation.events import Reported
from etwinning.moderation.finding import thing_in
from etwinning.moderation.finding import where_of
from etwinning.moderation.interfaces import IReport
from etwinning.moderation.permissions import REPORT
from etwinning.moderation.rules import Told
from etwinning.moderation.store import Case
from etwinning.moderation.store import OPEN
from etwinning.records.api import begin
from etwinning.records.api import shelf
from plone import api
from time import time
from typing import NamedTuple
from urllib.parse import urlencode
from zope.event import notify

A_DAY = Budget(
    "moderation:report",
    20,
    24 * 3600,
    _("limit_reports", default="That were many reports today. The offices read them first."),
)


class Own(NamedTuple):
    """What one has reported.

    :ivar number: of the report. ``state``: of its case. ``when``: UTC seconds.
    """

    number: int
    state: str
    when: int


def report(context, clause: str, text: str, kind: str = "", name: str = "") -> int:
    """Report a thing to the offices in charge. Whoever sees it and has a log-in may.

    :param context: content, or what holds the record. ``kind``, ``name``: of the record.
    :param clause: a value of ``interfaces.CLAUSES``.
    :param text: own words, at most 1,000 characters.
    :return: the number of the report.
    :raises NotAllowed: a visitor, or the own words.
    :raises BadInput: there is no such thing for this person; no clause, no words, too long.
    :raises WrongState: reported by this person already; removed; found right and not changed
        since.
    :raises TooMany: more than twenty in a day.

    Source: product.md MO1.
    """
    may(api.portal.get(), REPORT)
    told = thing_in(context, kind, name)
    if told is None:
        raise BadInput({"name": _("error_no_reportable", default="There is nothing to report")})
    where = where_of(context, kind, name)
    words = read(IReport, {"clause": clause, "text": text}, context=context)
    before = _checked(told, where)
    spend(A_DAY, actor())
    case = before if before is not None else _new(context, told, where)
    made = _add(case, told, context, words)
    note("moderation:report:write", where.uid, report=made.number, case=case.key, clause=clause)
    notify(Reported(case, told))
    return made.number


def own_report(context, kind: str = "", name: str = "") -> Own | None:
    """Return the current user's newest report on a thing, None if there is none."""
    mine = shelf("moderation").own_on(where_of(context, kind, name), actor())
    if mine is None:
        return None
    told, case = mine
    return Own(told.number, case.state, told.when)


def may_report(context, kind: str = "", name: str = "") -> bool:
    """Tell whether the current user may report a thing now; again once a case is decided."""
    told = thing_in(context, kind, name)
    if told is None or not allowed(api.portal.get(), REPORT):
        return False
    try:
        _checked(told, where_of(context, kind, name))
    except (NotAllowed, WrongState):
        return False
    return True


def report_address(context, kind: str = "", name: str = "") -> str:
    """Return where a thing is reported, ``""`` for visitors."""
    if not actor():
        return ""
    query = f"?{urlencode({'record': kind, 'key': name})}" if kind else ""
    return f"{context.absolute_url()}/@@report{query}"


def _checked(told, where) -> Case | None:
    """Return the case that a new report belongs to, None for a new one; or refuse."""
    if told.author == actor():
        raise NotAllowed(
            _("error_own_report", default="These are your own words. You can change them.")
        )
    if told.state == "removed":
        raise WrongState(_("error_report_removed", default="This is removed already."))
    case = shelf("moderation").newest_on(where)
    if case is None:
        return None
    if case.state == "no_violation" and case.says(told.text()):
        raise WrongState(
            _(
                "error_report_right",
                default="An office has looked at this and found it right. It has not changed.",
            )
        )
    if case.state not in OPEN:
        return None
    mine = [one.number for one in case.reports if one.reporter == actor()]
    if mine:
        number = {"number": str(mine[-1])}
        raise WrongState(
            _("error_report_twice", default="You have reported this: number ${number}.",
              mapping=number)
        )  # fmt: skip
    return case


def _new(context, told, where):
    """Begin a case; its number is that of the report that comes now."""
    case, place = Case(shelf("moderation").last + 1, where, ()), place_around(context)
    case.kind, case.title = told.kind, told.title
    case.author, case.by_pupil = told.author, is_pupil(told.author)
    case.place_title = place.title if place is not None else ""
    begin(case.__of__(api.portal.get()))
    shelf("moderation").file(case)
    return case


def _add(case, told, context, words):
    """Add a report to a case and put it where it waits."""
    store, me = shelf("moderation"), actor()
    words = words["clause"], words["text"], int(time())
    made = Told(store.next_number(), me, school_of(me), *words, weighs=weighs(me))
    case.add(made, told.text())
    case.places = tuple(sorted({*case.places, *told.places()}))
    case.countries = homes_around(case.places)
    case.offices = offices_for(case, context, me)
    store.own[me] = (*store.own.get(me, ()), (made.number, case.key))
    store.wait(case)
    return made
