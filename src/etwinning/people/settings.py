"""The numbers of this room, in the registry as ``etwinning.people.*`` (product.md, section 3)."""

from etwinning.base.messages import _
from plone import api
from zope import schema
from zope.interface import Interface

PREFIX = "etwinning.people"


class IPeopleSettings(Interface):
    """Days, limits and national rules that an operator may change."""

    days_to_confirm = schema.Int(
        title=_("label_days_to_confirm", default="Days a registration link is valid"),
        default=7,
        min=1,
        max=60,
    )
    mails_a_day = schema.Int(
        title=_("label_mails_a_day", default="Registration mails to one address a day"),
        default=3,
        min=1,
        max=20,
    )
    days_to_verify = schema.Int(
        title=_("label_days_to_verify", default="Days an office has to verify a teacher"),
        default=7,
        min=1,
        max=60,
    )
    days_to_remind = schema.Int(
        title=_("label_days_to_remind", default="Day on which the office is reminded"),
        default=5,
        min=1,
        max=60,
    )
    days_to_escalate = schema.Int(
        title=_("label_days_to_escalate", default="Day on which the central office is told"),
        default=14,
        min=1,
        max=120,
    )
    days_of_head_link = schema.Int(
        title=_("label_days_of_head_link", default="Days a head teacher's link is valid"),
        default=14,
        min=1,
        max=60,
    )
    days_of_school_change = schema.Int(
        title=_(
            "label_days_of_school_change",
            default="Days running projects go on after a change of school",
        ),
        default=60,
        min=1,
        max=365,
    )
    days_of_idea = schema.Int(
        title=_("label_days_of_idea", default="Days an idea is shown if nobody says otherwise"),
        default=183,
        min=1,
        max=366,
    )
    pending_contacts = schema.Int(
        title=_("label_pending_contacts", default="Contact requests that may wait at a time"),
        default=20,
        min=1,
        max=500,
    )
    strangers_a_day = schema.Int(
        title=_("label_strangers_a_day", default="Contact requests to strangers a day"),
        default=5,
        min=0,
        max=100,
    )
    words_to_strangers = schema.Int(
        title=_("label_words_to_strangers", default="Words of a contact request to a stranger"),
        default=20,
        min=1,
        max=200,
    )
    initials_in = schema.Tuple(
        title=_(
            "label_initials_in", default="Countries where the public sees initials of teachers"
        ),
        value_type=schema.TextLine(),
        required=False,
        default=(),
    )


def setting(name: str):
    """Return the present value of a setting, its default on a site that does not have it yet."""
    default = IPeopleSettings[name].default
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=default)
