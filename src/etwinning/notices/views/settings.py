"""``@@notice-settings``: how the mails of each topic come."""

from etwinning.base.errors import NotAllowed
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.readers import reader_of
from etwinning.base.security import actor
from etwinning.notices.api import change_paces
from etwinning.notices.api import is_pupil
from etwinning.notices.api import paces_of
from etwinning.notices.api import topics
from functools import cached_property
from plone import api

PACES = (
    ("now", _("pace_now", default="At once")),
    ("daily", _("pace_daily", default="Once a day, in one mail")),
    ("weekly", _("pace_weekly", default="On Fridays, in one mail")),
    ("off", _("pace_off", default="No mail")),
)


class Settings(FormPage):
    """One choice a topic; what is about the account always comes."""

    environment = "desktop"
    section = "notices"

    def __call__(self):
        if is_pupil():
            raise NotAllowed(_("error_pupils_no_mail", default="Pupils get no mail from us."))
        return super().__call__()

    def act(self) -> str:
        """Choose, and come back."""
        wanted = {name: self.request.form.get(name, "") for name, _topic in self.topics}
        change_paces(actor(), wanted)
        saved = _("notice_paces_saved", default="Your choices hold from now on.")
        api.portal.show_message(saved, self.request)
        return f"{self.context.absolute_url()}/@@notice-settings"

    @cached_property
    def email(self) -> str:
        """Where the mails go, ``""`` if there is no address."""
        reader = reader_of(actor())
        return reader.email if reader else ""

    @cached_property
    def topics(self) -> list:
        """Pairs (name, topic) that can be switched."""
        return [(name, topic) for name, topic in topics() if not topic.fixed]

    @property
    def rows(self) -> list[dict]:
        """One row a topic: name, title, error, options (value, title, chosen)."""
        now = {**paces_of(actor()), **(self.typed or {})}
        return [
            {
                "name": name,
                "title": topic.title,
                "error": self.say(self.errors.get(name)),
                "options": [
                    {"value": value, "title": title, "chosen": now.get(name) == value}
                    for value, title in PACES
                ],
            }
            for name, topic in self.topics
        ]
