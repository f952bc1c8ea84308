"""A BigBlueButton for tests: a real server that checks checksums as the original does."""

from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from threading import Event
from threading import Thread
from urllib.parse import parse_qs
from urllib.parse import urlsplit

SECRET = "canary-shared-secret-of-a-server"
MADE = b"<response><returncode>SUCCESS</returncode><createTime>%d</createTime></response>"
FAILED = b"<response><returncode>FAILED</returncode><messageKey>%s</messageKey></response>"


class BigBlueButton(ThreadingHTTPServer):
    """Makes rooms for who knows the secret.

    :ivar rooms: dict of meetingID -> the words it was made with.
    :ivar asked: paths of all requests.
    :ivar answer: (status, headers, body) that it gives whatever comes, None to work.
    :ivar drips: bytes with which an answer begins that goes on slowly and for ever, None to work.
    """

    daemon_threads = True

    def __init__(self):
        super().__init__(("localhost", 0), Door)
        self.rooms, self.asked, self.answer = {}, [], None
        self.drips, self.ends = None, Event()

    @property
    def address(self) -> str:
        """As an office types it."""
        return f"http://localhost:{self.server_port}/bigbluebutton"

    def told(self, path: str) -> tuple[int, dict, bytes]:
        """Return status, headers and body for a path."""
        self.asked.append(path)
        if self.answer:
            return self.answer
        words = words_of(path, self)
        if words is None:
            return 200, {}, FAILED % b"checksumError"
        known = self.rooms.setdefault(words["meetingID"], words)
        same = all(known[name] == words[name] for name in ("attendeePW", "moderatorPW"))
        made = 1_700_000_000_000 + list(self.rooms).index(words["meetingID"])
        return 200, {}, MADE % made if same else FAILED % b"idNotUnique"


class Door(BaseHTTPRequestHandler):
    """Answers one request."""

    def do_GET(self):
        status, headers, body = self.server.told(self.path)
        if self.server.drips is not None:
            self.drip(self.server.drips)
            return
        self.send_response(status)
        for name, value in {"Content-Type": "text/xml", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, part):
        """Send a beginning, then a byte now and then, until nobody listens."""
        try:
            while not self.server.ends.wait(0.02):
                self.wfile.write(part)
                part = b"x"
        except OSError:
            self.close_connection = True

    def log_message(self, *words):
        """Say nothing."""


def words_of(path: str, server) -> dict | None:
    """Return the words of a signed call, None if the signature is wrong."""
    parts = urlsplit(path)
    call = parts.path.rpartition("/")[2]
    query, _, checksum = parts.query.rpartition("&checksum=")
    if sha256(f"{call}{query}{SECRET}".encode()).hexdigest() != checksum:
        return None
    return {name: values[0] for name, values in parse_qs(query, strict_parsing=True).items()}


@contextmanager
def big_blue_button():
    """Give a server that runs while the test does."""
    with BigBlueButton() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.ends.set()
            server.shutdown()
            thread.join()
