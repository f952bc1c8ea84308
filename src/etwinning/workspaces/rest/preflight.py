"""The service of the look before others see a thing (PV5)."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.workspaces.api import findings_told
from etwinning.workspaces.api import preflight
from etwinning.workspaces.rules import OUTSIDE


class Preflight(Question):
    """GET @preflight?audience=public: what is wrong, what to know, who gains sight."""

    def act(self, data):
        audience = data.get("audience", OUTSIDE[-1])
        if audience not in OUTSIDE:
            sentence = _("error_preflight_audience", default="Choose etwinners or public")
            raise BadInput({"audience": sentence})
        found = preflight(self.context, audience)
        return {
            "@id": f"{self.context.absolute_url()}/@preflight",
            "before": found.before,
            "after": found.after,
            "gained": [self.say(who) for who in found.gained],
            "findings": findings_told(found.findings, self.say),
            "digest": "" if found.wrong else found.digest,
        }
