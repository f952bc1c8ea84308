"""What a manifest has to look like before anything of it is believed. Plain Python."""

from datetime import datetime
from etwinning.twinspaces.exports.rules import FORMAT
from etwinning.twinspaces.exports.rules import VERSION
from typing import Any

import re

MOST_ITEMS = 50_000
MOST_PEOPLE = 10_000
MOST_FACTS = 40
TITLE, TEXT, WORD, FACT, NAME = 500, 200_000, 60, 3_000, 300  # characters
PATH = re.compile(r"files/[A-Za-z0-9_.-]{1,120}")
HASH = re.compile(r"[0-9a-f]{64}")


class NotOne(ValueError):
    """It is no manifest; ``args[0]`` says where, for people who know JSON."""


class OtherVersion(NotOne):
    """It was written by a later version than this one knows."""


def check_manifest(told: Any) -> None:
    """Refuse what is not a manifest of an export.

    :param told: as it came out of JSON: anything.
    :raises NotOne: something is missing, of another kind, or too long.
    """
    _need(isinstance(told, dict) and told.get("format") == FORMAT, "format")
    if type(told.get("version")) is int and told["version"] > VERSION:
        raise OtherVersion("version")
    _need(told.get("version") == VERSION, "version")
    people, items = told.get("members"), told.get("items")
    _need(isinstance(people, list) and len(people) <= MOST_PEOPLE, "members")
    _need(isinstance(items, list) and len(items) <= MOST_ITEMS, "items")
    for number, person in enumerate(people):
        _check_person(person, f"members[{number}]")
    known = {person["number"] for person in people}
    _need(len(known) == len(people), "members: the same number twice")
    seen: set[int] = set()
    for number, item in enumerate(items):
        where = f"items[{number}]"
        _check_item(item, where)
        _need(item["parent"] is None or item["parent"] in seen, f"{where}.parent")
        _need(item["author"] is None or item["author"] in known, f"{where}.author")
        _need(item["id"] not in seen, f"{where}.id")
        seen.add(item["id"])


def _check_person(person, where):
    _need(isinstance(person, dict) and type(person.get("number")) is int, where)
    for name in ("kind", "role", "country"):
        _check_text(person, name, WORD, where)
    _check_text(person, "name", NAME, where)


def _check_item(item, where):
    _need(isinstance(item, dict) and type(item.get("id")) is int, where)
    for name in ("parent", "author"):
        _need(item.get(name, "") is None or type(item.get(name)) is int, f"{where}.{name}")
    for name in ("kind", "audience", "language", "written"):
        _check_text(item, name, WORD, where)
    _check_text(item, "title", TITLE, where)
    _check_text(item, "text", TEXT, where)
    for name in ("created", "modified"):
        _check_text(item, name, WORD, where)
        moment(item[name], f"{where}.{name}")
    _check_facts(item.get("facts"), f"{where}.facts")
    if "file" in item:
        _check_file(item["file"], f"{where}.file")


def _check_facts(facts, where):
    _need(isinstance(facts, dict) and len(facts) <= MOST_FACTS, where)
    for name, value in facts.items():
        values = value if isinstance(value, list) else [value]
        _need(len(name) <= WORD and len(values) <= MOST_FACTS, where)
        for one in values:
            fits = len(one) <= FACT if isinstance(one, str) else isinstance(one, (int, type(None)))
            _need(fits, f"{where}.{name}")


def _check_file(file, where):
    _need(isinstance(file, dict), where)
    _check_text(file, "name", NAME, where)
    for name, pattern in (("path", PATH), ("sha256", HASH)):
        found = file.get(name)
        _need(isinstance(found, str) and pattern.fullmatch(found), f"{where}.{name}")
    size = file.get("size")
    _need(type(size) is int and size >= 0, f"{where}.size")


def moment(text: str, where: str = "") -> datetime:
    """Return a moment with its time zone.

    :raises NotOne: it is none.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise NotOne(where) from error
    _need(found.tzinfo is not None and 1970 < found.year < 9_000, where)
    return found


def is_safe_name(name: str) -> bool:
    """Tell whether the name of an entry of a ZIP stays inside of it, on every system."""
    odd = name.startswith("/") or "\\" in name or ":" in name or "\0" in name
    return not odd and ".." not in name.split("/")


def _check_text(told, name, most, where):
    found = told.get(name)
    _need(isinstance(found, str) and len(found) <= most, f"{where}.{name}")


def _need(condition, where):
    if not condition:
        raise NotOne(where)
