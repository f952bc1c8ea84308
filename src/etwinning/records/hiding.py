"""Records that can be hidden: why, and whether a moderator did it.

Who hid a record is judged at that moment: people come and go, what a moderator hid stays a
moderator's.
"""

from etwinning.base.messages import _


class Hideable:
    """Mixed into records that are hidden, shown again and removed.

    :ivar reason: why it is hidden or removed, a value of ``base.hiding.REASONS``; else ``""``.
    :ivar by_moderator: a moderator hid it, so a moderator decides.
    """

    reason = ""
    by_moderator = False


def unmet_moderator(record: Hideable, moderates: bool) -> list:
    """Return what stands against a decision on a hidden record: a list of messages, or none.

    :param moderates: whoever decides is a moderator there.
    """
    if moderates or not record.by_moderator:
        return []
    return [_("unmet_moderator", default="A moderator hid it, so a moderator decides.")]
