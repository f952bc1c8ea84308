"""``@@meeting-providers``: the servers at which the schools of an office may meet."""

from datetime import datetime
from datetime import UTC
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.meetings.api import keep_provider
from etwinning.meetings.api import providers_of
from etwinning.meetings.api import withdraw_provider
from etwinning.meetings.interfaces import IProvider
from etwinning.meetings.interfaces import KINDS
from urllib.parse import urlencode


class InList(FormPage):
    """What the pages of the list of an office have in common."""

    shape = IProvider
    environment = "office"
    section = "offices"
    audience = _(
        "audience_providers",
        default="Only the head and the site editors of this office and of the central one see "
        "this page; teachers read the names and addresses of the servers",
    )

    @property
    def list_url(self) -> str:
        """Address of the list."""
        return f"{self.context.absolute_url()}/@@meeting-providers"


class ProvidersPage(InList):
    """The list of an office, a form for one more, a link to withdraw each."""

    @property
    def rows(self) -> list[dict]:
        """Dicts with title, kind, addresses and what is known of the secret: never itself."""
        here = f"{self.context.absolute_url()}/{Withdraw.page_name}"
        return [
            {
                "title": one.title,
                "kind": KINDS.getTerm(one.kind).title,
                "address": one.address,
                "secret": self._secret(one),
                "withdraw_url": f"{here}?{urlencode({'address': one.address})}",
            }
            for one in providers_of(self.context)
        ]

    def act(self) -> str:
        """Keep one and come back."""
        keep_provider(self.context, **self.values())
        return self.list_url

    def _secret(self, provider):
        when = datetime.fromtimestamp(provider.since, UTC)
        if not provider.secret:
            return _("provider_open", default="None: who knows the address of a room may join")
        return _(
            "provider_secret_since",
            default="Set on ${day}",
            mapping={"day": day(when, language_of(self.request))},
        )


class Withdraw(InList):
    """Say what follows before a server is taken off the list."""

    names = ("address",)
    page_name = "@@withdraw-provider"
    heading_text = _("heading_withdraw_provider", default="Withdraw this server?")
    explained = _(
        "explain_withdraw_provider",
        default="Your teachers cannot open meetings on it any more, and meetings on it can be "
        "joined only where another office of the place has it on its list. A secret of it is "
        "forgotten and cannot be brought back: to list it again you need to know it.",
    )
    button = _("button_withdraw_provider", default="Withdraw")

    @property
    def address(self) -> str:
        """Address of the server that is asked about."""
        return str(self.request.form.get("address", ""))

    which = address

    @property
    def back_url(self) -> str:
        """The list."""
        return self.list_url

    def act(self) -> str:
        """Withdraw it and show the list."""
        withdraw_provider(self.context, **self.values())
        return self.list_url
