"""The profile of a teacher and the folder that holds them."""

from etwinning.base.content import Register
from etwinning.base.vocabularies import CENTRAL
from etwinning.people.interfaces import IPeople
from etwinning.people.interfaces import ITeacher
from etwinning.people.rules import Exchange
from plone.dexterity.content import Item
from zope.interface import implementer

CLOSED = ("Manager",)  # who holds a permission that no workflow has handed out yet
COLLEAGUE = "Teacher"


def _widened(name):
    """A permission that verified teachers keep after a change of school, as long as its days run.

    The workflow closes a profile while the office has to look at it; a colleague in a running
    project has to find it all the same. Source: workflows.md, section 2.
    """

    def roles(self):
        given = self.__dict__.get(name, CLOSED)
        return (*given, COLLEAGUE) if self.is_changing and COLLEAGUE not in given else given

    def give(self, value):
        self.__dict__[name] = tuple(value)
        self._p_changed = True

    return property(roles, give)


@implementer(ITeacher)
class Teacher(Item):
    """One teacher. Its id is the account's user id; its owner is the person.

    What is written here is written by the verbs of ``api`` alone: nobody has the
    permission to modify it directly.
    """

    given_name = ""
    family_name = ""
    country = ""
    ties = ()

    # step 3, and every day after
    languages = ()  # "es:C2"
    subjects = ()
    age_from = None
    age_to = None
    interests = ""
    experience = ""
    available = ()
    contact_preference = "matching"
    ideas = ()
    photo = None
    draft = None  # dict: typed in step 2 and not sent

    # the office's side
    clock = None
    reminded = False
    escalated = False
    assigned = ""  # user id of an officer
    exchanges = ()
    reason = ""  # of the last refusal or sanction
    heads = {}  # school UID -> heads.Asked; replaced, never changed
    school_change_until = None  # unix seconds
    suspended_until = None
    verified_on = None  # date

    _View_Permission = _widened("_View_Permission")
    _Access_contents_information_Permission = _widened("_Access_contents_information_Permission")

    @property
    def is_changing(self) -> bool:
        """Is this a verified teacher whose new school the office still has to see?"""
        return self.school_change_until is not None

    @property
    def user_id(self) -> str:
        """Id of the account: the same as the id of the profile."""
        return self.getId()

    @property
    def open_question(self) -> Exchange | None:
        """The question of the office that waits for an answer."""
        last = self.exchanges[-1] if self.exchanges else None
        return last if last is not None and not last.answer else None

    def due(self) -> int | None:
        """Until when the office has to decide, unix seconds; None while nobody waits for it."""
        return self.clock.due if self.clock is not None else None

    def offices(self) -> set:
        """Return pairs (office code, region) of all schools; late ones tell the central office."""
        told = {tuple(pair) for tie in self.ties for pair in tie.told}
        return told | {(CENTRAL, "")} if self.escalated else told


@implementer(IPeople)
class People(Register):
    """``/people``: all profiles, in no order, listed to nobody."""
