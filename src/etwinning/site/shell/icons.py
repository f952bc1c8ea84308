"""Icons: Plone's own, read once, and ours by name."""

from App.config import getConfiguration
from functools import lru_cache
from pathlib import Path
from Products.CMFPlone.browser.icons import IconsView
from Products.Five.browser import BrowserView

import plone.staticresources
import re

SHIPPED = Path(plone.staticresources.__file__).parent / "static" / "icons-bootstrap"
_tags = {}


class Icons(IconsView):
    """Plone reads and parses the SVG file of every icon on every page; once is enough."""

    def tag(self, name, tag_class="", tag_alt=""):
        """Return the icon as SVG."""
        icon = self.lookup(name)
        if not icon.endswith(".svg") or getConfiguration().debug_mode:
            return super().tag(name, tag_class, tag_alt)
        key = icon, tag_class, str(tag_alt)
        if key not in _tags:
            if len(_tags) > 2000:
                _tags.clear()
            _tags[key] = super().tag(name, tag_class, tag_alt)
        return _tags[key]


@lru_cache(maxsize=500)
def icon(name: str) -> str:
    """Return a Bootstrap icon as SVG for beside a word; screen readers skip it.

    :param name: as on icons.getbootstrap.com, such as ``check-lg``.
    :raises KeyError: there is none of this name.
    """
    if not re.fullmatch(r"[a-z0-9-]+", name):
        raise KeyError(name)
    try:
        drawn = (SHIPPED / f"{name}.svg").read_text()
    except FileNotFoundError as error:
        raise KeyError(name) from error
    shapes = re.search(r"<svg[^>]*>(.*)</svg>", drawn, re.DOTALL).group(1)
    shapes = re.sub(r"\s*\n\s*", "", shapes)
    return f'<svg class="etw-icon" aria-hidden="true" viewBox="0 0 16 16">{shapes}</svg>'


class Icon(BrowserView):
    """``context/@@icon/NAME`` in a template: the icon as SVG."""

    def __getitem__(self, name):
        return icon(name)
