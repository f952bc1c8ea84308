"""Services about rights: who may do what here; make it stricter."""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.twinspaces.api import restrict_tools
from etwinning.twinspaces.api import rights_of
from etwinning.workspaces.api import switchable


def shown(space) -> dict:
    """Return the rights of a TwinSpace for JSON."""
    return {
        "@id": f"{space.absolute_url()}/@tools",
        "tools": rights_of(space),
        "taken": {tool: list(roles) for tool, roles in space.taken.items()},
        "switchable": {tool: list(roles) for tool, roles in switchable().items()},
    }


class Rights(Question):
    """GET @tools: letters (R, C, E, M) by tool and role, as they hold here."""

    for_pupils = True

    def act(self, data):
        return shown(self.context)


class Restrict(Verb):
    """POST @tools: from whom writing is taken; what is left out is given back."""

    def act(self, data):
        restrict_tools(self.context, data.get("taken"))
        return shown(self.context)
