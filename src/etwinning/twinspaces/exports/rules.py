"""What an export looks like: names in the ZIP, the version. Plain Python."""

import re

FORMAT = "etwinning-twinspace"
VERSION = 1
MANIFEST = "manifest.json"
LONGEST = 70  # characters of a file name in the ZIP, without its ending


def page_name(number: int) -> str:
    """Return the name of the page of a thing in the ZIP."""
    return f"items/{number:05}.html"


def file_name(number: int, filename: str) -> str:
    """Return a name in the ZIP that every system can keep: letters, digits, ``.``, ``_``, ``-``."""
    stem, dot, ending = (filename or "").rpartition(".")
    if not (dot and re.fullmatch(r"[A-Za-z0-9]{1,8}", ending)):
        stem, ending = filename or "", ""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", stem).strip("-")[:LONGEST] or "file"
    return f"files/{number:05}-{plain}" + (f".{ending.lower()}" if ending else "")
