"""What the room tells."""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IReported(IObjectEvent):
    """A thing was reported; ``object`` is the case."""

    told = Attribute("The thing as IReportable.")


class ICaseDecided(IObjectEvent):
    """An office has decided; ``object`` is the case, in its new state."""

    measure = Attribute("hide, remove or '' where nothing was done.")
    reason = Attribute("A value of base.hiding.REASONS, for all who read.")
    note = Attribute("Words to the author.")


@implementer(IReported)
class Reported(ObjectEvent):
    """See IReported."""

    def __init__(self, case, told):
        super().__init__(case)
        self.told = told


@implementer(ICaseDecided)
class CaseDecided(ObjectEvent):
    """See ICaseDecided."""

    def __init__(self, case, measure: str = "", reason: str = "", note: str = ""):
        super().__init__(case)
        self.measure = measure
        self.reason = reason
        self.note = note
