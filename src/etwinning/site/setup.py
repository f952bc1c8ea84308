"""What a new site needs beyond XML; every step may run twice."""

from etwinning.records.api import make_shelves
from plone.distribution.handler import default_handler


def after_install(tool) -> None:
    """Run after the profile: the rooms' shelves and the fixed folders of the content tree."""
    make_shelves()


def make_site(distribution, site, answers: dict):
    """Make a site of this distribution, from the add-site page and from make start alike.

    :param answers: the answers of ``distributions/etwinning/schema.json``.
    """
    return default_handler(distribution, site, answers)
