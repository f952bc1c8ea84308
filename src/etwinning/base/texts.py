"""Texts that people typed, made fit for headers, lines and mails."""

from unicodedata import category

LONGEST = 300  # characters of one line


def one_line(text: str, longest: int = LONGEST) -> str:
    """Return a text without line breaks and invisible signs, cut to ``longest`` characters.

    What people type ends up in mail headers: a line break there would begin a header, and
    a sign that turns the direction of writing would hide where a link leads.
    """
    seen = "".join(" " if category(c)[0] in "CZ" else c for c in text)
    line = " ".join(seen.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, parted by empty lines."""
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def is_email(address: str) -> bool:
    """Tell whether this can be an e-mail address; one line, one @, a domain with a dot.

    The name is plain ASCII: few mail servers take other letters. The domain may have any.
    """
    name, at, domain = address.rpartition("@")
    plain = one_line(address, 254) == address and " " not in address
    listed = any(sign in address for sign in ",;<>\"()[]\\")
    has_parts = bool(at and name and "." in domain.strip("."))
    return has_parts and plain and not listed and name.isascii() and bool(sendable(address))


def sendable(address: str) -> str:
    """Return an e-mail address as mail servers want it: the domain in its ASCII form (IDNA).

    ``""`` if the domain has none.
    """
    name, at, domain = address.rpartition("@")
    try:
        return f"{name}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return ""
