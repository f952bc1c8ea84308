"""Rich text of Plone's own pages is cleaned when it is saved (security.md section 2).

Plone filters scripts when it shows a text, and keeps ``class="pat-…"``, by which one click runs
a stranger's HTML in the site.
"""

from etwinning.base.html import clean
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from plone.dexterity.utils import iterSchemata
from zope.schema import getFields


def clean_texts(thing, event) -> None:
    """A thing was added or changed: clean each of its HTML texts, once."""
    for schema in iterSchemata(thing):
        for name, field in getFields(schema).items():
            value = getattr(thing, name, None) if IRichText.providedBy(field) else None
            if isinstance(value, RichTextValue) and value.mimeType == "text/html":
                _clean(thing, name, value)


def _clean(thing, name, value):
    raw = clean(value.raw or "")
    if raw != value.raw:
        words = (value.mimeType, value.outputMimeType, value.encoding)
        setattr(thing, name, RichTextValue(raw, *words))
