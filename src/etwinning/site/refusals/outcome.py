"""From an exception to what a person reads: status, heading, reasons."""

from collections.abc import Callable
from dataclasses import dataclass
from DateTime.interfaces import DateTimeError
from etwinning.base.errors import BadInput
from etwinning.base.errors import Refusal
from etwinning.base.errors import Unmet
from etwinning.base.messages import _
from plone.restapi.exceptions import DeserializationError
from plone.restapi.exceptions import QueryParsingError
from Products.ZCatalog.Catalog import CatalogError
from Products.ZCatalog.query import IndexQueryParseError
from Products.ZCTextIndex.ParseTree import ParseError
from Products.ZCTextIndex.ParseTree import QueryError
from zExceptions import BadRequest
from zExceptions import Forbidden
from zExceptions import HTTPException
from zExceptions import MethodNotAllowed
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.interface import Invalid

# what Plone raises when a parameter is not of its kind: ours to answer with 400
MISREAD = (
    ArithmeticError,
    AttributeError,
    CatalogError,
    DateTimeError,
    DeserializationError,
    IndexQueryParseError,
    Invalid,
    LookupError,
    ParseError,
    QueryError,
    QueryParsingError,
    RecursionError,
    SyntaxError,  # the publisher turns DateTime's own error of this name into Python's
    TypeError,
    ValueError,
)

# what parts of pages raise when Zope makes them on the way to an address
UNCALLABLE = (AttributeError, LookupError, TypeError)


@dataclass(frozen=True)
class Outcome:
    """What is answered: HTTP status, name for programs, heading, sentences below it."""

    status: int
    type: str
    title: object
    reasons: tuple = ()


MISSING = Outcome(
    404,
    "NotFound",
    _("refusal_missing", default="We did not find this page"),
    (
        _(
            "refusal_missing_why",
            default="The address may have a slip in it, or the page was taken back"
            " by the people who wrote it.",
        ),
    ),
)
MISREAD_OUTCOME = Outcome(
    400,
    "BadRequest",
    _("refusal_bad", default="We could not read what was sent"),
    (
        _(
            "refusal_bad_why",
            default="A part of the address or of what was sent is not of its kind,"
            " such as a word where a number belongs.",
        ),
    ),
)
BROKEN = Outcome(
    500,
    "InternalServerError",
    _("refusal_broken", default="Something broke on our side"),
    (
        _(
            "refusal_broken_why",
            default="Nothing was saved. It is noted, and the people who look after the site"
            " can see it. Please try again in some minutes.",
        ),
    ),
)
CLOSED = _("refusal_closed", default="This is not open to you")
CLOSED_WHY = _(
    "refusal_closed_why",
    default="You may see this, but not do that with it. If a colleague sent you the address,"
    " ask them to do it or to give you the right.",
)
STALE_WHY = _(
    "refusal_stale_why",
    default="The form was open for too long or came from another site. Go back, load the page"
    " anew and send it again.",
)
NOT_DONE = _("refusal_not_done", default="This was not done")


def outcome_of(exception, may_see: Callable, sent: bool, found: bool = True) -> Outcome:
    """Return what an exception means for the person who asked.

    :param may_see: answers whether the person may view the thing that was asked for.
    :param sent: whether the request carried parameters or a body.
    :param found: whether there is anything at the address: parts of pages cannot be called alone.
    """
    if isinstance(exception, UNCALLABLE) and not found:
        return MISSING
    if isinstance(exception, (Unauthorized, Forbidden)) and not may_see():
        return MISSING
    for kind, answer in ANSWERS:
        if isinstance(exception, kind):
            return answer(exception)
    return MISREAD_OUTCOME if sent and isinstance(exception, MISREAD) else BROKEN


def _refused(refusal):
    name = type(refusal).__name__
    if isinstance(refusal, BadInput):
        return Outcome(refusal.status, name, refusal.reason, tuple(refusal.fields.values()))
    reasons = refusal.reasons if isinstance(refusal, Unmet) else [refusal.reason]
    return Outcome(refusal.status, name, NOT_DONE, tuple(reasons))


def _closed(exception):
    return Outcome(403, "Unauthorized", CLOSED, (CLOSED_WHY,))


def _stale(exception):
    return Outcome(403, "Forbidden", NOT_DONE, (STALE_WHY,))


def _missing(exception):
    return MISSING


def _bad(exception):
    return Outcome(400, "BadRequest", MISREAD_OUTCOME.title, _said(exception))


def _other(exception):
    return Outcome(exception.getStatus(), type(exception).__name__, NOT_DONE, _said(exception))


def _said(exception):
    """Plone's own sentence where it is one; never a traceback or a repr of Python."""
    text = str(exception)
    return (text,) if text and not set(text) & set("<>{}[]\\\n") else MISREAD_OUTCOME.reasons


# in this order: NotAllowed is a Refusal and an Unauthorized
ANSWERS = (
    (Refusal, _refused),
    (Unauthorized, _closed),
    (Forbidden, _stale),
    (NotFound, _missing),
    (BadRequest, _bad),
    (MethodNotAllowed, _other),
    (HTTPException, _other),
)
