"""Addresses of servers, and how those who join sign theirs. Plain Python.

BigBlueButton: docs.bigbluebutton.org, "API Security Model" and "create", "join".
Jitsi: github.com/jitsi/lib-jitsi-meet, doc/tokens.md.
"""

from hashlib import sha256
from urllib.parse import quote
from urllib.parse import urlencode
from urllib.parse import urlsplit

import json
import jwt
import re

SERVER = re.compile(
    r"https://(?=.{4,253}(?:[:/]|\Z))([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
    r"(:\d{2,5})?(/[\w.~-]+)*",
    re.I | re.A,
)
HERE = re.compile(r"http://localhost:\d+(/[\w.~-]+)*", re.A)  # only where tests and demo say so
TOKEN = 2 * 3600  # seconds for which a signed address of Jitsi opens the door
LASTS = 3600  # seconds for which a meeting stands in calendars
LATE = 12 * 3600  # seconds after its hour in which people may still come, or come back
KEPT = 90 * 24 * 3600  # seconds after its hour, as chats
NAME = 64  # characters: BigBlueButton takes no longer name of a meeting


def is_server(address: str, with_plain: bool = False) -> bool:
    """Tell whether an address is one of a server: https, a name with a dot, perhaps a path.

    Nothing with a log-in, a number for a name, a question or an anchor.

    :param with_plain: ``http://localhost:<port>`` is one, too.
    """
    if not (SERVER.fullmatch(address) or (with_plain and HERE.fullmatch(address))):
        return False
    try:
        return urlsplit(address).port != 0
    except ValueError:  # larger than a port can be
        return False


def plain_address(kind: str, address: str) -> str:
    """Return the one way in which an address is kept, without what servers do not need."""
    scheme, colon, rest = address.strip().rstrip("/").partition("://")
    host, slash, path = rest.partition("/")
    scheme, host = scheme.lower(), host.lower()
    if scheme == "https":
        host = host.removesuffix(":443")
    plain = f"{scheme}{colon}{host}{slash}{path}"
    return plain.removesuffix("/api") if kind == "bbb" else plain


def is_over(begins: int, now: float) -> bool:
    """Tell whether nobody meets any more.

    :param begins: unix seconds, 0 for at any time.
    """
    return 0 < begins <= now - LATE


def is_gone(begins: int, now: float) -> bool:
    """Tell whether a meeting is no longer kept."""
    return 0 < begins <= now - KEPT


def host_of(address: str) -> str:
    """Return the name of a server, as people know it."""
    return urlsplit(address).netloc.lower()


def bbb_address(address: str, call: str, words: dict[str, str], secret: str) -> str:
    """Return the signed address of a call to BigBlueButton.

    :param call: "create" or "join".
    """
    query = urlencode(words, quote_via=quote)
    checksum = sha256(f"{call}{query}{secret}".encode()).hexdigest()
    return f"{address}/api/{call}?{query}&checksum={checksum}"


def bbb_room(room: str, title: str, words: tuple[str, str]) -> dict[str, str]:
    """Return what opens a room on BigBlueButton; asked twice, it is the same room.

    :param words: the pass words of viewers and moderators; the server compares them.
    """
    return {
        "name": title[:NAME],
        "meetingID": room,
        "attendeePW": words[0],
        "moderatorPW": words[1],
        "record": "false",
        "allowStartStopRecording": "false",
    }


def bbb_person(room: str, name: str, person: str, leads: bool, made: str) -> dict[str, str]:
    """Return who comes in, for BigBlueButton.

    :param made: ``createTime`` of the room: the server refuses who comes with it when all have
        left and the room is made anew; ``""`` where a server has told none.
    """
    role = "MODERATOR" if leads else "VIEWER"
    comes = {"fullName": name, "meetingID": room, "role": role, "userID": person}
    return {**comes, "createTime": made} if made else comes


def jitsi_address(address: str, room: str, name: str) -> str:
    """Return the address of a room that is open to who knows it; the name stays in the browser."""
    return f"{address}/{room}#userInfo.displayName={quote(json.dumps(name, ensure_ascii=False))}"


def jitsi_signed(
    address: str, room: str, who: tuple[str, str, bool], app: tuple[str, str], now: float
) -> str:
    """Return the address of a room with a token for one person.

    :param who: name, id and whether the person leads the meeting.
    :param app: id and secret of the application, as the server knows them.
    :param now: unix seconds.
    """
    name, person, leads = who
    user = {
        "id": person,
        "name": name,
        "moderator": leads,
        "affiliation": "owner" if leads else "member",
    }
    claims = {
        "aud": "jitsi",
        "iss": app[0],
        "sub": urlsplit(address).hostname,
        "room": room,
        "nbf": int(now) - 60,  # clocks differ
        "exp": int(now) + TOKEN,
        "context": {"user": user},
    }
    return f"{address}/{room}?jwt={jwt.encode(claims, app[1], algorithm='HS256')}"
