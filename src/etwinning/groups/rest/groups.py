"""Services about groups: lists, proposals, decisions, switches, the end."""

from etwinning.base.hiding import IWhy
from etwinning.base.history import state_of
from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.shapes import read
from etwinning.groups.api import close_group
from etwinning.groups.api import decline_group
from etwinning.groups.api import edit_group
from etwinning.groups.api import flag_group
from etwinning.groups.api import found_from_room
from etwinning.groups.api import listed_groups
from etwinning.groups.api import open_group
from etwinning.groups.api import open_room
from etwinning.groups.api import own_groups
from etwinning.groups.api import propose_group
from etwinning.groups.api import restore_group
from etwinning.groups.api import set_switches
from etwinning.groups.api import url_of
from etwinning.groups.permissions import DECIDE_GROUP
from etwinning.places.api import role_in
from plone import api


def shown(group) -> dict:
    """Return a group for JSON: its card; the office reads the statement, too."""
    found = {
        "@id": group.absolute_url(),
        "@type": group.portal_type,
        "UID": group.UID(),
        "title": group.title,
        "about": group.about,
        "state": state_of(group),
        "is_room": group.is_room,
        "listed": group.listed,
        "readable": group.readable,
        "joining": group.joining,
        "role": role_in(group, actor()),
    }
    if allowed(group, DECIDE_GROUP):
        found["statement"] = group.statement
    return found


class Groups(Question):
    """GET @groups: groups that stand in the list; ``?words=`` of title and text."""

    def act(self, data):
        start, size = page_asked(data)
        cards, total = listed_groups(text_of(data, "words"), start, size)
        return {
            "@id": f"{api.portal.get().absolute_url()}/@groups",
            "items_total": total,
            "items": [
                {
                    "@id": url_of(card.uid),
                    "UID": card.uid,
                    "title": card.title,
                    "about": card.about,
                    "joining": card.joining,
                    "readable": card.readable,
                }
                for card in cards
            ],
        }


class MyGroups(Question):
    """GET @my-groups: groups and rooms that the person belongs to."""

    def act(self, data):
        return {
            "@id": f"{api.portal.get().absolute_url()}/@my-groups",
            "items": [
                {
                    "@id": group.url,
                    "UID": group.uid,
                    "title": group.title,
                    "role": group.role,
                    "state": group.state,
                }
                for group in own_groups(actor())
            ],
        }


class ReadGroup(Question):
    """GET a group: its card; what is in it comes by ``@pages`` and the like."""

    def act(self, data):
        return shown(self.context)


class ProposeGroup(Verb):
    """POST @propose-group: the office of the own country decides."""

    made = True

    def act(self, data):
        return shown(propose_group(data))


class OpenRoom(Verb):
    """POST @open-room: a Teachers' Room, at once; invites 2 to 10 contacts."""

    made = True

    def act(self, data):
        return shown(open_room(data.get("title"), data.get("people")))


class OpenGroup(Verb):
    """POST @open-group: the office agrees."""

    def act(self, data):
        open_group(self.context)
        return {"@id": self.context.absolute_url(), "state": state_of(self.context)}


class DeclineGroup(Verb):
    """POST @decline-group: the office says no, with a reason."""

    def act(self, data):
        decline_group(self.context, text_of(data, "reason"))
        return {"@id": self.context.absolute_url(), "state": state_of(self.context)}


class EditGroup(Verb):
    """POST @edit-group: name and text; what is left out stays."""

    def act(self, data):
        edit_group(self.context, data)
        return shown(self.context)


class SetSwitches(Verb):
    """POST @set-switches: listed, readable, joining; what is left out stays."""

    def act(self, data):
        set_switches(self.context, data)
        return shown(self.context)


class CloseGroup(Verb):
    """POST @close-group: end it; members read on."""

    def act(self, data):
        close_group(self.context)
        return shown(self.context)


class FlagGroup(Verb):
    """POST @flag: hide it and all that is in it."""

    def act(self, data):
        flag_group(self.context, read(IWhy, data)["reason"])
        return shown(self.context)


class RestoreGroup(Verb):
    """POST @restore: show it again."""

    def act(self, data):
        restore_group(self.context, read(IWhy, data)["reason"])
        return shown(self.context)


class FoundProject(Verb):
    """POST @found-project: a project draft that begins in a room."""

    made = True

    def act(self, data):
        project = found_from_room(self.context, text_of(data, "school"))
        return {"@id": project.absolute_url(), "UID": project.UID(), "title": project.title}
