"""What broke between an approval and its journal is healed by itself (issue 2, PJ6)."""

from etwinning.jobs.interfaces import IEvery
from etwinning.journals.opening import JOURNAL
from etwinning.projects.api import repair_missing
from plone import api
from zope.interface import implementer


@implementer(IEvery)
class Heal:
    """The hourly look for approved projects without a journal; may run twice."""

    seconds = 3600

    def __call__(self, now: float) -> None:
        """Repair them."""
        catalog = api.portal.get_tool("portal_catalog")
        journals = catalog.unrestrictedSearchResults(portal_type=JOURNAL)
        have = {journal.getPath().rpartition("/")[0] for journal in journals}
        repair_missing(lambda uid, path: path in have)
