"""Records that can be hidden: why, and whether a moderator did it.

Who hid a record is judged at that moment: people come and go, what a moderator hid stays a
moderator's.
"""

from etwinning.base.messages import _
from etwinning.base.security import actor


class Hideable:
    """Mixed into records that are hidden, shown again and removed.

    :ivar reason: why it is hidden or removed, a value of ``base.hiding.REASONS``; else ``""``.
    :ivar author: user id of who wrote it: never the one who decides.
    :ivar by_moderator: a moderator hid it, so a moderator decides.
    """

    reason = ""
    by_moderator = False
    author = ""


def unmet_moderator(record: Hideable, moderates: bool) -> list:
    """Return what stands against a decision on a hidden record: a list of messages, or none.

    :param moderates: whoever decides is a moderator there.
    """
    if moderates:
        return []
    if record.by_moderator:
        return [_("unmet_moderator", default="A moderator hid it, so a moderator decides.")]
    if record.author == actor():
        return [_("unmet_own_words", default="Somebody else decides about your own words.")]
    return []
