"""GET of an office: what everybody may know; nobody of its staff."""

from etwinning.base.interfaces import IETwinningLayer
from etwinning.support.interfaces import IOffice
from plone.restapi.interfaces import ISerializeToJson
from zope.component import adapter
from zope.interface import implementer
from zope.schema import getFieldNamesInOrder


@implementer(ISerializeToJson)
@adapter(IOffice, IETwinningLayer)
class OfficeToJson:
    """An office as JSON: its code and the fields of IOffice, which are all public."""

    def __init__(self, office, request):
        self.office = office

    def __call__(self, version=None, include_items=True) -> dict:
        office = self.office
        return {
            "@id": office.absolute_url(),
            "@type": office.portal_type,
            "code": office.getId(),
            **{name: _plain(getattr(office, name)) for name in getFieldNamesInOrder(IOffice)},
        }


def _plain(value):
    return list(value) if isinstance(value, tuple) else value or ""
