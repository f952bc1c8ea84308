"""Services: the conversations of a person, those of pupils, one of them; write, answer."""

from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.shapes import read
from etwinning.twinmail.api import answer
from etwinning.twinmail.api import conversations_of
from etwinning.twinmail.api import is_new
from etwinning.twinmail.api import letters_of
from etwinning.twinmail.api import mark_read
from etwinning.twinmail.api import newest_in
from etwinning.twinmail.api import people_for
from etwinning.twinmail.api import place_of
from etwinning.twinmail.api import takes_part
from etwinning.twinmail.api import watched_in
from etwinning.twinmail.api import write_letter
from etwinning.twinmail.interfaces import IAnswer
from etwinning.twinmail.interfaces import ILetter
from etwinning.twinmail.shown import shown_name
from etwinning.twinmail.shown import shown_subject
from etwinning.workspaces.api import name_of


def told(conversation) -> dict:
    """Return a conversation for JSON, without its letters."""
    return {
        "@id": conversation.absolute_url(),
        "subject": shown_subject(conversation),
        "people": [shown_name(one) for one in conversation.people],
        "watched": conversation.watched,
        "takes_part": takes_part(conversation),
        "new": takes_part(conversation) and is_new(conversation, actor()),
        "newest": newest_in(conversation).isoformat(),
    }


def read_through(conversation, before: str) -> dict:
    """Return a conversation with a page of its letters, oldest first."""
    lines, older = letters_of(conversation, before)
    where = f"{conversation.absolute_url()}/@letters"
    return {
        **told(conversation),
        "items": [
            {
                "letter": line.token,
                "author": shown_name(line.author),
                "own": line.author == actor(),
                "created": line.when.isoformat(),
                "text": line.text,
            }
            for line in lines
        ],
        "older": f"{where}?before={older}" if older else None,
    }


class ReadMail(Question):
    """GET @letters of the mail: the own conversations, and to whom one may write."""

    for_pupils = True

    def act(self, data):
        """Ask for them."""
        place = place_of(self.context)
        found, older = conversations_of(place, text_of(data, "before"))
        people = sorted((name_of(one), one) for one in people_for(place))
        where = f"{self.context.absolute_url()}/@letters"
        return {
            "@id": where,
            "items": [told(one) for one in found],
            "older": f"{where}?before={older}" if older else None,
            "people": [{"person": one, "name": name} for name, one in people],
        }


class WatchMail(Question):
    """GET @pupils-letters: the conversations in which pupils take part."""

    def act(self, data):
        """Ask for them."""
        found, older = watched_in(place_of(self.context), text_of(data, "before"))
        where = f"{self.context.absolute_url()}/@pupils-letters"
        return {
            "@id": where,
            "items": [told(one) for one in found],
            "older": f"{where}?before={older}" if older else None,
        }


class WriteLetter(Verb):
    """POST @letters of the mail: write a letter, a new conversation."""

    made = True
    for_pupils = True

    def act(self, data):
        """Write it."""
        words = read(ILetter, data, context=self.context)
        return told(write_letter(place_of(self.context), **words))


class ReadLetters(Question):
    """GET @letters of a conversation; who takes part has then read it."""

    for_pupils = True

    def act(self, data):
        """Read them."""
        before = text_of(data, "before")
        answered = read_through(self.context, before)
        if not before:
            mark_read(self.context)
        return answered


class Answer(Verb):
    """POST @letters of a conversation: answer all who take part."""

    made = True
    for_pupils = True

    def act(self, data):
        """Answer."""
        answer(self.context, **read(IAnswer, data, context=self.context))
        return read_through(self.context, "")
