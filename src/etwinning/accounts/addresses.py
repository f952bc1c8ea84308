"""Whom the house writes to: names, languages and addresses of our accounts."""

from etwinning.accounts.api import account
from etwinning.base.interfaces import IAddressBook
from etwinning.base.readers import known_language
from etwinning.base.readers import Reader
from zope.interface import implementer


@implementer(IAddressBook)
class AddressBook:
    """Answers for every account; closed ones are written to no more."""

    def reader(self, user_id: str) -> Reader | None:
        """Return who reads, None if there is no such account."""
        found = account(user_id)
        if found is None:
            return None
        email = found.email if found.active and found.kind != "pupil" else ""
        return Reader(user_id, found.fullname, email, known_language(found.language))
