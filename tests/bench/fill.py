"""What our site holds: the demo, the plain site's content, a full queue; run by ``zconsole``."""

from etwinning.accounts.right import ledger
from etwinning.base.security import for_the_house
from etwinning.people.api import teacher_of
from etwinning.people.making import TYPE
from etwinning.people.questions import people
from etwinning.people.rules import Clock
from etwinning.projects.api import my_projects
from etwinning.schools.api import school
from etwinning.site.create import create_site
from faker import Faker
from pathlib import Path
from persistent.mapping import PersistentMapping
from plone import api
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import ATTRIBUTE_NAME
from tests.bench import plain
from time import time
from zope.component.hooks import setSite

import json
import os
import transaction

PENDING = 20_000  # teachers who wait for the office of Spain
BATCH = 4_000  # teachers a commit
MINUTE = 60  # seconds between two of them
# what makes a teacher's profile the account's own
OWN = {"id", "workflow_history", "__ac_local_roles__", "__parent__", ATTRIBUTE_NAME}
names = Faker("es_ES")
names.seed_instance(5)


def make(site) -> dict:
    """Fill the site; return where to find what is measured, as pairs (path, words of the page)."""
    with api.env.adopt_roles(["Manager"]):
        plain.fill(site)
    with for_the_house("the benchmark fills the queue"):
        fill_queue(site)
        return places(site)


def fill_queue(site) -> None:
    """Bring the number of teachers who wait for the office of Spain up to PENDING.

    Each is a profile of its own with an account of its own, catalogued in every index; only the
    way there is shorter: the state is that of a teacher who went through all verbs.
    """
    catalog = site.portal_catalog
    asked = {"portal_type": TYPE, "review_state": "pending", "offices": ["ES"]}
    waiting = catalog.unrestrictedSearchResults(**asked)
    first, count = waiting[0]._unrestrictedGetObject(), len(waiting)
    for number in range(PENDING - count):
        catalog._indexObject(another(first, number))
        if number % BATCH == 0:
            transaction.commit()
            site._p_jar.cacheGC()
    transaction.commit()


def another(first, number: int):
    """Return one more teacher in the state of ``first``, in its place, not yet catalogued."""
    given, family = names.first_name(), names.last_name()
    entry = ledger().add(f"waits.{number}@school.example", f"{given} {family}", "teacher")
    ledger().change(entry, roles=("Newcomer",))
    teacher = createContent(TYPE, title=f"{given} {family}", given_name=given, family_name=family)
    first._p_activate()  # a ghost's __dict__ is empty
    kept = {name: value for name, value in first.__dict__.items() if name not in OWN}
    teacher.__dict__.update({**kept, "title": teacher.title})
    teacher.given_name, teacher.family_name = given, family
    teacher.clock = Clock.start(int(time()) - (PENDING - number) * MINUTE, 7)
    teacher.workflow_history = PersistentMapping(first.workflow_history)
    teacher.__ac_local_roles__ = {entry.user_id: ["Owner"]}
    teacher.id = entry.user_id
    setattr(teacher, ATTRIBUTE_NAME, entry.user_id)
    people()._setOb(entry.user_id, teacher)
    return people()[entry.user_id]


def places(site) -> dict:
    """Return where the pages are: dict of name -> path below the site and words shown there."""
    marta = site.acl_users.getUser("teacher.es").getId()
    project = next(row for row in my_projects(marta) if row.state == "labelled")
    found = school(teacher_of(marta).ties[0].school)
    return {
        "project": (path(project.url), project.title),
        "school": (path(found.absolute_url()), found.title),
        "desktop": ("@@desktop", project.title),
        "queue": ("offices/ES/@@queue", f"({PENDING})"),
    }


def path(url: str) -> str:
    """Return the part of an address below the site."""
    return url.removeprefix(api.portal.get().absolute_url()).lstrip("/")


if "app" in globals():
    portal = create_site(app, True)  # noqa: F821
    setSite(portal)
    Path(os.environ["ANSWER"]).write_text(json.dumps(make(portal)))
