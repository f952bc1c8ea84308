"""Eight announcements in several languages, one of them a draft; some teachers are interested."""

from etwinning.announcements.api import post_announcement
from etwinning.announcements.api import show_interest
from etwinning.announcements.api import write_announcement
from etwinning.site.demo.acting import acting
from etwinning.site.demo.texts import text


def announce_ideas(verified: dict) -> None:
    """Let teachers announce what they would like to do.

    :param verified: country -> user ids of its verified teachers.
    """
    for told in text("announcements"):
        with acting(verified[told["country"]][told["number"]]):
            announcement = write_announcement(told)
            if not told.get("draft"):
                post_announcement(announcement, looked=True)
        for country in told.get("interested", ()):
            with acting(verified[country][3]):
                show_interest(announcement, "part")
