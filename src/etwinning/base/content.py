"""Making things: big folders without an order, things whose id tells nothing."""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from DateTime import DateTime
from etwinning.base.html import clean
from etwinning.base.told import being_told
from OFS.event import ObjectWillBeMovedEvent
from plone.dexterity.content import Container
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import IUUID
from zope.container.contained import notifyContainerModified
from zope.event import notify
from zope.lifecycleevent import ObjectMovedEvent


class Unsigned:
    """Mixed into content that names no creator: its page is public, people's ids are not."""

    def addCreator(self, creator=None):
        """Name nobody; Plone would name who made it, or else who edited it first."""


class Written:
    """Mixed into content with a ``text``: HTML is cleaned on every write, at whatever door."""

    _text = ""

    @property
    def text(self) -> str:
        """HTML in which nothing can run."""
        return self._text

    @text.setter
    def text(self, html: str | None) -> None:
        """Keep what is allowed of the HTML."""
        self._text = clean(html)


class Register(Unsigned, Container):
    """A big folder: without an order, so that adding writes one bucket and not the whole list."""

    _ordering = "unordered"


def make(container, portal_type: str, **values):
    """Make a thing for a verb that has asked for permission already; its id is its UID.

    Stock add doors ask the type's add permission, this one does not: so a type can be closed
    to forms and REST and still be made by its verb. Nobody becomes its owner: who belongs to it
    stands on rosters, who made it in the audit.

    :param values: attributes by field name.
    :return: the thing, in its place, catalogued.
    """
    thing = createContent(portal_type, **values)
    thing.id = IUUID(thing)
    anew = being_told()
    if anew is not None:
        thing.told, thing.creation_date = anew.author, DateTime(anew.written)
    container._setObject(thing.id, thing, set_owner=0)
    return container[thing.id]


def carry(thing, folder):
    """Put a thing into another folder for a verb that has asked for permission already.

    :return: the thing in its new place; state, history and id stay.
    """
    name, source = thing.getId(), aq_parent(aq_inner(thing))
    notify(ObjectWillBeMovedEvent(thing, source, name, folder, name))
    source._delObject(name, suppress_events=True)
    folder._setObject(name, aq_base(thing), set_owner=0, suppress_events=True)
    moved = folder[name]
    notify(ObjectMovedEvent(moved, source, name, folder, name))
    notifyContainerModified(source)
    notifyContainerModified(folder)
    return moved


def fixed_folder(container, name: str, portal_type: str, title: str):
    """Return a folder that every site has, made unless it is there; for set-up steps.

    :param name: its id, such as "schools".
    """
    if name not in container:
        folder = createContent(portal_type, id=name, title=title)
        container._setObject(name, folder, set_owner=0)
    return container[name]
