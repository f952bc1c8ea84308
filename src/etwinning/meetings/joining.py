"""Join a meeting: an address that is signed now, for one person in one role.

Nothing is written and nothing but this asks a server, at the address of an office, never at a
teacher's. Of those who ask a server that does not answer, only those of the first second wait for
it; then it is left alone for a while. An entry that a server refuses stops no other entry.
"""

from etwinning.base.errors import Unreachable
from etwinning.base.messages import _
from etwinning.limits.api import last_seen
from etwinning.limits.api import seen
from etwinning.limits.api import unsee
from etwinning.meetings.asking import answer_of
from etwinning.meetings.asking import FAILURES
from etwinning.meetings.content import Meeting
from etwinning.meetings.providers import Choice
from etwinning.meetings.rules import bbb_address
from etwinning.meetings.rules import bbb_person
from etwinning.meetings.rules import bbb_room
from etwinning.meetings.rules import host_of
from etwinning.meetings.rules import jitsi_address
from etwinning.meetings.rules import jitsi_signed
from hashlib import blake2b
from time import time

import logging

log = logging.getLogger("etwinning.meetings")
QUICK = 1  # seconds: who comes within them waits for a server that others wait for, too
PAUSE = 20  # seconds: who fails is left alone, so that those who wait for it are few
OURS = ("", "checksumError")  # a server that says so does not know the entry, whatever the meeting


def address_for(meeting: Meeting, choice: Choice, name: str, user_id: str, leads: bool) -> str:
    """Return where a person joins a meeting, good for this moment.

    :param name: as the others in the meeting read it.
    :param user_id: the server gets a hash of it, another one in each meeting.
    :param leads: the person leads the meeting.
    :raises Unreachable: the server does not answer, or does not know our signature.
    """
    person = blake2b(f"{meeting.room}{user_id}".encode(), digest_size=12).hexdigest()
    for code, provider in choice.entries:
        address, secret = provider.address, provider.secret
        if provider.kind == "bbb":
            made = _made(meeting, code, provider)
            if made is not None:
                comes = bbb_person(meeting.room, name, person, leads, made)
                return bbb_address(address, "join", comes, secret)
        elif secret:
            who, app = (name, person, leads), (provider.app_id, secret)
            return jitsi_signed(address, meeting.room, who, app, time())
        else:
            return jitsi_address(address, meeting.room, name)
    raise Unreachable(
        _(
            "error_meeting_server",
            default="${host} does not let us in just now. Try again in some minutes; if it stays "
            "like this, tell your office.",
            mapping={"host": host_of(choice.provider.address)},
        )
    )


def _made(meeting, code, provider) -> str | None:
    """Have a server make the room; return its ``createTime``, None if it does not just now."""
    left = f"meetings:left alone:{code} {provider.address} {provider.since}"
    now = time()
    if 0 <= now - (last_seen(left) or 0) < PAUSE:
        return None
    seen(left, now + QUICK, every=QUICK)
    opens = bbb_room(meeting.room, meeting.title, meeting.words)
    is_theirs, made = False, None
    try:
        told = answer_of(bbb_address(provider.address, "create", opens, provider.secret))
        if told.findtext("returncode") == "SUCCESS":
            made = told.findtext("createTime") or ""
        is_theirs = (told.findtext("messageKey") or "") not in OURS
        why = "refused"
    except FAILURES as error:
        why = type(error).__name__  # its words may hold the signed address
    unsee(left)
    if made is None:
        log.warning("%s: no meeting was made: %s", host_of(provider.address), why)
        if not is_theirs:
            seen(left)
    return made
