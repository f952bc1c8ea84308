"""Measure joins inside a real database: ``zconsole run zope.conf places_inside.py``."""

from etwinning.places.api import join
from etwinning.places.interfaces import IPlace
from etwinning.site.create import create_site
from pathlib import Path
from plone import api
from plone.dexterity.utils import createContentInContainer
from Products.CMFCore.indexing import processQueue
from Products.ZCatalog.Catalog import Catalog
from time import perf_counter
from zope.component.hooks import setSite
from zope.interface import alsoProvides

import json
import os
import transaction

OBJECTS = 2_000
JOINS = 200
written: list[str] = []


def make_place(site):
    """Return a place with OBJECTS documents, committed in batches."""
    place = createContentInContainer(site, "Folder", checkConstraints=False, id="bench-place")
    alsoProvides(place, IPlace)
    place.place_roles = ("Founder", "Partner")
    for number in range(OBJECTS):
        createContentInContainer(place, "Document", checkConstraints=False, id=f"page-{number}")
        if number % 200 == 0:
            transaction.commit()
    transaction.commit()
    return place


def count_writes() -> None:
    """Note each object that the catalog writes from now on."""
    stock = Catalog.catalogObject

    def counted(self, thing, uid, *words, **more):
        written.append(uid)
        return stock(self, thing, uid, *words, **more)

    Catalog.catalogObject = counted


def measure(place) -> dict:
    """Return milliseconds of each join with its commit, and how many objects were reindexed."""
    taken = []
    for number in range(JOINS):
        start = perf_counter()
        join(place, f"{number:032x}", "Partner")
        processQueue()
        transaction.commit()
        taken.append((perf_counter() - start) * 1000)
    return {"milliseconds": taken, "reindexed": len(written)}


if "app" in globals():
    portal = create_site(app, False)  # noqa: F821
    setSite(portal)
    with api.env.adopt_roles(["Manager"]):
        bench_place = make_place(portal)
    count_writes()
    Path(os.environ["ANSWER"]).write_text(json.dumps(measure(bench_place)))
