"""What a poll keeps: who has chosen what. Nobody but the person is ever told."""

from BTrees.OOBTree import OOBTree
from persistent import Persistent

import secrets


class Ballot(Persistent):
    """The votes of one poll; it goes with its poll into the bin and for good.

    :ivar votes: user id, or a random word instead of somebody who has left -> numbers of options.
        A key for each person: voters never meet.
    """

    def __init__(self):
        self.votes = OOBTree()


def forget_vote(votes, user_id: str, is_over: bool) -> None:
    """Forget that a person has voted; what is over keeps its counts.

    :param votes: of a Ballot.
    """
    choices = votes.pop(user_id, None)
    if choices is not None and is_over:
        votes[secrets.token_hex(16)] = choices
