"""Requests without a socket: many of them, as many people, in a thread of their own."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from gzip import decompress
from io import BytesIO
from urllib.parse import unquote
from urllib.parse import urlsplit

PACKED = b"\x1f\x8b"  # how gzip begins

@dataclass(frozen=True)
class Got:
    """An answer."""

    status: int
    headers: dict
    body: bytes

    @property
    def text(self) -> str:
        """Head and body, as whoever looks for a word reads them; what is packed is unpacked."""
        body = decompress(self.body) if self.body.startswith(PACKED) else self.body
        return f"{self.headers}\n{body.decode('utf-8', 'replace')}"


class Door:
    """What stands before Zope, and an address.

    :param app: WSGI application.
    :param url: of the site.
    """

    def __init__(self, app, url: str):
        self.app, self.url = app, url

    def all_of(self, asked: list) -> list[Got]:
        """Return the answers to (path, headers), one after the other."""
        with ThreadPoolExecutor(1) as thread:  # Zope keeps who asks and where by thread
            return list(thread.map(lambda pair: self._get(*pair), asked))

    def _get(self, path, headers):
        answer = {}

        def start(status, found, exc_info=None):
            answer.update(status=int(status[:3]), headers=dict(found))

        body = self.app(self._environ(path, headers), start)
        try:
            return Got(body=b"".join(body), **answer)
        finally:
            getattr(body, "close", lambda: None)()

    def _environ(self, path, headers):
        parts = urlsplit(f"{self.url}/{path}")
        named = {f"HTTP_{key.upper().replace('-', '_')}": one for key, one in headers.items()}
        return {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": unquote(parts.path, "latin-1"),
            "QUERY_STRING": parts.query,
            "SCRIPT_NAME": "",
            "SERVER_NAME": parts.hostname,
            "SERVER_PORT": str(parts.port),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.input": BytesIO(),
            "wsgi.errors": BytesIO(),
            "wsgi.url_scheme": "http",
            **named,
        }
