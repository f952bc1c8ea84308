"""Services of TwinSpaces: the own list, the front page, the roster, edit, publish, flag."""

from etwinning.base.hiding import IWhy
from etwinning.base.history import state_of
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.shapes import read
from etwinning.twinspaces.api import edit_space
from etwinning.twinspaces.api import flag_space
from etwinning.twinspaces.api import publish_space
from etwinning.twinspaces.api import restore_space
from etwinning.twinspaces.api import shown_members
from etwinning.twinspaces.api import spaces_of
from etwinning.twinspaces.api import withdraw_space
from etwinning.twinspaces.interfaces import IPublication
from etwinning.twinspaces.interfaces import ISpaceText
from etwinning.workspaces.api import name_of
from plone import api


def shown(space) -> dict:
    """Return a TwinSpace for JSON."""
    return {
        "@id": space.absolute_url(),
        "@type": space.portal_type,
        "UID": space.UID(),
        "title": space.title,
        "welcome": space.welcome,
        "state": state_of(space),
    }


class MySpaces(Question):
    """GET @my-spaces: the TwinSpaces the person belongs to."""

    for_pupils = "everywhere"

    def act(self, data):
        return {
            "@id": f"{api.portal.get().absolute_url()}/@my-spaces",
            "items": [
                {
                    "@id": space.url,
                    "UID": space.uid,
                    "title": space.title,
                    "role": space.role,
                    "state": space.state,
                }
                for space in spaces_of(actor())
            ],
        }


class ReadSpace(Question):
    """GET a TwinSpace: its front page; what is in it comes by ``@pages``."""

    for_pupils = True

    def act(self, data):
        return shown(self.context)


class Roster(Question):
    """GET @roster: who belongs to a TwinSpace, by name, for its members."""

    for_pupils = True

    def act(self, data):
        items = [
            {"member": user_id, "name": name_of(user_id), "role": member.role}
            for user_id, member in shown_members(self.context).items()
        ]
        return {
            "@id": f"{self.context.absolute_url()}/@roster",
            "items": sorted(items, key=lambda one: (one["name"], one["member"])),
        }


class EditSpace(Verb):
    """POST @edit-space: name and welcome; what is left out stays."""

    def act(self, data):
        now = {"title": self.context.title, "welcome": self.context.welcome}
        edit_space(self.context, **read(ISpaceText, {**now, **data}, context=self.context))
        return shown(self.context)


class PublishSpace(Verb):
    """POST @publish-space: open the front page and the public pages to everybody."""

    def act(self, data):
        publish_space(self.context, read(IPublication, data)["confirmed"])
        return shown(self.context)


class WithdrawSpace(Verb):
    """POST @withdraw-space: close it to everybody but its members."""

    def act(self, data):
        withdraw_space(self.context)
        return shown(self.context)


class FlagSpace(Verb):
    """POST @flag: hide it and all that is in it."""

    def act(self, data):
        flag_space(self.context, read(IWhy, data)["reason"])
        return shown(self.context)


class RestoreSpace(Verb):
    """POST @restore: show it again."""

    def act(self, data):
        restore_space(self.context, read(IWhy, data)["reason"])
        return shown(self.context)
