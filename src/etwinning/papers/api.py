"""The door: make a PDF, issue a code, look behind a code, withdraw.

Issuing and withdrawing are parts of other rooms' verbs and ask no permission.
"""

from dataclasses import dataclass
from datetime import date
from etwinning.audit.api import note
from etwinning.base.address import site_url
from etwinning.papers.drawing import pdf
from etwinning.papers.drawing import qr
from etwinning.papers.drawing import sheet
from etwinning.papers.drawing import Sheet
from etwinning.papers.interfaces import IPaperKind
from etwinning.papers.rules import checked_about
from etwinning.papers.rules import new_code
from etwinning.papers.rules import read_code
from etwinning.papers.store import Paper
from etwinning.records.api import shelf
from zope.component import getUtility
from zope.component import queryUtility

__all__ = (
    "PaperShown",
    "Sheet",
    "check_url",
    "issue",
    "paper",
    "pdf",
    "qr",
    "sheet",
    "withdraw",
)


@dataclass(frozen=True)
class PaperShown:
    """A paper as anybody may see it; it names no person.

    :ivar title: of its kind, a message.
    :ivar state: valid, withdrawn or ended.
    :ivar until: last day it is valid, None = without end.
    :ivar withdrawn: the day, None while it holds.
    """

    code: str
    kind: str
    title: str
    project: str
    schools: tuple
    year: int
    issued: date
    until: date | None
    withdrawn: date | None
    reason: str
    state: str


def issue(kind: str, about: dict) -> str:
    """Issue a paper and return its code, such as ``7K3M-9QXZ-2FHT``.

    :param kind: name of a registered kind.
    :param about: ``project`` (title), ``schools`` (names with town and country), ``year`` (int),
        ``until`` (last valid day, or left out). No person is named.
    :raises LookupError: no room registered the kind.
    :raises ValueError: something else is told, or project or year is missing.
    """
    getUtility(IPaperKind, kind)
    told, papers = checked_about(about), shelf("papers").papers
    code = new_code()
    while code in papers:
        code = new_code()
    papers[code] = Paper(code, kind, told, date.today())
    note("papers:paper:issue", code, kind=kind)
    return code


def paper(code: str) -> PaperShown | None:
    """Return what stands behind a code as typed, None if there is nothing."""
    found = shelf("papers").papers.get(read_code(code))
    return _shown(found) if found is not None else None


def withdraw(code: str, reason: str) -> None:
    """Make a paper invalid for good; its check page says so, without the reason.

    :raises KeyError: there is no such paper.
    """
    found = shelf("papers").papers[read_code(code)]
    if found.withdrawn is None:
        found.withdrawn, found.reason = date.today(), reason
        note("papers:paper:withdraw", found.code)


def check_url(code: str) -> str:
    """Return the address of the page that checks a code, for QR and print."""
    return f"{site_url()}/check/{code}"


def _shown(found):
    kind = queryUtility(IPaperKind, found.kind)
    return PaperShown(
        code=found.code,
        kind=found.kind,
        title=kind.title if kind is not None else found.kind,
        issued=found.issued,
        withdrawn=found.withdrawn,
        reason=found.reason,
        state=found.state(date.today()),
        **found.about,
    )
