"""Files of materials: one address each, for those who may view the thing, nothing runs.

Plone's own addresses of files (``@@download``, ``@@images``, ``@@display-file``) are closed here:
one door is watched better than four, and scales would be written while somebody reads.
"""

from etwinning.workspaces.views.closed import is_inline
from plone.namedfile.browser import Download
from urllib.parse import quote
from zExceptions import NotFound


class Served(Download):
    """``@@file``: the file itself; pictures are shown, all else is downloaded."""

    for_pupils = True
    which = "file"

    def publishTraverse(self, request, name):
        """Nothing stands below it."""
        raise NotFound(name)

    def _getFile(self):
        file = getattr(self.context, self.which, None)
        if file is None:
            raise NotFound(self.which)
        return file

    def set_headers(self, file):
        """Write type, name and how long it may be kept: never, it may be withdrawn any time."""
        response = self.request.response
        response.setHeader("Content-Type", file.contentType)
        response.setHeader("Content-Length", file.getSize())
        response.setHeader("Accept-Ranges", "bytes")
        response.setHeader("X-Content-Type-Options", "nosniff")
        response.setHeader("Cache-Control", "private, no-store")
        how = "inline" if is_inline(file.contentType) else "attachment"
        name = quote(file.filename.encode("utf-8"))
        response.setHeader("Content-Disposition", f"{how}; filename*=UTF-8''{name}")


class Small(Served):
    """``@@small``: a picture in small, for lists."""

    which = "small"
