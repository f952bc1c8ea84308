"""The numbers of this room, in the registry (``etwinning.projects.*``); product.md section 3."""

from etwinning.base.messages import _
from etwinning.projects.ledger import Clock
from plone import api
from zope import schema
from zope.interface import Interface

PREFIX = "etwinning.projects"


class IProjectsSettings(Interface):
    """Days, limits and switches that an operator may change."""

    national = schema.Bool(
        title=_("label_national_projects", default="Projects of one country"),
        description=_(
            "help_national_projects",
            default="Two founders may be of the same country; such projects get no quality label.",
        ),
        default=False,
        required=False,
    )
    decide_days = schema.Int(
        title=_("label_decide_days", default="Days an office has to decide"),
        default=7,
        min=1,
        max=90,
    )
    remind_days = schema.Int(
        title=_("label_remind_days", default="Day on which an office is reminded"),
        default=5,
        min=1,
        max=90,
    )
    escalate_days = schema.Int(
        title=_("label_escalate_days", default="Day on which the central office may decide"),
        default=14,
        min=1,
        max=180,
    )
    partners_most = schema.Int(
        title=_("label_partners_most", default="Largest number of partners of a project"),
        default=40,
        min=1,
        max=1000,
    )
    invited_days = schema.Int(
        title=_("label_invited_days", default="Days an invitation is open"),
        default=30,
        min=1,
        max=365,
    )
    object_days = schema.Int(
        title=_("label_object_days", default="Days an office may object to a new partner"),
        default=14,
        min=1,
        max=90,
    )
    handover_days = schema.Int(
        title=_("label_handover_days", default="Days to object to a handover"),
        default=14,
        min=1,
        max=90,
    )
    reopen_days = schema.Int(
        title=_("label_reopen_days", default="Days in which a closed project can be reopened"),
        default=365,
        min=1,
        max=3650,
    )
    aims_likeness = schema.Int(
        title=_("label_aims_likeness", default="Likeness of the aims, in per cent"),
        description=_(
            "help_aims_likeness",
            default="Below it, a change of the aims is shown to the offices.",
        ),
        default=70,
        min=0,
        max=100,
    )


def setting(name: str):
    """Return the present value of a setting, its default on a site that does not have it yet."""
    default = IProjectsSettings[name].default
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=default)


def clock() -> Clock:
    """Return how long an office may take."""
    return Clock(setting("decide_days"), setting("remind_days"), setting("escalate_days"))
