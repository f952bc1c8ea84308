"""Who sees what, in which order of width; what a page must hold; who may use which tool.

Plain Python: values in, values out. Sources: workflows.md section 3 "Things inside",
product.md 6.2 (``matrix.json``).
"""

from collections.abc import Collection
from functools import cache
from html import escape
from html import unescape
from pathlib import Path

import json
import re

# from the fewest readers to the most
AUDIENCES = ("draft", "teachers", "members", "etwinners", "public")
OUTSIDE = ("etwinners", "public")  # leave the place: teacher admins only, after a confirmation
HIDDEN = "hidden"  # flagged or removed
STEPS = {
    "draft": "withdraw",
    "teachers": "show_teachers",
    "members": "show_members",
    "etwinners": "show_etwinners",
    "public": "publish",
}
# the role that tells an audience by what may View, widest first: whoever reads the enforced
# roles never shows another audience than the one that holds
TELLING = (
    ("Anonymous", "public"),
    ("Teacher", "etwinners"),
    ("PupilMember", "members"),
    ("PupilAdmin", "draft"),
    ("Expert", "draft"),
    ("TeacherMember", "teachers"),
)
BLANK_LINE = re.compile(r"\n\s*\n")
TAG = re.compile(
    r"<(p|h[1-6]|ul|ol|li|table|blockquote|pre|hr|dl|img|br|strong|em|b|i|u|s|a|code)\b", re.I
)


def is_pupil_role(role: str) -> bool:
    """Tell whether a role in a place is one of pupils."""
    return role.startswith("Pupil")


def audience_of_roles(roles: Collection[str]) -> str:
    """Return the audience of a thing, told by the roles that may view it.

    :param roles: role ids; other principals among them do no harm.
    :return: one of AUDIENCES, or HIDDEN.
    """
    return next((audience for role, audience in TELLING if role in roles), HIDDEN)


def guests_among(roles: Collection[str]) -> bool:
    """Tell whether guests are named by the roles that may view a thing, and not everybody."""
    return "Guest" in roles and "Anonymous" not in roles


def fits(audience: str, limit: str) -> bool:
    """Tell whether an audience is no wider than its surroundings' limit.

    :param limit: one of AUDIENCES or HIDDEN, in which nothing fits.
    """
    if limit not in AUDIENCES:
        return False
    if limit == "draft":  # teachers alone are fewer than all who write
        return audience in ("draft", "teachers")
    if limit == "teachers":  # a draft in a folder for teachers is seen by teachers
        return audience in ("draft", "teachers")
    return AUDIENCES.index(audience) <= AUDIENCES.index(limit)


def narrower(one: str, other: str) -> str:
    """Return which of two audiences fewer people belong to."""
    return min(one, other, key=(HIDDEN, *AUDIENCES).index)


def is_outside(audience: str) -> bool:
    """Tell whether people who do not belong to the place see a thing with this audience."""
    return audience in OUTSIDE


def has_content(title: str | None, text: str | None) -> bool:
    """Tell whether a page has a title and something to show."""
    return bool((title or "").strip()) and says_something(text or "")


def says_something(html: str) -> bool:
    """Tell whether HTML has at least one letter, figure or picture to show."""
    return bool(re.sub(r"<(?!img\b)[^>]*>|&nbsp;", " ", html, flags=re.I).strip())


def as_html(text: str) -> str:
    """Return HTML for what was typed: plain text becomes paragraphs, HTML stays.

    Not cleaned here: the page does that on every write (``base.html``).
    """
    if TAG.search(text):
        return text
    parts = [part.strip() for part in BLANK_LINE.split(text.strip())]
    return "\n".join(
        f"<p>{'<br>'.join(escape(line) for line in part.splitlines())}</p>"
        for part in parts
        if part
    )


def as_typed(html: str | None) -> str:
    """Return HTML as a person would type it: paragraphs without marks, anything else as it is."""
    text = html or ""
    if re.search(r"<(?!/?p>|br\s*/?>)", text):
        return text
    text = re.sub(r"</p>\s*<p>", "\n\n", text)
    text = re.sub(r"<br\s*/?>", "\n", text)
    return unescape(re.sub(r"</?p>", "", text)).strip()


def beginning(text: str, most: int = 200) -> str:
    """Return the first words of HTML as plain text, at most ``most`` characters."""
    plain = " ".join(unescape(re.sub(r"<[^>]+>", " ", text or "")).split())
    if len(plain) <= most:
        return plain
    return plain[:most].rsplit(" ", 1)[0] + " …"


@cache
def _file():
    return json.loads((Path(__file__).parent / "matrix.json").read_text())


def matrix() -> dict[str, dict[str, str]]:
    """Return the role matrix: dict of tool -> dict of role -> letters (R, C, E, M)."""
    return _file()["tools"]


def tools() -> tuple[str, ...]:
    """Return the tools that there are already, in the order of the matrix."""
    return tuple(tool for tool in matrix() if tool not in _file()["not_yet"])


def switchable() -> dict[str, tuple[str, ...]]:
    """Return from whom writing can be taken: dict of tool -> roles. Never from teacher admins."""
    return {
        tool: tuple(
            role
            for role, letters in matrix()[tool].items()
            if "C" in letters and role != "TeacherAdmin"
        )
        for tool in _file()["adds"]
    }


def tool_of(permission: str) -> str:
    """Return the tool in which a permission adds something, ``""`` for every other permission."""
    adds = _file()["adds"].items()
    return next((tool for tool, permissions in adds if permission in permissions), "")


def letters_left(tool: str, role: str, taken: Collection[str] = ()) -> str:
    """Return the letters that a role has in a tool of one place.

    :param taken: roles from which writing is taken there: they only read.
    """
    letters = matrix()[tool].get(role, "")
    return letters.replace("C", "").replace("E", "").replace("M", "") if role in taken else letters


def roles_that(letter: str, tool: str) -> set[str]:
    """Return the roles that may use a tool in one way.

    :param letter: R read, C create, E edit own, M manage others'.
    :param tool: a key of ``matrix.json``.
    :raises KeyError: there is no such tool.
    """
    return {role for role, letters in matrix()[tool].items() if letter in letters}
