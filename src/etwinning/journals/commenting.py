"""What an entry tells about the comments on it (JR2)."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.comments.interfaces import IDiscussion
from etwinning.comments.interfaces import Words
from etwinning.journals.interfaces import IEntry
from etwinning.journals.roles import IN_PLACES
from etwinning.journals.rules import is_wide_enough
from etwinning.journals.shown import CHIPS
from etwinning.journals.where import audience_of
from etwinning.journals.where import author_of
from etwinning.journals.where import is_pupil
from etwinning.journals.where import project_around
from etwinning.places.api import role_in
from zope.component import adapter
from zope.interface import implementer


@implementer(IDiscussion)
@adapter(IEntry)
class EntryDiscussion:
    """Inside is the project with its places; outside reads what was written for outside."""

    words = Words()

    def __init__(self, entry):
        self.entry = entry
        self.journal = aq_parent(aq_inner(entry))

    def audience(self) -> str:
        """Return the audience that holds now."""
        return audience_of(self.entry)

    def audience_title(self):
        """Return the words of the entry's chip."""
        return CHIPS[self.audience()].text

    def is_inside(self, user_id: str) -> bool:
        """Tell whether a person is in the project, or in its place as one who reads the journal.

        Visitors and parents with a pass stand outside here.
        """
        if role_in(project_around(self.entry), user_id):
            return True
        return any(role_in(place, user_id) in IN_PLACES for place in self.journal.places)

    def is_open(self, audience: str) -> bool:
        """Tell whether who reads the entry from outside reads what was written for an audience."""
        return is_wide_enough(audience, self.audience())

    def waits(self, user_id: str) -> bool:
        """Tell whether the journal lets comments of pupils wait, and this is a pupil."""
        return self.journal.pupils_wait and is_pupil(user_id)

    def hears(self, waits: bool) -> list:
        """Return the entry's author; where a teacher has to approve, the founders, too."""
        author = author_of(self.entry)
        if not waits:
            return [author]
        teachers = [] if is_pupil(author) else [author]
        return [*teachers, *(party.user_id for party in project_around(self.entry).founders)]
