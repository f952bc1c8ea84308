"""Tells people about reports. Who has reported is told to nobody but the offices."""

from etwinning.base.messages import _
from etwinning.moderation.concerned import free_staff
from etwinning.moderation.finding import holder_of
from etwinning.moderation.interfaces import CLAUSES
from etwinning.notices.api import has_unseen
from etwinning.notices.api import tell
from etwinning.support.api import office as office_named
from plone import api
from urllib.parse import urlencode

OUTCOMES = {
    "actioned": _("outcome_actioned", default="It broke a rule and was hidden or removed."),
    "no_violation": _("outcome_no_violation", default="It breaks no rule."),
    "referred": _("outcome_referred", default="It was handed to the authorities."),
}

THEMSELVES = _("moderation_here_themselves", default="You may hide or remove it yourselves.")


def tell_offices(case) -> None:
    """Tell the moderators of the offices whom the case does not concern, once until they look."""
    for code in case.offices:
        office = office_named(code)
        if office is None:
            continue
        due = [
            one
            for one in free_staff(case, code)
            if not has_unseen(one, "moderation:new", _id(case))
        ]
        words = {"clause": clause_title(case.reports[0].clause), "number": case.key}
        url = f"{office.absolute_url()}/@@case?case={case.key}"
        tell(due, "moderation:new", _id(case), words, url=url)


def tell_keepers(case, told) -> None:
    """Tell those who look after the place that something there is reported, and why."""
    kind, aside = "moderation:here", {case.author, *(one.reporter for one in case.reports)}
    due = [
        one
        for one in dict.fromkeys(told.keepers())
        if one not in aside and not has_unseen(one, kind, _id(case))
    ]
    words = {
        "kind": told.kind,
        "place": case.place_title,
        "clause": clause_title(case.reports[-1].clause),
    }
    themselves = told.hiders() if told.state == "shown" else ()
    for then, people in (
        (THEMSELVES, [one for one in due if one in themselves]),
        ("", [one for one in due if one not in themselves]),
    ):
        tell(people, kind, _id(case), {**words, "then": then}, url=told.url)


def tell_author(case, told, note: str) -> None:
    """Tell who wrote a thing why it stays hidden; of what several answer for, all of them."""
    authors = getattr(told, "authors", [case.author] if case.author else [])
    if authors:
        words = {"kind": told.kind, "note": note}
        tell(authors, "moderation:kept_hidden", _id(case), words, url=told.url)


def tell_reporters(case) -> None:
    """Tell who has reported what was decided; each by the number of the own report."""
    for one in case.reports:
        words = {"number": one.number, "outcome": OUTCOMES[case.state]}
        tell([one.reporter], "moderation:decided", _id(case), words, url=_own_page(case))


def clause_title(clause: str):
    """Return a clause in words, translatable."""
    return CLAUSES.getTerm(clause).title


def _own_page(case):
    """The path below the site of the page that tells a reporter what has become of it."""
    where, context = case.where, holder_of(case.where)
    path = "/".join(context.getPhysicalPath()) if context is not None else where.path
    below = path.removeprefix("/".join(api.portal.get().getPhysicalPath()))
    return f"{below}/@@report?{urlencode({'record': where.kind, 'key': where.name})}"


def _id(case):
    return f"case:{case.key}"
