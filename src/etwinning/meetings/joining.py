"""Join a meeting: an address that is signed now, for one person in one role.

Nothing is written and nothing but this asks a server. Its address is the office's, never a
teacher's; it is asked by https, follows nowhere and has five seconds.
"""

from etwinning.base.errors import Unreachable
from etwinning.base.messages import _
from etwinning.limits.api import last_seen
from etwinning.limits.api import seen
from etwinning.meetings.content import Meeting
from etwinning.meetings.content import Provider
from etwinning.meetings.rules import bbb_address
from etwinning.meetings.rules import bbb_person
from etwinning.meetings.rules import bbb_room
from etwinning.meetings.rules import host_of
from etwinning.meetings.rules import jitsi_address
from etwinning.meetings.rules import jitsi_signed
from hashlib import blake2b
from http.client import HTTPException
from lxml import etree
from time import time
from urllib.request import build_opener
from urllib.request import HTTPRedirectHandler

import logging

log = logging.getLogger("etwinning.meetings")
PATIENCE = 5  # seconds for each step of an answer
PAUSE = 20  # seconds: who fails is left alone, so that those who wait for it are few
MOST = 64 * 1024  # bytes of an answer
SAFE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


class Stay(HTTPRedirectHandler):
    """Follows no answer to another address."""

    def redirect_request(self, *words):
        """Take it for an error."""
        return


def address_for(meeting: Meeting, provider: Provider, name: str, user_id: str, leads: bool) -> str:
    """Return where a person joins a meeting, good for this moment.

    :param name: as the others in the meeting read it.
    :param user_id: the server gets a hash of it, another one in each meeting.
    :param leads: the person leads the meeting.
    :raises Unreachable: the server does not answer, or does not know our signature.
    """
    person = blake2b(f"{meeting.room}{user_id}".encode(), digest_size=12).hexdigest()
    address = provider.address
    if provider.kind == "bbb":
        opens = bbb_room(meeting.room, meeting.title, meeting.words)
        _check(address, bbb_address(address, "create", opens, provider.secret))
        comes = bbb_person(meeting.room, name, person, leads)
        return bbb_address(address, "join", comes, provider.secret)
    if provider.secret:
        who, app = (name, person, leads), (provider.app_id, provider.secret)
        return jitsi_signed(address, meeting.room, who, app, time())
    return jitsi_address(address, meeting.room, name)


def _check(address, call):
    """Have a server do something, or refuse; one that failed just now is not asked again."""
    host = host_of(address)
    failed = f"meetings:failed:{host}"
    if (last_seen(failed) or 0) <= time() - PAUSE:
        why = _what_is_wrong(call)
        if not why:
            return
        log.warning("%s: no meeting was made: %s", host, why)
        seen(failed, every=0)
    raise Unreachable(
        _(
            "error_meeting_server",
            default="${host} does not let us in just now. Try again in some minutes; if it stays "
            "like this, tell your office.",
            mapping={"host": host},
        )
    )


def _what_is_wrong(call) -> str:
    """Ask; never tell the words of an error, they may hold the signed address."""
    try:
        with build_opener(Stay).open(call, timeout=PATIENCE) as answer:
            told = etree.fromstring(answer.read(MOST), SAFE)
    except (OSError, HTTPException, etree.XMLSyntaxError) as error:
        return type(error).__name__
    return "" if told.findtext("returncode") == "SUCCESS" else "refused"
