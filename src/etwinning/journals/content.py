"""The journal and its entries."""

from BTrees.OOBTree import OOBTree
from etwinning.base.content import Unsigned
from etwinning.base.content import Written
from etwinning.comments.interfaces import ICommentable
from etwinning.journals.interfaces import IEntry
from etwinning.journals.interfaces import IJournal
from etwinning.workspaces.api import beginning
from plone.dexterity.content import Container
from plone.dexterity.content import Item
from zope.interface import implementer


@implementer(IJournal)
class Journal(Unsigned, Container):
    """The journal of one project.

    :ivar places: uids of the places whose members read it: the project's TwinSpace.
    :ivar stubs: uid of a removed entry -> (UTC seconds of the entry, a value of
        ``base.hiding.REASONS``).
    :ivar pupils_write: pupil admins may write entries, for the project.
    :ivar pins: uids of at most three entries that are shown first.
    :ivar pupils_wait: comments of pupils wait until a teacher approves them.
    """

    _ordering = "unordered"
    places = ()
    pupils_wait = False
    pupils_write = False
    pins = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stubs = OOBTree()


@implementer(IEntry, ICommentable)
class Entry(Written, Item):
    """An entry. It takes no local roles from around it: roles.py gives all there are.

    :ivar offices: pairs (office code, region) of the author's school, as of the day of writing;
        of the whole project for a pupil.
    :ivar by_pupil: a pupil wrote it.
    :ivar phase: code of the list ``phases``, None for none.
    :ivar criteria: codes of the list ``criteria_v2022``.
    """

    __ac_local_roles_block__ = True
    offices = ()
    by_pupil = False
    phase = None
    criteria = ()

    def Description(self):
        """Return the first words, as lists show them."""
        return beginning(self.text)
