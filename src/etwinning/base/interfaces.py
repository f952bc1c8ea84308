"""Layer, guards and the questions that content of every room may answer."""

from etwinning.base.messages import _
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IETwinningLayer(IDefaultBrowserLayer):
    """Marks the requests of a site on which the profile ``etwinning:default`` is installed."""


class IGuard(Interface):
    """The conditions of one transition; a named adapter of the thing, by transition id."""

    def unmet() -> list:
        """Return what is missing, one sentence (a translatable message) each; empty = open."""


class IBound(Interface):
    """What a thing's surroundings allow: the adapter that a bounded workflow asks (bounds.py)."""

    def roles(permission: str):
        """Return the roles that may have a permission (its title) here at most, None: any."""

    def named(permission: str):
        """Return the roles that the thing itself names, beside those of its state."""


class ITellsOffices(Interface):
    """Which national offices are concerned with a thing.

    Content provides it itself, or is adapted. Source: workflows.md, "Scope of an office".
    """

    def offices() -> set:
        """Return pairs (office code, region or ``""``), such as ``{("ES", "Galicia")}``."""


class ITellsDue(Interface):
    """Until when somebody waits for an answer about a thing.

    Content is adapted. The catalog keeps the answer as the index ``due``.
    """

    def due() -> int | None:
        """Return the moment in UTC seconds; None when nobody waits."""


class ISetUpStep(Interface):
    """What a room needs in a new site beyond XML: a plug-in, a fixed folder.

    A named utility, ``room.thing``; runs after the profile, as the person who installs, and
    again whenever the profile is applied: what is there already stays as it is.
    """

    order = Attribute("Smaller numbers run first: plug-ins 10, folders 20, what stands in them 30.")

    def __call__() -> None:
        """Make what is not there yet."""


class ISiteAddress(Interface):
    """The address under which the world knows the site; one record of the registry."""

    address = schema.TextLine(
        title=_("label_site_address", default="Address of the site"),
        description=_(
            "help_site_address",
            default="Links in mails and on certificates begin with it: https://etwinning.example",
        ),
        required=False,
        max_length=200,  # characters
    )


class INavigation(Interface):
    """Links of the page shell; a named utility, named by where the links stand.

    Names: an environment (``public``, ``desktop``, ``twinspace``, ``pupil``, ``office``) for its
    navigation, ``switch`` for "Go to" in the environment bar, ``person`` for the person's menu,
    ``tools`` for the header, ``help`` for the footer (``pupil-help`` for that of pupils).
    Several rooms may add to one place: the name goes on after a colon, as ``person:people``.
    """

    def entries(context, request) -> list:
        """Return the links that this reader may follow, in their order, without waking things.

        Each is a dict: ``id`` (a page says by its attribute ``section`` that it stands there),
        ``title`` (translatable), ``url``; and where it fits: ``count`` (int, new things),
        ``icon`` (name of a Bootstrap icon), ``order`` (int, 50 when left out).
        """


class IAddressBook(Interface):
    """Who reads what the house writes; one utility, answered by the room that owns accounts.

    It asks no permission: what it tells goes into mails to that very person, to nobody else.
    """

    def reader(user_id: str):
        """Return a ``base.readers.Reader``, None if it knows no such person.

        ``email`` is empty for pupils and for accounts that are closed.
        """
