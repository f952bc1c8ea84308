"""Layer, guards and the questions that content of every room may answer."""

from zope.interface import Interface
from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IETwinningLayer(IDefaultBrowserLayer):
    """Marks the requests of a site on which the profile ``etwinning:default`` is installed."""


class IGuard(Interface):
    """The conditions of one transition; a named adapter of the thing, by transition id."""

    def unmet() -> list:
        """Return what is missing, one sentence (a translatable message) each; empty = open."""


class ITellsOffices(Interface):
    """Which national offices are concerned with a thing.

    Content provides it itself, or is adapted. Source: workflows.md, "Scope of an office".
    """

    def offices() -> set:
        """Return pairs (office code, region or ``""``), such as ``{("ES", "Galicia")}``."""
