"""What makes a project valid: plain Python, values in, field names or booleans out.

Sources: product.md PJ2, PJ3, PJ8, MS7; workflows.md section 3.
"""

from datetime import date
from rapidfuzz import fuzz

# what has to be filled in before a project is submitted, in the order of the form
NEEDED = (
    "title", "summary", "kind", "aims", "process", "results", "languages", "subjects",
    "age_min", "age_max", "pupils", "starts", "ends",
)  # fmt: skip
WITH_PUPILS = "classes"  # the kind of project in which pupils take part
LONGEST = 5 * 366  # days from the first to the last day of a project


def missing(values: dict) -> list:
    """Return the names of the fields that still have to be filled in, in the form's order."""
    return [name for name in NEEDED if _is_empty(values.get(name)) and _counts(name, values)]


def _counts(name, values):
    """Ages and pupils are asked for only where pupils take part."""
    about_pupils = name in ("age_min", "age_max", "pupils")
    return not about_pupils or values.get("kind") in (None, "", WITH_PUPILS)


def _is_empty(value):
    return value is None or value == "" or (hasattr(value, "__len__") and not len(value))


def wrong_ages(values: dict) -> bool:
    """Tell whether the youngest are older than the oldest."""
    least, most = values.get("age_min"), values.get("age_max")
    return least is not None and most is not None and least > most


def wrong_days(values: dict) -> bool:
    """Tell whether a project ends before it starts, or takes longer than five years."""
    starts, ends = values.get("starts"), values.get("ends")
    if not isinstance(starts, date) or not isinstance(ends, date):
        return False
    return ends <= starts or (ends - starts).days > LONGEST


def changed(old: dict, new: dict) -> dict:
    """Return the values of ``new`` that differ from ``old``; empty text and None are alike."""
    return {
        name: value
        for name, value in new.items()
        if not (_is_empty(value) and _is_empty(old.get(name))) and value != old.get(name)
    }


def values_at(version: int, now: dict, revisions) -> dict:
    """Return the values as they were at an earlier version.

    :param now: dict of field name -> present value.
    :param revisions: in the order they were made; each has ``version`` and ``before``, the
        values of the changed fields until then.
    """
    values = dict(now)
    for revision in reversed([r for r in revisions if r.version > version]):
        values.update(revision.before)
    return values


def merged(mine: dict, version: int, now: dict, revisions) -> tuple:
    """Put an edit that began at an earlier version together with what others wrote since.

    :param mine: dict of field name -> value that a person sent.
    :return: (values to write, names of the fields that both changed in different ways).
    """
    base = values_at(version, now, revisions)
    wanted = changed(base, mine)
    elsewhere = changed(base, now)
    clash = [name for name in wanted if name in elsewhere and now[name] != wanted[name]]
    return changed(now, wanted), clash


def last_changes(revisions) -> dict:
    """Return the newest revision of each field: dict of field name -> revision."""
    return {name: revision for revision in revisions for name in revision.before}


def is_substantial(old: str, new: str, likeness: int) -> bool:
    """Tell whether a text is no longer much the same.

    :param likeness: per cent below which it counts as changed (rapidfuzz, whole words).
    """
    return fuzz.token_sort_ratio(old or "", new or "") < likeness
