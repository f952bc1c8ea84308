"""Services: the list of an office; keep and withdraw a server. A secret goes in and never out."""

from datetime import datetime
from datetime import UTC
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.meetings.api import keep_provider
from etwinning.meetings.api import providers_of
from etwinning.meetings.api import withdraw_provider
from etwinning.meetings.interfaces import IProvider


def shown(provider) -> dict:
    """Return a server for JSON, without its secret."""
    return {
        "title": provider.title,
        "kind": provider.kind,
        "address": provider.address,
        "app_id": provider.app_id,
        "has_secret": bool(provider.secret),
        "since": datetime.fromtimestamp(provider.since, UTC).isoformat(),
    }


class Providers(Question):
    """GET @meeting-providers: the list of an office."""

    def act(self, data):
        """Ask for it."""
        items = [shown(one) for one in providers_of(self.context)]
        return {"@id": f"{self.context.absolute_url()}/@meeting-providers", "items": items}


class Keep(Verb):
    """POST @meeting-providers: put a server on the list, or write it anew."""

    made = True

    def act(self, data):
        """Keep it."""
        return shown(keep_provider(self.context, **read(IProvider, data)))


class Withdraw(Verb):
    """POST @withdraw-meeting-provider: take a server off the list."""

    def act(self, data):
        """Withdraw it."""
        withdraw_provider(self.context, **read(IProvider, data, ("address",)))
        return
