"""The uid of a place, asked for at each look at what is in it."""

from Acquisition import aq_base
from etwinning.places.interfaces import IPlace
from plone.uuid.interfaces import ATTRIBUTE_NAME
from plone.uuid.interfaces import IUUID
from zope.component import adapter
from zope.interface import implementer


@implementer(IUUID)
@adapter(IPlace)
def uid_of(place) -> str | None:
    """Return it; plone.app.multilingual would walk up to the site, for folders of languages."""
    return getattr(aq_base(place), ATTRIBUTE_NAME, None)
