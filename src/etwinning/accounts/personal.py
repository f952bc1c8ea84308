"""What the ledger of accounts holds about people."""

from etwinning.base.messages import _
from etwinning.privacy.interfaces import Holding
from etwinning.privacy.interfaces import IPersonalData
from zope.interface import implementer


@implementer(IPersonalData)
class Personal:
    """Accounts."""

    def declares(self) -> list:
        """Return the one holding: what is needed to log in."""
        return [
            Holding(
                what=_(
                    "holds_accounts",
                    default="Log-in name, name, e-mail address, language, site roles and a hash of "
                    "the password; of pupils no address",
                ),
                why=_("holds_accounts_why", default="To log in and to be written to"),
                keeps_until=_(
                    "holds_accounts_until",
                    default="Until the account is erased; then only its random id stays, so that "
                    "nobody gets it again",
                ),
                readers=_("holds_accounts_readers", default="The operator"),
            )
        ]
