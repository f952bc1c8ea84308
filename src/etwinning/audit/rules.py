"""What a line may say and how lines are chained: plain Python."""

import hashlib
import json
import re

ACTION = re.compile(r"[a-z]+:[a-z_]+:[a-z_]+")
LONGEST = 80  # characters of a detail: an id, a code or a state, never a text
START = "0" * 64  # what the first line of a lane is chained to


def check_action(action: str) -> str:
    """Return the action if it reads ``room:thing:verb``.

    :raises ValueError: it does not.
    """
    if not ACTION.fullmatch(action):
        raise ValueError(f"an action reads room:thing:verb, not {action!r}")
    return action


def check_details(details: dict) -> dict:
    """Return details that hold ids, codes, states and numbers only.

    :raises ValueError: a value looks like an address or a text, or is no plain value.
    """
    for name, value in details.items():
        for item in value if isinstance(value, (list, tuple)) else [value]:
            if not _is_plain(item):
                raise ValueError(f"the audit keeps ids, not this: {name}")
    return details


def _is_plain(value) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST and "@" not in value and "\n" not in value
    return value is None or isinstance(value, (bool, int, float))


def canonical(line: dict) -> str:
    """Return a line as JSON that is the same every time: sorted, no blanks, plain ASCII."""
    return json.dumps(line, sort_keys=True, separators=(",", ":"))


def chained(before: str, text: str) -> str:
    """Return the hash (64 hex digits) of a line: SHA-256 over the hash before and its text."""
    return hashlib.sha256(f"{before}{text}".encode("ascii")).hexdigest()
