"""Plone's vocabularies service: readers choose from our lists, editors from Plone's, too."""

from etwinning.base.security import allowed
from plone.restapi.services.vocabularies.get import VocabulariesGet
from zExceptions import NotFound

OURS = "etwinning."


class Vocabularies(VocabulariesGet):
    """GET ``@vocabularies`` and ``@vocabularies/<name>``."""

    def reply(self):
        """Return the names of the lists, or one list."""
        if allowed(self.context, "Modify portal content"):
            return super().reply()
        if not self.params:
            return [one for one in super().reply() if one["title"].startswith(OURS)]
        if not self.params[0].startswith(OURS):
            raise NotFound
        return super().reply()
