"""The export of a TwinSpace: ask for it, download it."""

from datetime import datetime
from datetime import UTC
from etwinning.base.forms import FormPage
from etwinning.base.security import allowed
from etwinning.base.shapes import read
from etwinning.base.texts import one_line
from etwinning.base.words import day
from etwinning.base.words import day_and_time
from etwinning.media.api import size_in_words
from etwinning.twinspaces.api import ask_export
from etwinning.twinspaces.api import exports_of
from etwinning.twinspaces.api import file_of
from etwinning.twinspaces.exports.verbs import KEPT
from etwinning.twinspaces.interfaces import IAskExport
from etwinning.twinspaces.permissions import IMPORT_SPACE
from etwinning.workspaces.api import Inside
from functools import cached_property
from time import time
from zExceptions import NotFound
from ZPublisher.Iterators import filestream_iterator

import re

BLOCK = 1024 * 1024  # bytes sent at once


class ExportPage(Inside, FormPage):
    """What an export is, the own ones, and a button; ``?get=<token>`` is the file."""

    section = "settings"
    shape = IAskExport

    def __call__(self):
        token = self.request.form.get("get")
        if self.request.method == "GET" and token is not None:
            return self.download(str(token))
        return super().__call__()

    @property
    def may_import(self) -> bool:
        """May the reader take an export in here?"""
        return allowed(self.context, IMPORT_SPACE)

    def act(self) -> str:
        """Ask for an export and show that it is being made."""
        ask_export(self.context, **read(IAskExport, self.request.form))
        return f"{self.context.absolute_url()}/@@export"

    def download(self, token: str):
        """Return the file as a stream."""
        path = file_of(self.context, token)
        if path is None:
            raise NotFound("export")
        name = re.sub(r"[^A-Za-z0-9]+", "-", one_line(self.context.title, 60)).strip("-")
        response = self.request.response
        response.setHeader("Content-Type", "application/zip")
        response.setHeader("Content-Length", str(path.stat().st_size))
        response.setHeader("Content-Disposition", f'attachment; filename="{name or "space"}.zip"')
        response.setHeader("X-Content-Type-Options", "nosniff")
        response.setHeader("Cache-Control", "private, no-store")
        return filestream_iterator(str(path), "rb", BLOCK)

    @cached_property
    def lines(self) -> list[dict]:
        """The reader's own exports, newest first."""
        here = self.context.absolute_url()
        return [
            {
                "asked": day_and_time(datetime.fromtimestamp(one.asked, UTC), self.language),
                "ready": bool(one.ready),
                "public": one.public,
                "failed": one.has_failed(time()),
                "url": f"{here}/@@export?get={one.token}",
                "size": size_in_words(one.size),
                "things": one.things,
                "until": day(datetime.fromtimestamp(one.ready + KEPT, UTC), self.language),
            }
            for one in exports_of(self.context)
        ]
