"""What places do when something happens elsewhere."""

from etwinning.places.api import close_roster


def forget_roster(place, event) -> None:
    """A place was removed: nobody belongs to it any more."""
    close_roster(place)
