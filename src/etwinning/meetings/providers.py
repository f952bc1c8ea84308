"""The lists of the offices: keep and withdraw a server; which ones a place may use."""

from dataclasses import dataclass
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.meetings.content import Provider
from etwinning.meetings.interfaces import IProvider
from etwinning.meetings.permissions import KEEP_PROVIDERS
from etwinning.meetings.rules import is_server
from etwinning.meetings.rules import plain_address
from etwinning.records.api import shelf
from etwinning.support.api import CENTRAL
from etwinning.support.api import offices_of
from time import time

import os

PLAIN = "ETWINNING_PLAIN_MEETINGS"  # tests: a server at http://localhost is one, too
MOST = 20  # servers of an office


@dataclass(frozen=True)
class Choice:
    """A server that a place may use.

    :ivar provider: the first of ``entries``.
    :ivar allowed: the countries of the place whose offices have it on their lists.
    :ivar others: its other countries: their schools perhaps cannot open it.
    :ivar entries: pairs (code of an office, what it has written), as they are tried.
    """

    provider: Provider
    allowed: tuple[str, ...]
    others: tuple[str, ...]
    entries: tuple[tuple[str, Provider], ...]


def with_plain() -> bool:
    """Is ``http://localhost:<port>`` a server, too? Tests and demo say so."""
    return bool(os.environ.get(PLAIN))


def keep_provider(
    office, *, title: str, kind: str, address: str, app_id: str = "", secret: str = ""
) -> Provider:
    """Put a server on the list of an office; one with the same address is written anew.

    :param kind: "jitsi" or "bbb".
    :param secret: from 16 characters; never shown again by anything.
    :raises NotAllowed: the current user is neither the office's head nor its SiteEditor.
    :raises WrongState: the central office has no schools.
    :raises BadInput: not https, a secret is missing or makes no sense, or the list is full.

    Source: product.md TS11 "Provider list per NSS".
    """
    may(office, KEEP_PROVIDERS)
    code, store = office.getId(), shelf("meetings")
    if code == CENTRAL:
        raise WrongState(_("error_provider_central", default="Schools belong to other offices."))
    typed = {"title": title, "kind": kind, "address": address, "app_id": app_id, "secret": secret}
    values = _checked(read(IProvider, typed))
    known = store.providers.get(code, {})
    if len(known) >= MOST and values["address"] not in known:
        raise BadInput(reason=_("error_providers_full", default="The list is full."))
    provider = Provider(**values, since=int(time()))
    store.keep(code, provider)
    told = {"kind": kind, "address": provider.address, "secret": bool(provider.secret)}
    note("meetings:provider:keep", office, **told)
    return provider


def withdraw_provider(office, *, address: str) -> None:
    """Take a server off the list of an office; nobody joins there any more by this list.

    :raises NotAllowed: as ``keep_provider``.
    :raises BadInput: it is not on the list.
    """
    may(office, KEEP_PROVIDERS)
    values = read(IProvider, {"address": address}, ("address",))
    known = shelf("meetings").providers.get(office.getId(), {})
    typed = values["address"]
    plain = next((one for one in known if plain_address(known[one].kind, typed) == one), None)
    if plain is None:
        wrong = _("error_provider_unknown", default="This server is not on the list")
        raise BadInput({"address": wrong})
    del known[plain]
    note("meetings:provider:withdraw", office, address=plain)


def providers_of(office) -> list[Provider]:
    """Return the list of an office, by title. Their secrets are for signatures alone.

    :raises NotAllowed: as ``keep_provider``.
    """
    may(office, KEEP_PROVIDERS)
    return sorted(_list_of(office), key=lambda one: (one.title.casefold(), one.address))


def choices(place, home: str = "") -> list[Choice]:
    """Return the servers on the lists of a place's countries, those of most countries first.

    Asks nothing: who may choose or join is asked by those who call it. Of one that is on several
    lists, the entry of a person's own country comes first, then those with a secret (BigBlueButton
    before others: it says whether it knows us), open ones last.

    :param home: code of the country of who joins.
    """
    countries = tuple(dict.fromkeys(country for country, _region in place.homes))
    found: dict[str, list] = {}
    for country in countries:
        for office in offices_of(country):
            for provider in _list_of(office):
                found.setdefault(provider.address, []).append((country, office.getId(), provider))
    lines = [_choice(listed, countries, home) for listed in found.values()]
    return sorted(lines, key=lambda line: (len(line.others), line.provider.title.casefold()))


def _choice(listed, countries, home):
    allowed = tuple(dict.fromkeys(country for country, _code, _provider in listed))
    others = tuple(country for country in countries if country not in allowed)
    tried = sorted(listed, key=lambda entry: _turn(*entry, home))
    entries = tuple(dict.fromkeys((code, provider) for _country, code, provider in tried))
    return Choice(entries[0][1], allowed, others, entries)


def _turn(country, _code, provider, home):
    return country != home, not provider.secret, provider.kind != "bbb"


def _list_of(office):
    return shelf("meetings").providers.get(office.getId(), {}).values()


def _checked(values):
    """Return the values as they are kept, or refuse."""
    kind, app_id, secret = values["kind"], values["app_id"], values["secret"].strip()
    address, wrong = plain_address(kind, values["address"]), {}
    if not is_server(address, with_plain()):
        wrong["address"] = _(
            "error_provider_address",
            default="Write the address of a server, such as https://meet.example.org",
        )
    if kind == "bbb" and app_id:
        wrong["app_id"] = _("error_provider_app", default="BigBlueButton has no such id")
    if kind == "jitsi" and bool(app_id) != bool(secret):
        name = "secret" if app_id else "app_id"
        wrong[name] = _("error_provider_both", default="Write the id and its secret, or neither")
    if kind == "bbb" and not secret:
        wrong["secret"] = _("error_provider_secret", default="BigBlueButton needs its secret")
    if wrong:
        raise BadInput(wrong)
    return {**values, "address": address, "secret": secret}
