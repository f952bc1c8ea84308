"""Ask a server of an office one question, in five seconds at most for the whole answer.

No redirect is followed and no proxy of the environment is used. A name is looked up once: if one
of its addresses is not of the public internet nothing is asked, else one of them is, and no other.
"""

from etwinning.meetings.providers import with_plain
from http.client import HTTPException
from http.client import HTTPResponse
from io import BufferedReader
from io import RawIOBase
from ipaddress import ip_address
from lxml import etree
from socket import create_connection
from socket import getaddrinfo
from socket import SOCK_STREAM
from ssl import create_default_context
from time import monotonic
from urllib.parse import urlsplit

PATIENCE = 5  # seconds for connection and answer; the look-up of a name has those of the system
LEAST = 0.001  # seconds: none at all would mean without end
MOST = 64 * 1024  # bytes of an answer
SAFE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
FAILURES = (OSError, ValueError, HTTPException, etree.XMLSyntaxError)


class Limited(RawIOBase):
    """What a server sends, until a deadline; as much of a socket as an HTTPResponse reads.

    :ivar until: moment of ``monotonic``.
    """

    def __init__(self, sock, until: float):
        self.sock = sock
        self.until = until

    def makefile(self, mode: str) -> BufferedReader:
        """Return it as a file."""
        return BufferedReader(self)

    def readable(self) -> bool:
        """It is read."""
        return True

    def readinto(self, buffer) -> int:
        """Read what there is.

        :raises TimeoutError: the deadline is over.
        """
        self.sock.settimeout(_rest(self.until))
        return self.sock.recv_into(buffer)


def answer_of(call: str) -> etree._Element:
    """Return what a server answers to a GET.

    :param call: the whole address.
    :raises OSError: one of ``FAILURES``, whose words may hold the address: tell nobody.
    """
    until = monotonic() + PATIENCE
    parts = urlsplit(call)
    with _connected(parts, until) as raw, _safe(raw, parts, until) as sock:
        question = f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
        sock.settimeout(_rest(until))
        sock.sendall(f"{question}Connection: close\r\n\r\n".encode("ascii"))
        answer = HTTPResponse(Limited(sock, until), method="GET")
        answer.begin()
        if answer.status != 200:
            raise OSError("another answer than 200")
        return etree.fromstring(answer.read(MOST), SAFE)


def _connected(parts, until):
    """Return a socket to the first address of a server that takes it."""
    failed = OSError("no address")
    for where in _addresses(parts):
        try:
            return create_connection(where, timeout=_rest(until))
        except OSError as error:
            failed = error
    raise failed


def _safe(raw, parts, until):
    """Return the same with TLS, unless it is a server of tests."""
    if parts.scheme == "http":
        return raw
    raw.settimeout(_rest(until))
    return create_default_context().wrap_socket(raw, server_hostname=parts.hostname)


def _addresses(parts) -> list[tuple]:
    """Pairs (number, port) of a server, all or none."""
    port = parts.port or (80 if parts.scheme == "http" else 443)
    found = [where[:2] for *_kind, where in getaddrinfo(parts.hostname, port, type=SOCK_STREAM)]
    is_of_tests = parts.scheme == "http" and with_plain()
    if not is_of_tests and not all(ip_address(number).is_global for number, _port in found):
        raise OSError("not of the public internet")
    return found


def _rest(until):
    """Seconds until a deadline.

    :raises TimeoutError: it is over.
    """
    rest = until - monotonic()
    if rest < LEAST:
        raise TimeoutError
    return rest
