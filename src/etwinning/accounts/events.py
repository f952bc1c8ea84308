"""What this room tells."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class IAccountEvent(Interface):
    """Something happened to an account."""

    user_id = Attribute("Whose account.")


class IAccountMade(IAccountEvent):
    """A new account is there."""


class IAccountDeactivated(IAccountEvent):
    """A person can no longer log in; the id stays."""


class IAccountReactivated(IAccountEvent):
    """A person can log in again."""


class IAccountRetired(IAccountEvent):
    """An account is gone for good; its id never comes back."""


class AccountEvent:
    """Base of the events."""

    def __init__(self, user_id: str):
        self.user_id = user_id


@implementer(IAccountMade)
class AccountMade(AccountEvent):
    """A new account is there."""


@implementer(IAccountDeactivated)
class AccountDeactivated(AccountEvent):
    """A person can no longer log in."""


@implementer(IAccountReactivated)
class AccountReactivated(AccountEvent):
    """A person can log in again."""


@implementer(IAccountRetired)
class AccountRetired(AccountEvent):
    """An account is gone for good."""
