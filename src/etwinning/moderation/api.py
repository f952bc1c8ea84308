"""The door: report a thing, look at a case, decide it."""

from etwinning.moderation.aside import Aside
from etwinning.moderation.aside import AsideIn
from etwinning.moderation.carrying import settle
from etwinning.moderation.concerned import places_around
from etwinning.moderation.deciding import act_on_case
from etwinning.moderation.deciding import case_at
from etwinning.moderation.deciding import cases_at
from etwinning.moderation.deciding import clear_case
from etwinning.moderation.deciding import refer_case
from etwinning.moderation.deciding import take_case
from etwinning.moderation.reporting import may_report
from etwinning.moderation.reporting import own_report
from etwinning.moderation.reporting import report
from etwinning.moderation.reporting import report_address

__all__ = (
    "Aside",
    "AsideIn",
    "act_on_case",
    "case_at",
    "cases_at",
    "clear_case",
    "may_report",
    "own_report",
    "places_around",
    "refer_case",
    "report",
    "report_address",
    "settle",
    "take_case",
)
