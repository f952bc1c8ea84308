"""Codes: short enough to type, too many to guess. What a paper may tell."""

import secrets

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U: nobody mistakes them
LENGTH = 12  # 60 bits
GROUP = 4
ALIKE = str.maketrans("ILO", "110")
TOLD = ("project", "schools", "year", "until")  # a paper names no person


def new_code() -> str:
    """Return a random code as it is printed: ``7K3M-9QXZ-2FHT``."""
    letters = "".join(secrets.choice(LETTERS) for _place in range(LENGTH))
    return in_groups(letters)


def in_groups(letters: str) -> str:
    """Return twelve letters as they are printed."""
    return "-".join(letters[n : n + GROUP] for n in range(0, LENGTH, GROUP))


def read_code(typed: str) -> str:
    """Return the code that somebody typed, ``""`` if it cannot be one.

    Small letters, spaces, missing strokes and letters that look alike are forgiven.
    """
    plain = "".join(c for c in typed[:100].upper() if c not in " -\u2010\u2011\u2013\t")
    letters = plain.translate(ALIKE)
    if len(letters) != LENGTH or not set(letters) <= set(LETTERS):
        return ""
    return in_groups(letters)


def checked_about(about: dict) -> dict:
    """Return what a paper tells: project (text), schools (texts), year, until (date or None).

    :raises ValueError: something else is in it, or a part is missing.
    """
    strange = set(about) - set(TOLD)
    if strange or not about.get("project") or not about.get("year"):
        raise ValueError(f"A paper tells {', '.join(TOLD)}; not {sorted(strange) or 'less'}")
    schools = tuple(str(school) for school in about.get("schools", ()))
    return {
        "project": str(about["project"]),
        "schools": schools,
        "year": int(about["year"]),
        "until": about.get("until"),
    }
