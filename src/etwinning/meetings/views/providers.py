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


class ProvidersPage(FormPage):
    """The list of an office, a form for one more, a button to withdraw each."""

    shape = IProvider
    environment = "office"
    section = "offices"
    audience = _(
        "audience_providers",
        default="Only the head and the site editors of this office and of the central one see "
        "this page; teachers read the names and addresses of the servers",
    )

    @property
    def rows(self) -> list[dict]:
        """Dicts with title, kind, address and what is known of the secret: never itself."""
        return [
            {
                "title": one.title,
                "kind": KINDS.getTerm(one.kind).title,
                "address": one.address,
                "secret": self._secret(one),
            }
            for one in providers_of(self.context)
        ]

    def act(self) -> str:
        """Keep or withdraw one and come back."""
        form = self.request.form
        if form.get("act") == "withdraw":
            withdraw_provider(self.context, address=str(form.get("address", "")))
        else:
            keep_provider(self.context, **self.values())
        return f"{self.context.absolute_url()}/@@meeting-providers"

    def _secret(self, provider):
        when = datetime.fromtimestamp(provider.since, UTC)
        if not provider.secret:
            return _("provider_open", default="None: who knows the address of a room may join")
        return _(
            "provider_secret_since",
            default="Set on ${day}",
            mapping={"day": day(when, language_of(self.request))},
        )
