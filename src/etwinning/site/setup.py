"""What a new site needs beyond XML; every step may run twice."""

from etwinning.base.interfaces import ISetUpStep
from etwinning.records.api import make_shelves
from plone.distribution.handler import default_handler
from Products.CMFCore.indexing import processQueue
from zope.component import getUtilitiesFor


def after_install(tool) -> None:
    """Run after the profile: the rooms' shelves, then their own steps in order."""
    make_shelves()
    for _name, step in sorted(getUtilitiesFor(ISetUpStep), key=_place_in_order):
        step()
    processQueue()  # indexers ask for the site, and at the commit nobody has set one


def _place_in_order(named):
    name, step = named
    return step.order, name


def make_site(distribution, site, answers: dict):
    """Make a site of this distribution, from the add-site page and from make start alike.

    :param answers: the answers of ``distributions/etwinning/schema.json``.
    """
    return default_handler(distribution, site, answers)
