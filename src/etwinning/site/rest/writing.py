"""Which fields a program may set with Plone's own PATCH and POST."""

from etwinning.base.errors import BadInput
from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.security import allowed
from plone.dexterity.utils import iterSchemata
from plone.restapi.deserializer import json_body
from plone.restapi.deserializer.dxcontent import DeserializeFromJson
from zope.schema import getFieldNames

# of Plone's own types; not who wrote it, when it appears, how it is shown, who may discuss it
WRITABLE = {
    "attendees",
    "changeNote",
    "contact_email",
    "contact_name",
    "contact_phone",
    "customViewFields",
    "description",
    "end",
    "event_url",
    "file",
    "id",
    "image",
    "image_caption",
    "item_count",
    "language",
    "limit",
    "location",
    "open_end",
    "query",
    "recurrence",
    "relatedItems",
    "remoteUrl",
    "sort_on",
    "sort_reversed",
    "start",
    "subjects",
    "table_of_contents",
    "text",
    "title",
    "whole_day",
}


class Deserialize(DeserializeFromJson):
    """Refuses fields that are not for programs; operators may set them all.

    Things of our own types change by the verbs of their rooms: a class may open fields of its
    own by ``rest_writes``, a set of names.
    """

    def __call__(self, validate_all=False, data=None, **words):
        data = json_body(self.request) if data is None else data
        if not allowed(self.context, "Manage portal"):
            self._check(data)
        return super().__call__(validate_all=validate_all, data=data, **words)

    def _check(self, data):
        ours = self.context.portal_type.startswith("etwinning.")
        writable = getattr(type(self.context), "rest_writes", set() if ours else WRITABLE)
        if not writable:
            raise NotAllowed(
                _("error_by_verbs", default="This changes only by the services made for it.")
            )
        known = {"layout"}.union(*map(getFieldNames, iterSchemata(self.context)))
        refused = sorted(known & data.keys() - writable)
        if refused:
            sentence = _("error_not_for_programs", default="Programs cannot set this")
            raise BadInput(dict.fromkeys(refused, sentence))
