"""Looking behind a code as a stranger: as often as one likes with right codes, else limited."""

from etwinning.base.messages import _
from etwinning.limits.api import Budget
from etwinning.limits.api import check
from etwinning.limits.api import spend
from etwinning.papers.api import paper
from etwinning.papers.api import PaperShown

WRONG_CODES = Budget(
    "papers:wrong_code",
    30,
    15 * 60,  # seconds
    _("error_wrong_codes", default="Too many codes that do not exist. Try again in some minutes."),
)


def look_up(code: str, address: str) -> PaperShown | None:
    """Return the paper of a code that somebody typed, None if there is none.

    :param address: from where it is asked.
    :raises TooMany: too many wrong codes came from there.
    """
    check(WRONG_CODES, address)
    found = paper(code)
    if found is None:
        spend(WRONG_CODES, address)
    return found
