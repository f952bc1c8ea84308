"""What rooms register: kinds of papers."""

from dataclasses import dataclass
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class IPaperKind(Interface):
    """One kind of paper; a utility named ``room:what``."""

    title = Attribute('A message, such as "eTwinning label"')


@implementer(IPaperKind)
@dataclass(frozen=True)
class PaperKind:
    """A kind as rooms register it."""

    title: str
