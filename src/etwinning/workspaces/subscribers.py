"""What we do when something happens here."""

from etwinning.base.security import for_the_house
from etwinning.moderation.api import settle


def do_what_was_decided(event) -> None:
    """A thing is back from the bin (IBroughtBack): an office may have decided about it there."""
    with for_the_house("a thing is back about which an office has decided"):
        settle(event.object)
