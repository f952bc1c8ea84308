"""Plone's search services, for what is published now, by what everybody may know.

An index answers yes or no about what no answer shows: who wrote a page, who was invited, whose
registration waits. So only indexes of what is shown anyway can be asked; editors of the site ask
by all (security.md L4, L5, L14).
"""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import allowed
from plone import api
from plone.restapi.deserializer import json_body
from plone.restapi.search.handler import SearchHandler
from plone.restapi.search.utils import unflatten_dotted_dict
from plone.restapi.services import Service
from plone.restapi.services.querystringsearch.get import QuerystringSearch
from urllib.parse import unquote

EDIT_SITE = "Modify portal content"  # of the site itself
INDEXES = {
    "Date", "Description", "Language", "SearchableText", "Subject", "Title", "Type", "UID",
    "created", "effective", "end", "getId", "getObjPositionInParent", "id", "is_default_page",
    "is_folderish", "modified", "path", "portal_type", "sortable_title", "start",
}  # fmt: skip
# what a search is told beside indexes; ``expand`` and ``metadata_fields`` are of the answer
WORDS = {
    "b_size", "b_start", "expand", "fullobjects", "metadata_fields", "sort_limit", "sort_order",
    "use_site_search_settings",
}  # fmt: skip


class Search(Service):
    """GET ``@search``: nobody may ask for what is embargoed or expired (L14)."""

    def reply(self) -> dict:
        """Answer the query of the address.

        :raises BadInput: an index that is not for everybody, by its name.
        """
        query = unflatten_dotted_dict(self.request.form.copy())
        query.pop("show_inactive", None)
        sorts = query.get("sort_on") or ()
        check_indexes(*(query.keys() - WORDS - {"sort_on"}), *_listed(sorts))
        return SearchHandler(self.context, self.request).search(query)


class SearchByQuerystring(Service):
    """POST ``@querystring-search``: the search of collections."""

    def reply(self) -> dict:
        """Answer the criteria of the body.

        :raises BadInput: an index that is not for everybody, by its name.
        """
        data = json_body(self.request)
        criteria = data.get("query")
        asked = [one.get("i") for one in _listed(criteria) if isinstance(one, dict)]
        check_indexes(*asked, *_listed(data.get("sort_on") or ()))
        return QuerystringSearch(self.context, self.request)()


class SearchByQuerystringGet(SearchByQuerystring):
    """GET ``@querystring-search``: the same, as JSON in ``query``."""

    def reply(self) -> dict:
        """Answer the criteria of the address."""
        asked = unquote(str(self.request.form.get("query", "{}")))
        self.request["BODY"] = asked.encode(self.request.charset)
        self.request.form = {}
        return super().reply()


def check_indexes(*names) -> None:
    """Refuse a search by what is not for everybody.

    :raises BadInput: by the name of the index.
    """
    closed = [str(name) for name in names if str(name) not in INDEXES]
    if closed and not allowed(api.portal.get(), EDIT_SITE):
        sentence = _("error_search_by", default="Nobody can search by this here")
        raise BadInput(dict.fromkeys(closed, sentence))


def _listed(values) -> list:
    return list(values) if isinstance(values, (list, tuple)) else [values]
