"""A full TwinSpace, a forum with a long thread, people who log in: ``zconsole run zope.conf …``."""

from etwinning.accounts.api import make_account
from etwinning.base.security import for_the_house
from etwinning.chat.api import open_slot
from etwinning.chat.api import write_line
from etwinning.forums.api import open_forum
from etwinning.forums.api import open_thread
from etwinning.forums.api import reply
from etwinning.forums.talking import WRITING
from etwinning.limits.api import forget
from etwinning.places.api import join
from etwinning.places.api import roster
from etwinning.projects.api import my_projects
from etwinning.site.demo.acting import acting
from etwinning.site.demo.log_ins import PASSWORD
from etwinning.twinspaces.api import space_of
from etwinning.workspaces.api import write_page
from etwinning.workspaces.steps import WRITING as MAKING
from pathlib import Path
from plone import api
from plone.app.uuid.utils import uuidToObject
from Testing.makerequest import makerequest
from zope.component.hooks import setSite

import json
import os
import transaction

POSTS = 500  # of a thread
THREADS = 40  # 20,000 posts in all
PEOPLE = 60
PAGES = 2_000
BATCH = 200  # pages a transaction
SAYS = "Post {number}: one boat with sand, eleven branches, four ducks and a red football. "


def fill(site) -> dict:
    """Make THREADS threads in the TwinSpace of teacher.es; return where the first is."""
    marta = site.acl_users.getUser("teacher.es").getId()
    row = next(row for row in my_projects(marta) if row.state == "labelled")
    space = space_of(uuidToObject(row.uid))
    logins = [let_in(space, f"bench.{number}") for number in range(PEOPLE)]
    teacher = next(one for one, held in roster(space).items() if held.role == "TeacherAdmin")
    with acting(teacher):
        forum = open_forum(space, title="A long talk", text="For the benchmark.")
    topic, *_others = [talk(forum, teacher, f"Thread {number}") for number in range(THREADS)]
    with acting(teacher):
        slot = open_slot(space, title="Nothing new", minutes=120)
        for _number in range(20):
            write_line(slot, text=SAYS.format(number=1))
        storm = open_thread(forum, title="All at once", text=SAYS.format(number=1))
    transaction.commit()
    write_pages(space, teacher)
    root = api.portal.get().absolute_url()
    path, chat = (
        thing.absolute_url().removeprefix(root).lstrip("/") for thing in (forum, slot)
    )
    return {
        "space": space.absolute_url().removeprefix(root).lstrip("/"),
        "forum": path,
        "chat": chat,
        "long": topic.getId(),
        "storm": storm.getId(),
        "logins": logins,
    }


def talk(forum, teacher: str, title: str):
    """Return a thread of POSTS posts in the forum."""
    with acting(teacher):
        topic = open_thread(forum, title=title, text=SAYS.format(number=1))
        for number in range(2, POSTS + 1):
            forget(WRITING, teacher)  # nobody writes so much in ten minutes
            reply(topic, text=SAYS.format(number=number) * 3)
    transaction.commit()
    return topic


def write_pages(space, teacher: str) -> None:
    """Fill the place with PAGES pages."""
    for number in range(PAGES):
        forget(MAKING, teacher)
        with acting(teacher):
            title = f"Day {number} at the river"
            write_page(space, title=title, text=SAYS.format(number=number), audience="members")
        if number % BATCH == BATCH - 1:
            transaction.commit()


def let_in(space, login: str) -> str:
    """Make a teacher who belongs to the place; return the log-in name."""
    with for_the_house("the benchmark lets people talk"):
        user_id = make_account(login, login.title(), "teacher", ("Teacher",), password=PASSWORD)
        join(space, user_id, "TeacherMember")
    return login


if "app" in globals():
    portal = makerequest(app).etwinning  # noqa: F821
    setSite(portal)
    Path(os.environ["ANSWER"]).write_text(json.dumps(fill(portal)))
