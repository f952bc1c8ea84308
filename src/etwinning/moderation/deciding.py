"""Verbs of moderators: take a case and decide it; and what they see."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.moderation.concerned import is_concerned
from etwinning.moderation.events import CaseDecided
from etwinning.moderation.interfaces import IAct
from etwinning.moderation.interfaces import IRemark
from etwinning.moderation.permissions import SEE_CASES
from etwinning.moderation.store import Case
from etwinning.records.api import move
from etwinning.records.api import shelf
from zope.event import notify


def cases_at(office, start: int = 0, size: int = 20) -> tuple[list[Case], int]:
    """Return what waits at an office, due first, and how many; without what concerns the reader.

    :raises NotAllowed: not a moderator of this office.
    """
    may(office, SEE_CASES)
    return waiting_at(office.getId(), start, size)


def waiting_at(code: str, start: int = 0, size: int = 20) -> tuple[list[Case], int]:
    """The same by the office's code, for who has asked for the permission."""
    store = shelf("moderation")
    cases = [store.cases[number] for _due, number in store.waiting.get(code, ())]
    mine = [case for case in cases if not is_concerned(case, actor())]
    return mine[start : start + size], len(mine)


def case_at(office, number: int) -> Case:
    """Return a case that stands at an office, wrapped in it.

    :raises NotAllowed: not a moderator of this office.
    :raises BadInput: there is none for this reader: whom it concerns does not learn of it.
    """
    may(office, SEE_CASES)
    case = shelf("moderation").cases.get(number)
    if case is None or office.getId() not in case.offices or is_concerned(case, actor()):
        raise BadInput({"case": _("error_no_case", default="There is no such case")})
    return case.__of__(office)


def take_case(office, number: int) -> None:
    """Take a case: from now on one person decides it; another may take it over."""
    case = case_at(office, number)
    move(case, "take")
    case.assignee = actor()
    note("moderation:case:take", office, case=number)


def act_on_case(
    office, number: int, measure: str, text: str, remark: str = "", reason: str = ""
) -> None:
    """Decide that a rule is broken: the thing stays hidden, or is removed.

    :param measure: hide or remove. ``text``: the reason, the author alone is told.
    :param remark: words that stay in the case.
    :param reason: a value of ``base.hiding.REASONS``, for all who read; ``""``: what follows
        from the rule that was named.
    :raises Unmet: somebody else has taken it, or nobody.
    """
    words = read(IAct, {"measure": measure, "reason": reason, "note": text})
    _decide(office, number, "act", remark, **words)


def clear_case(office, number: int, remark: str = "") -> None:
    """Decide that no rule is broken: what was hidden for the case is shown again."""
    _decide(office, number, "clear", remark)


def refer_case(office, number: int, remark: str = "") -> None:
    """Hand a case to the authorities, outside of this site; the thing stays hidden."""
    _decide(office, number, "refer", remark, measure="hide")


def _decide(office, number, step, remark, **done):
    case = case_at(office, number)
    words = read(IRemark, {"remark": remark})
    move(case, step)
    case.measure, case.remark = done.get("measure", ""), words["remark"]
    shelf("moderation").wait(case)
    note(f"moderation:case:{step}", office, case=number, measure=case.measure)
    notify(CaseDecided(case, **done))
