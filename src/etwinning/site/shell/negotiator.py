"""Zope lowers the names of all languages of a domain for every text; once is enough."""

from functools import lru_cache
from zope.i18n.interfaces import INegotiator
from zope.i18n.interfaces import IUserPreferredLanguages
from zope.i18n.negotiator import normalize_langs
from zope.interface import implementer


@lru_cache(maxsize=500)
def _normal(languages):
    return normalize_langs(languages)


@implementer(INegotiator)
class Negotiator:
    """Zope's own negotiator, with a memory."""

    def getLanguage(self, langs, env) -> str | None:
        """Return the first language the reader prefers among ``langs``, or None."""
        known = _normal(tuple(langs))
        for wanted in IUserPreferredLanguages(env).getPreferredLanguages():
            for name in wanted, wanted.split("-")[0]:
                if name in known:
                    return known[name]
        return None


negotiator = Negotiator()
