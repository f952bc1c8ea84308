"""Serializers of our layer: every thing they name is one that the person may view."""

from etwinning.base.security import allowed
from etwinning.site.rest.searching import EDIT_SITE
from plone import api
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from plone.restapi.serializer.relationfield import RelationChoiceFieldSerializer
from plone.restapi.serializer.relationfield import RelationListFieldSerializer
from plone.restapi.serializer.site import SerializeSiteRootToJson
from plone.restapi.serializer.summary import DefaultJSONSummarySerializer
from plone.restapi.serializer.summary import SiteRootJSONSummarySerializer

# of the catalog's metadata only these: nothing says who wrote or changed a thing
METADATA = {
    "@id",
    "@type",
    "Date",
    "Description",
    "EffectiveDate",
    "Language",
    "Subject",
    "Title",
    "Type",
    "UID",
    "created",
    "description",
    "effective",
    "end",
    "exclude_from_nav",
    "getObjSize",
    "getRemoteUrl",
    "getURL",
    "hasPreviewImage",
    "id",
    "image_field",
    "image_scales",
    "is_folderish",
    "location",
    "mime_type",
    "modified",
    "nav_title",
    "portal_type",
    "start",
    "title",
    "type_title",
}
# a state tells of a person or a draft what only some may know
FOR_EDITORS = {"review_state"}
PERSONAL = ("creators", "contributors")


def is_shown(thing) -> bool:
    """Tell whether a thing may be named to the person; what a search found is filtered already.

    :param thing: content, or a brain.
    """
    return hasattr(thing, "getRID") or allowed(thing, "View")


class Summary(DefaultJSONSummarySerializer):
    """A thing in a list, as a parent, as a relation: nothing at all unless it may be viewed."""

    def __call__(self):
        return super().__call__() if is_shown(self.context) else {}

    def metadata_fields(self):
        """Return the fields that were asked for and may be told."""
        told = METADATA | FOR_EDITORS if allowed(api.portal.get(), EDIT_SITE) else METADATA
        return super().metadata_fields() & told


class SiteSummary(SiteRootJSONSummarySerializer):
    """The site itself: everybody may view it."""


class RelatedOne(RelationChoiceFieldSerializer):
    """One related thing, None unless it may be viewed."""

    def get_value(self, default=None):
        """Return the relation."""
        related = super().get_value()
        if related is None or related.to_object is None or not is_shown(related.to_object):
            return default
        return related


class RelatedMany(RelationListFieldSerializer):
    """Related things, only those that may be viewed."""

    def get_value(self, default=None):
        """Return the relations."""
        found = super().get_value(default)
        return [related for related in found if is_shown(related.to_object)]


class WithoutPeople:
    """Leaves out who wrote a thing, and who has it open unless one may write, too."""

    def __call__(self, *args, **words):
        told = super().__call__(*args, **words)
        for name in PERSONAL:
            told.pop(name, None)
        if not allowed(self.context, "Modify portal content"):
            told.pop("lock", None)
            told.pop("working_copy", None)
            told.pop("working_copy_of", None)
        return told


class Content(WithoutPeople, SerializeToJson):
    """One thing."""


class Folder(WithoutPeople, SerializeFolderToJson):
    """A thing with what is in it."""


class Site(WithoutPeople, SerializeSiteRootToJson):
    """The site."""
