"""How many first messages a day, in the registry as ``etwinning.messaging.*`` (section 3)."""

from etwinning.base.messages import _
from etwinning.messaging.rules import DECISIONS
from plone import api
from zope import schema
from zope.interface import Interface

PREFIX = "etwinning.messaging"


class IMessagingSettings(Interface):
    """Limits that an operator may change; the defaults are those of the table."""

    open = schema.Int(
        title=_("label_limit_open", default="First messages a day to people who are open to all"),
        default=DECISIONS["open"].limit,
        min=0,
        max=1_000,
    )
    restricted = schema.Int(
        title=_(
            "label_limit_restricted", default="First messages a day to people who choose who writes"
        ),
        default=DECISIONS["restricted"].limit,
        min=0,
        max=1_000,
    )
    announcement = schema.Int(
        title=_("label_limit_announcement", default="Answers to open announcements a day"),
        default=DECISIONS["announcement"].limit,
        min=0,
        max=1_000,
    )


def limit_of(relation: str) -> int | None:
    """Return how many first messages a day a relation allows here, None without a limit."""
    if relation not in IMessagingSettings:
        return DECISIONS[relation].limit
    default = IMessagingSettings[relation].default
    return api.portal.get_registry_record(f"{PREFIX}.{relation}", default=default)
