"""GET of a school: each reader gets the fields that are theirs."""

from etwinning.base.interfaces import IETwinningLayer
from etwinning.schools.api import survivor_of
from etwinning.schools.interfaces import ISchool
from etwinning.schools.interfaces import ISchoolBox
from etwinning.schools.offices import office_code
from plone import api
from plone.autoform.interfaces import READ_PERMISSIONS_KEY
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.services import Service
from plone.supermodel.utils import mergedTaggedValueDict
from zope.component import adapter
from zope.component import getAdapters
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.interface import implementer
from zope.schema import getFieldsInOrder
from zope.security import checkPermission


@implementer(ISerializeToJson)
@adapter(ISchool, IETwinningLayer)
class SchoolToJson:
    """A school as JSON: public fields, and those that the reader has the permission to read.

    Creators, owners, history and relations are not told (security.md L1, L2, L4).
    Boxes name teachers, so only the page of the one school has them, no list of schools (PS3).
    """

    def __init__(self, school, request):
        self.school = school
        self.request = request

    def __call__(self, version=None, include_items=True) -> dict:
        school = self.school
        told = {
            "@id": school.absolute_url(),
            "@type": school.portal_type,
            "UID": school.UID(),
            "review_state": api.content.get_state(school),
            "since": school.created().year(),
            "office_in_charge": office_code(school),
            **self._fields(),
        }
        if include_items:
            told["boxes"] = [self._box(box) for box in self._boxes()]
        return told

    def _fields(self):
        locks = mergedTaggedValueDict(ISchool, READ_PERMISSIONS_KEY)
        return {
            name: _plain(getattr(self.school, name))
            for name, _field in getFieldsInOrder(ISchool)
            if name not in locks or checkPermission(locks[name], self.school)
        }

    def _boxes(self):
        found = getAdapters((self.school, self.request), ISchoolBox)
        return sorted((box for _name, box in found), key=lambda box: box.order)

    def _box(self, box):
        title = translate(box.title, context=self.request)
        return {"title": title, "kind": box.kind, "rows": box.rows()}


class GetSchool(Service):
    """GET: the school, or the way to the one that it was merged into."""

    def reply(self):
        """Return the school as JSON; 301 for a merged one."""
        if api.content.get_state(self.context) == "merged":
            survivor = survivor_of(self.context.getId())
            self.request.response.setStatus(301)
            self.request.response.setHeader("Location", survivor.absolute_url())
            return {"@id": survivor.absolute_url()}
        return getMultiAdapter((self.context, self.request), ISerializeToJson)()


def _plain(value):
    return sorted(value) if isinstance(value, (set, frozenset)) else value
