"""The error log of Plone is for errors: refusals are answers."""

from etwinning.base.interfaces import ISetUpStep
from plone import api
from zope.interface import implementer

ANSWERS = (
    "BadInput",
    "BadRequest",
    "Forbidden",
    "NotAllowed",
    "NotFound",
    "Redirect",
    "TooMany",
    "Unauthorized",
    "Unmet",
    "Unreachable",
    "WrongState",
)


@implementer(ISetUpStep)
class KeepErrorLogQuiet:
    """Tell the error log what not to keep."""

    order = 10

    def __call__(self) -> None:
        """Set it; the operator may look at the log at ``error_log``."""
        log = api.portal.get_tool("error_log")
        # refusals.views writes to the event log
        log.setProperties(keep_entries=50, copy_to_zlog=False, ignored_exceptions=ANSWERS)
