"""Comments for tests, and who reads them."""

from AccessControl.SpecialUsers import nobody
from etwinning.base.errors import NotAllowed
from etwinning.comments.api import comment
from etwinning.comments.api import comments_of
from etwinning.records.api import token
from plone import api
from tests.accounts.builders import log_in_as
from tests.pages import forget_answers


def comment_by(user_id, thing, text="We saw it, too.") -> str:
    """Return the token of a comment that a person has written."""
    forget_answers(thing.REQUEST)
    with log_in_as(user_id):
        return token(comment(thing, text).key)


def read_by(user_id, thing, **page) -> list:
    """Return the comments that a person (``""``: a visitor) reads; None: not even the thing."""
    forget_answers(thing.REQUEST)
    who = log_in_as(user_id) if user_id else api.env.adopt_user(user=nobody)
    with who:
        try:
            return comments_of(thing, **page)[0]
        except NotAllowed:
            return None


def texts_for(user_id, thing) -> list:
    """Return the texts that a person reads."""
    return [line.text for line in read_by(user_id, thing) or ()]
