"""Services of journals: list, read, write, edit, share, moderate."""

from etwinning.base.paging import page_asked
from etwinning.base.rest import Moderation
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.journals.api import audience_of
from etwinning.journals.api import edit_entry
from etwinning.journals.api import entries_of
from etwinning.journals.api import flag_entry
from etwinning.journals.api import preflight_entry
from etwinning.journals.api import remove_entry
from etwinning.journals.api import restore_entry
from etwinning.journals.api import reverse_removal
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.journals.interfaces import IEntryText
from etwinning.journals.interfaces import INewEntry
from etwinning.journals.interfaces import IShareAnew
from etwinning.journals.listing import tags_asked
from etwinning.workspaces.api import asked_outside
from etwinning.workspaces.interfaces import ISeen


def shown(entry) -> dict:
    """Return an entry for JSON; no name, no user id."""
    return {
        "@id": entry.absolute_url(),
        "@type": entry.portal_type,
        "UID": entry.UID(),
        "title": entry.title,
        "text": entry.text,
        "language": entry.language or "",
        "audience": audience_of(entry),
        "phase": entry.phase or "",
        "criteria": list(entry.criteria or ()),
        "by_pupil": entry.by_pupil,
    }


class Entries(Question):
    """GET @entries: what the reader may read of a journal, newest first; ``phase`` and
    ``criterion`` ask for tags.
    """

    for_pupils = True

    def act(self, data):
        start, size = page_asked(data)
        lines, total = entries_of(self.context, start, size, **tags_asked(data))
        pins = self.context.pins
        return {
            "@id": f"{self.context.absolute_url()}/@entries",
            "items": [
                {
                    "@id": line.url,
                    "UID": line.uid,
                    "title": line.title,
                    "beginning": line.beginning,
                    "language": line.language or "",
                    "audience": line.audience,
                    "created": line.when.isoformat(),
                    "tags": list(line.tags),
                    "pinned": line.uid in pins,
                }
                for line in lines
            ],
            "items_total": total,
        }


class ReadEntry(Question):
    """GET an entry: what its reader sees of it."""

    for_pupils = True

    def act(self, data):
        return shown(self.context)


class WriteEntry(Verb):
    """POST @entries: write an entry."""

    made = True
    for_pupils = True

    def act(self, data):
        data = {"audience": "project", **data}
        entry = write_entry(self.context, **read(INewEntry, data, context=self.context))
        self.request.response.setHeader("Location", entry.absolute_url())
        return shown(entry)


class EditEntry(Verb):
    """POST @edit-entry: title, text, language, phase, criteria; what is left out stays."""

    for_pupils = True

    def act(self, data):
        names = tuple(name for name in fields_of(IEntryText) if name in data)
        words = read(IEntryText, data, names, self.context)
        edit_entry(self.context, **words, **read(ISeen, data))
        return shown(self.context)


class Share(Verb):
    """POST @audience: choose who reads it."""

    def act(self, data):
        share_entry(self.context, **read(IShareAnew, data, context=self.context))
        return shown(self.context)


class Preflight(Question):
    """GET @preflight?audience=public: what is wrong, what to know, who gains sight."""

    def act(self, data):
        found = preflight_entry(self.context, asked_outside(data))
        return {"@id": f"{self.context.absolute_url()}/@preflight", **found.told(self.say)}


class Flag(Moderation):
    """POST @flag: hide an entry until it is decided."""

    verb = staticmethod(flag_entry)


class Restore(Moderation):
    """POST @restore: show it again to those who read it before."""

    verb = staticmethod(restore_entry)


class Remove(Moderation):
    """POST @remove: take it away; a stub with the reason stays."""

    verb = staticmethod(remove_entry)

    def words(self, data):
        """Reason and note as they came: the verb looks at them when it has asked who it is."""
        return {name: text_of(data, name) for name in ("reason", "note")}


class Reverse(Moderation):
    """POST @reverse: an appeal was right."""

    verb = staticmethod(reverse_removal)
