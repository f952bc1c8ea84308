"""``@@write-message``: the composer, on the profile of who gets the message (mock-up 07)."""

from etwinning.base.messages import _
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import language_name
from etwinning.base.vocabularies import title
from etwinning.base.words import ages
from etwinning.base.words import initials
from etwinning.base.words import listed
from etwinning.messaging.api import before_writing
from etwinning.messaging.api import write_message
from etwinning.messaging.interfaces import IMessage
from etwinning.messaging.relations import Before
from etwinning.messaging.views.parts import MessagePage
from etwinning.people.interfaces import AVAILABLE
from etwinning.people.interfaces import PREFERENCE
from functools import cached_property


class WriteMessage(MessagePage):
    """What the other one looks for and what is left of the day stand beside the form."""

    shape = IMessage

    @cached_property
    def before(self) -> Before:
        """What holds before a first message."""
        return before_writing(self.context.user_id)

    @property
    def audience(self):
        """Who reads it."""
        words = {"name": self.context.title}
        return _(
            "audience_message",
            default="Only you and ${name} will read this message",
            mapping=words,
        )

    @property
    def shown(self) -> list:
        """The fields that this message needs."""
        tick = ("read_profile",) if self.before.needs_profile else ()
        return self.warned("subject", "text", *tick, "anyway")

    @property
    def refusal(self) -> str:
        """Why nothing can be written, ``""`` if something can."""
        return self.say(self.before.refusal.reason) if self.before.refusal else ""

    @property
    def face(self) -> str:
        """The letters under the arch."""
        return initials(self.context.title)

    @property
    def country(self) -> str:
        """Where the other one teaches."""
        return country_name(self.context.country, self.language)

    @property
    def knows(self) -> bool:
        """Do the two know each other already?"""
        return self.before.decision.relation == "near"

    @property
    def used(self) -> int:
        """First messages of today."""
        return self.before.limit - self.before.left

    @property
    def facts(self) -> list[tuple]:
        """What the other one looks for: pairs (words, value) of what is told."""
        one, say = self.context, self.say
        available = [say(AVAILABLE.getTerm(code).title) for code in sorted(one.available)]
        languages = [language_name(text.partition(":")[0], self.language) for text in one.languages]
        subjects = [title("subjects", code, self.language) for code in one.subjects]
        told_ages = ages(one.age_from, one.age_to, self.language) if one.age_from else ""
        preference = say(PREFERENCE.getTerm(one.contact_preference).title)
        found = (
            (_("label_looks_for", default="Looks for"), listed(available, self.language)),
            (_("label_pupils", default="Pupils"), told_ages),
            (_("label_languages_short", default="Languages"), listed(languages, self.language)),
            (_("label_subjects", default="Subjects"), listed(subjects, self.language)),
            (_("label_interests_short", default="Interests"), one.interests),
            (_("label_may_write", default="First messages from"), preference),
        )
        return [(say(words), value) for words, value in found if value]

    def act(self) -> str:
        """Send it and show the conversation."""
        return write_message(self.context.user_id, **self.values()).absolute_url()
