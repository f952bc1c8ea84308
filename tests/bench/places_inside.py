"""Measure joins and leaves inside a real database: ``zconsole run zope.conf`` with it."""

from etwinning.base.security import for_the_house
from etwinning.places.api import join
from etwinning.places.api import leave
from etwinning.site.demo.texts import text
from etwinning.twinspaces.api import space_of
from pathlib import Path
from plone.dexterity.utils import createContentInContainer
from Products.CMFCore.indexing import processQueue
from Products.ZCatalog.Catalog import Catalog
from Testing.makerequest import makerequest
from time import perf_counter
from zope.component.hooks import setSite

import json
import os
import transaction

OBJECTS = 2_000
JOINS = 200
ROLE = "TeacherMember"
TYPE = "etwinning.workspaces.page"
written: list[str] = []


def full_space(site):
    """Return the TwinSpace of a running project with OBJECTS pages, committed in batches."""
    title = next(told["title"] for told in text("projects") if told["state"] == "labelled")
    (found,) = site.portal_catalog.unrestrictedSearchResults(
        portal_type="etwinning.projects.project", Title=title
    )
    space = space_of(found._unrestrictedGetObject())
    for number in range(OBJECTS):
        createContentInContainer(space, TYPE, checkConstraints=False, title=f"Page {number}")
        if number % 200 == 0:
            transaction.commit()
    transaction.commit()
    return space


def count_writes() -> None:
    """Note each object that the catalog writes from now on."""
    stock = Catalog.catalogObject

    def counted(self, thing, uid, *words, **more):
        written.append(uid)
        return stock(self, thing, uid, *words, **more)

    Catalog.catalogObject = counted


def measure(space) -> dict:
    """Return milliseconds of each join and leave with its commit, and how much was reindexed."""
    people = [f"{number:032x}" for number in range(JOINS)]
    joins = [_timed(join, space, one, ROLE) for one in people]
    leaves = [_timed(leave, space, one) for one in people]
    return {"join": joins, "leave": leaves, "reindexed": len(written)}


def _timed(verb, *words) -> float:
    start = perf_counter()
    verb(*words)
    processQueue()
    transaction.commit()
    return (perf_counter() - start) * 1000


if "app" in globals():
    portal = makerequest(app).etwinning  # noqa: F821
    setSite(portal)
    with for_the_house("the benchmark fills a TwinSpace"):
        bench_space = full_space(portal)
    count_writes()
    Path(os.environ["ANSWER"]).write_text(json.dumps(measure(bench_space)))
