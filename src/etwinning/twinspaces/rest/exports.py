"""Services about the export of a TwinSpace: ask for it, see whether it is there."""

from datetime import datetime
from datetime import UTC
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.twinspaces.api import ask_export
from etwinning.twinspaces.api import exports_of
from etwinning.twinspaces.interfaces import IAskExport
from time import time


def shown(space, export) -> dict:
    """Return an export for JSON; ``download`` is there as soon as it is ready.

    One that has ``failed`` will not come any more: ask again.
    """
    asked = datetime.fromtimestamp(export.asked, UTC).isoformat(timespec="seconds")
    told = {
        "asked": asked,
        "public": export.public,
        "ready": bool(export.ready),
        "failed": export.has_failed(time()),
    }
    if export.ready:
        told |= {
            "size": export.size,
            "things": export.things,
            "download": f"{space.absolute_url()}/@@export?get={export.token}",
        }
    return told


class Exports(Question):
    """GET @export: the own exports of the last seven days, newest first."""

    def act(self, data):
        here = self.context
        return {
            "@id": f"{here.absolute_url()}/@export",
            "items": [shown(here, export) for export in exports_of(here)],
        }


class AskExport(Verb):
    """POST @export: a job makes it, a notice tells when it is there.

    ``public``: only what everybody may see, naming nobody.
    """

    made = True

    def act(self, data):
        return shown(self.context, ask_export(self.context, **read(IAskExport, data)))
