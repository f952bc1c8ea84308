"""Announcements for tests."""

from etwinning.announcements.api import post_announcement
from etwinning.announcements.api import write_announcement
from tests.accounts.builders import log_in_as

RIVER = (
    "Our pupils want to walk along their rivers, draw maps of what they find there and send "
    "each other bottles of water with letters about fish, mills and floods every month."
)
BREAD = (
    "We bake bread from old family recipes, film grandmothers who tell about ovens and harvest, "
    "and collect the words for crust and flour in all of our languages in one cookbook."
)
VALUES = {
    "title": "Letters along the river",
    "text": RIVER,
    "bands": ["7-11", "12-15"],
    "languages": ["en", "es"],
    "subjects": ["geography"],
    "theme": "language-learning",
    "starts": "2027-02-01",
    "months": 6,
    "partners": 2,
    "wanted": ["PL"],
    "tools": ["forum"],
    "contact": "message",
}
BAKING = {"title": "Bread of our grandmothers", "text": BREAD, "bands": ["0-6"]}


def announce(user_id: str, posted: bool = True, **values):
    """Return an announcement of a teacher, open unless ``posted`` is False."""
    with log_in_as(user_id):
        made = write_announcement({**VALUES, **values})
        if posted:
            post_announcement(made, looked=True)
    return made
