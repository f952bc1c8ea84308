"""Plone builds, reads and hashes every bundle on every request; once per change is enough."""

from plone.app.theming.utils import theming_policy
from plone.base.interfaces import IBundleRegistry
from plone.registry.interfaces import IRegistry
from Products.CMFCore.Expression import Expression
from Products.CMFPlone.resources.browser.resource import _RESOURCE_REGISTRY_MTIME
from Products.CMFPlone.resources.browser.resource import REQUEST_CACHE_KEY
from Products.CMFPlone.resources.browser.resource import ScriptsView
from Products.CMFPlone.resources.browser.resource import StylesView
from Products.CMFPlone.resources.utils import evaluateExpression
from zope.component import getMultiAdapter
from zope.component import getUtility

_rendered = {}
_conditions = {}


class Cached:
    """Keeps the tags until the registry's bundles change."""

    def update(self):
        """Find the tags of scripts and styles."""
        if getattr(self.request, REQUEST_CACHE_KEY, None) is None:
            key = self._key()
            if key not in _rendered:
                super().update()
                if len(_rendered) > 500:
                    _rendered.clear()
                _rendered[key] = dict(self.rendered)
                return
            setattr(self.request, REQUEST_CACHE_KEY, _rendered[key])
        self.rendered = getattr(self.request, REQUEST_CACHE_KEY)

    def _key(self):
        registry = getUtility(IRegistry)
        state = getMultiAdapter((self.context, self.request), name="plone_portal_state")
        wanted, unwanted = self._request_bundles()
        base = (
            state.portal_url(),
            getattr(registry, _RESOURCE_REGISTRY_MTIME, None),
            theming_policy(self.request).isThemeEnabled(),
        )
        return base + (
            frozenset(wanted),
            frozenset(unwanted),
            tuple(self._answers(registry, base)),
        )

    def _answers(self, registry, base):
        """Conditions of bundles may depend on the member, so they are asked each time."""
        if base not in _conditions:
            if len(_conditions) > 500:
                _conditions.clear()
            _conditions[base] = list(_conditional(registry))
        for condition in _conditions[base]:
            yield bool(evaluateExpression(condition, self.context))


def _conditional(registry):
    records = registry.collectionOfInterface(
        IBundleRegistry, prefix="plone.bundles", check=False
    )
    for record in records.values():
        if record.expression:
            yield Expression(record.expression)


class Scripts(Cached, ScriptsView):
    """The script tags of the page."""


class Styles(Cached, StylesView):
    """The style tags of the page."""
