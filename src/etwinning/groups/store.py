"""The shelf of groups: cards of the list, requests and invitations, rooms that became projects."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from dataclasses import dataclass
from persistent import Persistent

LAST = chr(0x10FFFF)


@dataclass(frozen=True)
class Card:
    """One line of the list of groups: what every verified teacher may read of it."""

    uid: str
    title: str
    about: str
    joining: str
    readable: bool


@dataclass(frozen=True)
class Asked:
    """A request or an invitation.

    :ivar by: who wrote it; ``at``: unix seconds.
    """

    by: str
    at: int
    text: str = ""


class Store(Persistent):
    """The shelf ``groups``.

    :ivar cards: uid -> Card, of active groups that are listed.
    :ivar requests: (uid, user id) -> Asked.
    :ivar invitations: (uid, user id) -> Asked.
    :ivar invited: (user id, uid), for who asks what waits for a person.
    :ivar asking: (user id, uid).
    :ivar ended: uids of groups that are closed: whoever was in one is no acquaintance by it.
    :ivar drafts: project uid -> uid of the room it began in.
    """

    def __init__(self):
        self.cards = OOBTree()
        self.requests = OOBTree()
        self.invitations = OOBTree()
        self.invited = OOTreeSet()
        self.asking = OOTreeSet()
        self.ended = OOTreeSet()
        self.drafts = OOBTree()

    def ask(self, uid: str, user_id: str, asked: Asked) -> None:
        """Keep a request."""
        self.requests[(uid, user_id)] = asked
        self.asking.add((user_id, uid))

    def invite(self, uid: str, user_id: str, asked: Asked) -> None:
        """Keep an invitation."""
        self.invitations[(uid, user_id)] = asked
        self.invited.add((user_id, uid))

    def settle(self, uid: str, user_id: str) -> None:
        """Forget a person's request and invitation: decided."""
        self.requests.pop((uid, user_id), None)
        self.invitations.pop((uid, user_id), None)
        self.asking.discard((user_id, uid))
        self.invited.discard((user_id, uid))

    def requests_in(self, uid: str) -> dict[str, Asked]:
        """Return the requests to a group: dict of user id -> Asked."""
        found = self.requests.items((uid, ""), (uid, LAST))
        return {user_id: asked for (_uid, user_id), asked in found}

    def invitations_in(self, uid: str) -> dict[str, Asked]:
        """Return the open invitations into a group: dict of user id -> Asked."""
        found = self.invitations.items((uid, ""), (uid, LAST))
        return {user_id: asked for (_uid, user_id), asked in found}

    def invitations_to(self, user_id: str) -> dict[str, Asked]:
        """Return a person's open invitations: dict of uid -> Asked."""
        found = self.invited.keys((user_id, ""), (user_id, LAST))
        return {uid: self.invitations[(uid, user_id)] for _user, uid in found}

    def requests_from(self, user_id: str) -> dict[str, Asked]:
        """Return a person's open requests: dict of uid -> Asked."""
        found = self.asking.keys((user_id, ""), (user_id, LAST))
        return {uid: self.requests[(uid, user_id)] for _user, uid in found}

    def let_go(self, uid: str) -> None:
        """Forget what waits at a group, and its card: it has ended, or is hidden."""
        self.cards.pop(uid, None)
        for user_id in {**self.requests_in(uid), **self.invitations_in(uid)}:
            self.settle(uid, user_id)
