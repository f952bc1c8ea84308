"""Heavy libraries that few requests need: each is loaded when it is first asked for something."""

from importlib import import_module


class Library:
    """Stands for a module of somebody else's and loads it at its first use.

    An instance that never draws a PDF does not carry the 27 MB that draw it. Rooms of the house
    are imported the plain way, where everybody sees it.

    :param name: dotted name of the module.
    :raises ValueError: the module is ours.
    """

    def __init__(self, name: str):
        if name.partition(".")[0] == "etwinning":
            raise ValueError(f"{name} is a room of the house: import it")
        self._name = name

    def __getattr__(self, attribute: str):
        return getattr(import_module(self._name), attribute)
