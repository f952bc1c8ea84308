"""Plone's search service, for what is published now."""

from plone.restapi.search.handler import SearchHandler
from plone.restapi.search.utils import unflatten_dotted_dict
from plone.restapi.services import Service


class Search(Service):
    """GET ``@search``: nobody may ask for what is embargoed or expired (L14)."""

    def reply(self) -> dict:
        """Answer the query of the address."""
        query = unflatten_dotted_dict(self.request.form.copy())
        query.pop("show_inactive", None)
        return SearchHandler(self.context, self.request).search(query)
