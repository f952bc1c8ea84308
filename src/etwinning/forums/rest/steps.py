"""Services of what one does with a thread or a post."""

from datetime import datetime
from datetime import UTC
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import allowed
from etwinning.base.shapes import read
from etwinning.forums.api import edit_post
from etwinning.forums.api import may_edit
from etwinning.forums.api import react_to_post
from etwinning.forums.api import Sight
from etwinning.forums.interfaces import IPostText
from etwinning.forums.permissions import FLAG_POST
from etwinning.forums.rest.shown import post_shown
from etwinning.forums.rest.shown import topic_shown
from etwinning.forums.steps import POST
from etwinning.forums.steps import step_named
from etwinning.forums.steps import THREAD
from etwinning.forums.steps import WORDS
from etwinning.forums.where import Steps
from zExceptions import NotFound


class ThreadStep(Steps, Verb):
    """POST @thread-step/<thread>: follow, unfollow, lock, unlock, seen."""

    for_pupils = True

    def act(self, data):
        """Take the step."""
        step_named(THREAD, text_of(data, "step"))(self.topic)
        return topic_shown(self.topic, Sight(), self.say)


class EditPost(Steps, Verb):
    """POST @edit-post/<thread>/<post>: change the own post."""

    for_pupils = True
    deepest = 2

    def act(self, data):
        """Change it."""
        edit_post(self.post, **read(IPostText, data))
        return post_shown(self.post, Sight(), self.say)


class LookAfter(Steps, Verb):
    """POST @look-after/<thread>/<post>: approve, back, flag, restore, remove, reverse."""

    deepest = 2

    def act(self, data):
        """Take the step."""
        step = step_named(POST, text_of(data, "step"))
        step(self.post, *(text_of(data, word) for word in WORDS))
        return post_shown(self.post, Sight(), self.say)


class React(Steps, Verb):
    """POST @react/<thread>/<post>: put a reaction on a post; once more changes nothing."""

    for_pupils = True
    deepest = 2
    on = True

    def act(self, data):
        """Do it."""
        react_to_post(self.post, text_of(data, "reaction"), self.on)
        return post_shown(self.post, Sight(), self.say)


class TakeReactionBack(React):
    """DELETE @react/<thread>/<post>?reaction=…: take the own reaction back."""

    on = False

    def _data(self):
        return super()._data() | self.request.form


class EarlierTexts(Steps, Question):
    """GET @earlier-texts/<thread>/<post>: what an edited post said before."""

    for_pupils = True
    deepest = 2

    def act(self, data):
        """Show them to the author and to those who look after the forum."""
        if not (may_edit(self.post) or allowed(self.post, FLAG_POST)):
            raise NotFound(self.post.getId())
        return {
            "@id": self.post.absolute_url(),
            "items": [
                {"until": datetime.fromtimestamp(seconds, UTC).isoformat(), "text": html}
                for seconds, html in self.post.versions
            ],
        }
