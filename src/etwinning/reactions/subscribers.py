"""What reactions do when something happens elsewhere."""

from etwinning.records.api import shelf


def forget_person(event) -> None:
    """An account is retired (IAccountRetired): nothing here remembers the person."""
    shelf("reactions").forget_person(event.user_id)
