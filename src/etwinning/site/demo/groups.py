"""Three groups, one for each way in, a proposal that waits, and a Teachers' Room."""

from etwinning.accounts.api import user_of_login
from etwinning.groups.api import accept_invitation
from etwinning.groups.api import accept_request
from etwinning.groups.api import ask_to_join
from etwinning.groups.api import invite_member
from etwinning.groups.api import join_group
from etwinning.groups.api import open_group
from etwinning.groups.api import open_room
from etwinning.groups.api import propose_group
from etwinning.groups.api import set_switches
from etwinning.people.api import contacts_of
from etwinning.site.demo.acting import acting
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import share
from etwinning.workspaces.api import write_page

WATER = {
    "title": "Water in every subject",
    "about": "Rivers, rain, taps and floods: what we measured, sang and cooked with our classes. "
    "Show what worked, and what did not.",
    "statement": "Twelve of us met in the online seminar on water and want to go on.",
}
MATHS = {
    "title": "Maths outdoors",
    "about": "Measuring trees, shadows and playgrounds with pupils of 9 to 12.",
    "statement": "We tried twenty tasks in the last year and want to test them in other countries.",
}
SMALL = {
    "title": "Small schools",
    "about": "For teachers of schools with fewer than forty pupils, of all ages in one room.",
    "statement": "We are few and far apart, and our questions differ from those of large schools.",
}
LIBRARY = {
    "title": "School libraries",
    "about": "Reading aloud in two languages, lists of books, shelves that pupils look after.",
    "statement": "Librarians have no place of their own here. Nine colleagues have asked me.",
}
PAGE = {
    "title": "Five tasks with a rain gauge",
    "text": "A plastic bottle, a ruler and a month of patience. We compare our towns each Friday.",
    "language": "en",
}
REQUEST = "I teach maths to ten-year-olds and would like to try your shadow clock in our yard."
ROOM = "Two lighthouses, one fog"


def make_groups(verified: dict, officers: dict) -> None:
    """Make them around the two teachers whose log-ins the demo tells.

    :param verified: dict of country -> user ids of its verified teachers.
    :param officers: dict of office code -> user id.
    """
    spain, poland = user_of_login("teacher.es"), user_of_login("teacher.pl")
    others = [people[-1] for people in verified.values()][:5]
    water = _group(spain, officers["ES"], WATER, {"readable": True, "joining": "all"})
    for person in others:
        with acting(person):
            join_group(water)
    with acting(spain):
        page = write_page(water, **PAGE)
        share(page, "etwinners", preflight(page, "etwinners").digest)
    maths = _group(poland, officers["PL"], MATHS, {"joining": "request"})
    with acting(spain):
        ask_to_join(maths, REQUEST)
    with acting(poland):
        accept_request(maths, spain)
    small = _group(poland, officers["PL"], SMALL, {"joining": "invitation"})
    with acting(poland):
        invite_member(small, spain)
    with acting(verified["ES"][-1]):
        propose_group(LIBRARY)
    _room(spain)


def _group(person, officer, words, switches):
    with acting(person):
        group = propose_group(words)
    with acting(officer):
        open_group(group)
    with acting(person):
        set_switches(group, switches)
    return group


def _room(person):
    """A room of the teacher's contacts; the first of them has come in."""
    contacts = list(contacts_of(person))[:3]
    with acting(person):
        room = open_room(ROOM, contacts)
    with acting(contacts[0]):
        accept_invitation(room.UID())
