"""The address of a board: ``<place>/++board++<kind>``; and its id for records, audit, notices."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.boards.content import KINDS
from etwinning.boards.interfaces import IBoard
from etwinning.workspaces.interfaces import IWorkspace
from plone.rest.interfaces import IAPIRequest
from plone.rest.traverse import RESTWrapper
from plone.uuid.interfaces import IUUID
from zExceptions import NotFound
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.traversing.interfaces import ITraversable


@implementer(ITraversable)
@adapter(IWorkspace, Interface)
class BoardStep:
    """The step ``++board++`` of an address; who may not read a board is refused by it."""

    def __init__(self, place, request=None):
        self.place = place

    def traverse(self, name: str, ignored):
        """Return the board of a kind, wrapped.

        :raises NotFound: there is no such kind.
        """
        if name not in KINDS:
            raise NotFound(name)
        return KINDS[name]().__of__(self.place)


@implementer(ITraversable)
@adapter(RESTWrapper, IAPIRequest)
class RestBoardStep:
    """The same step for programs: plone.rest wraps what lies on the way to a service."""

    def __init__(self, wrapped, request):
        self.wrapped = wrapped
        self.request = request

    def traverse(self, name: str, ignored):
        """Return the board, wrapped once more; see BoardStep.

        :raises NotFound: what is wrapped is no place.
        """
        if not IWorkspace.providedBy(self.wrapped.context):
            raise NotFound(name)
        return RESTWrapper(BoardStep(self.wrapped.context).traverse(name, ignored), self.request)


@implementer(IUUID)
@adapter(IBoard)
def uid_of(board) -> str:
    """Return the uid of a board: that of its place and the kind."""
    return f"{IUUID(aq_parent(aq_inner(board)))}:{board.kind}"
