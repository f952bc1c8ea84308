"""Every page, service and vocabulary that is registered, and where to call it."""

from collections.abc import Iterator
from etwinning.base.interfaces import IETwinningLayer
from zope.component import getSiteManager
from zope.interface import Interface
from zope.interface import providedBy
from zope.publisher.interfaces import IRequest
from zope.schema.interfaces import IVocabularyFactory

import re

SERVICE = re.compile(r"(?P<method>[A-Z]+)_(application_json|text_csv|application_schema\+json)_")
# what a name is called on: of each row the first that the name is registered for
PLACES = (
    ("site", "project", "school", "teacher", "space", "journal", "entry", "office", "photo",
     "teachers"),
    ("draft", "closed space", "space page", "offices", "people", "spaces", "projects", "schools",
     "twinboard", "group"),
    ("project", "school", "teacher", "space", "journal", "entry", "office", "album", "forum",
     "event"),
    ("hidden", "public page", "public entry", "public photo", "folder", "document", "chat", "slot",
     "meetings", "meeting", "walls", "wall", "mail", "letter",
     "plan", "poll", "room", "announcement", "partners", "message"),
)


def registered() -> list:
    """Return (name, interface it is registered for) of all pages and services."""
    found = set()
    for registry in _registries(getSiteManager(), set()):
        for line in registry.registeredAdapters():
            if len(line.required) == 2 and line.provided is Interface and line.name:
                thing, layer = line.required
                if layer is not None and layer.isOrExtends(IRequest) or _is_layer(layer):
                    found.add((line.name, thing))
    return sorted(found, key=lambda pair: (pair[0], str(pair[1])))


def vocabularies() -> list:
    """Return the names of all vocabularies."""
    return sorted(
        {
            line.name
            for registry in _registries(getSiteManager(), set())
            for line in registry.registeredUtilities()
            if line.provided is IVocabularyFactory
        }
    )


def pages(things: dict, rows: int) -> Iterator[tuple]:
    """Yield (name of the thing, page) for all pages that answer on one of the things.

    :param rows: how many of PLACES to try.
    """
    for name, interface in registered():
        if not SERVICE.match(name):
            for thing in _places(things, interface, rows):
                yield thing, name


def services(things: dict, rows: int, method: str = "GET") -> Iterator[tuple]:
    """Yield (name of the thing, service), such as ``("site", "@search")``."""
    for name, interface in registered():
        found = SERVICE.match(name)
        if found and found["method"] == method:
            for thing in _places(things, interface, rows):
                yield thing, name[found.end() :]


def _places(things, interface, rows):
    if interface is None:
        interface = Interface
    for row in PLACES[:rows]:
        fitting = (name for name in row if providedBy(things[name]).isOrExtends(interface))
        name = next(fitting, "")
        if name:
            yield name


def _registries(registry, seen):
    if id(registry) not in seen:
        seen.add(id(registry))
        yield registry
        for below in registry.__bases__:
            yield from _registries(below, seen)


def _is_layer(layer):
    return layer is not None and (
        layer is IETwinningLayer or layer.__name__.endswith(("Layer", "IAPIRequest"))
    )
