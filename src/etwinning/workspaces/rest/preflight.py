"""The service of the look before others see a thing (PV5)."""

from etwinning.base.rest import Question
from etwinning.workspaces.api import asked_outside
from etwinning.workspaces.api import preflight


class Preflight(Question):
    """GET @preflight?audience=public: what is wrong, what to know, who gains sight."""

    def act(self, data):
        found = preflight(self.context, asked_outside(data))
        return {"@id": f"{self.context.absolute_url()}/@preflight", **found.told(self.say)}
