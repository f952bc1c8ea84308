"""How one comes into a group, and which words find it: plain Python. Source: product.md GT1."""

JOINING = ("all", "request", "invitation")
ROLES = ("TeacherAdmin", "TeacherMember")
MODERATOR, MEMBER = ROLES
ROOM_LEAST = 2  # contacts invited into a new room
ROOM_MOST = 10
DECIDE_DAYS = 7  # for the office, as for projects
ORIGINS = ("active", "closed")  # where a group was when it was flagged


def is_found(words: str, *texts: str) -> bool:
    """Tell whether all words stand in one of the texts, in any case."""
    inside = " ".join(texts).casefold()
    return all(word in inside for word in words.casefold().split())


def card_readers(listed: bool, readable: bool) -> set[str]:
    """Return who reads the card of a group beside its members: roles on the site."""
    found = {"Teacher"} if listed or readable else set()
    return found | ({"Newcomer"} if listed and readable else set())


def inside_readers(listed: bool, readable: bool) -> set[str]:
    """Return who reads beside its members what a group shows outside: roles on the site."""
    return card_readers(listed, readable) if readable else set()
