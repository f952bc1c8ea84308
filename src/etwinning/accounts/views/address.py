"""Another e-mail address: asking, confirming, stopping."""

from etwinning.accounts.api import ask_new_address
from etwinning.accounts.api import confirm_new_address
from etwinning.accounts.api import stop_new_address
from etwinning.accounts.moving import MOVE
from etwinning.accounts.moving import STOP
from etwinning.accounts.right import is_open
from etwinning.accounts.views.password import PasswordPage
from etwinning.accounts.views.shapes import INewAddress
from etwinning.base.messages import _


class ChangeAddress(PasswordPage):
    """``/change-address``: for who is logged in and knows the password."""

    shape = INewAddress
    environment = "desktop"
    audience = _("audience_address", default="Only you and the people you allow see your address")

    def act(self) -> str:
        """Have mails sent to both addresses."""
        values = self.values()
        ask_new_address(values["old"], values["email"])
        return f"{self.home}/change-address?asked=1"

    @property
    def asked(self) -> bool:
        """Was the form sent?"""
        return bool(self.request.form.get("asked"))


class LinkPage(PasswordPage):
    """A page behind a link from a mail: one button; opening it changes nothing."""

    kind = MOVE
    name = "new-address"
    title = _("heading_new_address", default="Your new e-mail address")
    help = _("help_new_address", default="From now on, mail comes to the new address.")
    button = _("button_new_address", default="Use the new address")
    done_text = _("done_new_address", default="Your new address is in use.")

    @property
    def link(self) -> str:
        """The one-time secret from the mail."""
        return str(self.request.form.get("link") or "")

    @property
    def works(self) -> bool:
        """Does the link still work?"""
        return is_open(self.link, self.kind)

    @property
    def done(self) -> bool:
        """Was the button pressed?"""
        return bool(self.request.form.get("done"))

    def act(self) -> str:
        """Do it."""
        self.verb()
        return f"{self.home}/{self.name}?done=1"

    def verb(self) -> None:
        """Take the new address over."""
        confirm_new_address(self.link)


class StopPage(LinkPage):
    """``/stop-address?link=…``: it was not me."""

    kind = STOP
    name = "stop-address"
    title = _("heading_stop_address", default="Keep your old e-mail address")
    help = _(
        "help_stop_address",
        default="Your old address stays, and everybody who uses your account is logged out.",
    )
    button = _("button_stop_address", default="It was not me: keep the old address")
    done_text = _(
        "done_stop_address",
        default="Your old address stays. Choose a new password now, so that nobody tries again.",
    )

    def verb(self) -> None:
        """Keep the old address and end all sessions."""
        stop_new_address(self.link)
