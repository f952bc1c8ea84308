"""The page of an announcement; ``@@post-announcement``, ``@@end-announcement``, ``@@interest``."""

from etwinning.announcements.api import discard_announcement
from etwinning.announcements.api import ends_soon
from etwinning.announcements.api import left_today
from etwinning.announcements.api import partners_found
from etwinning.announcements.api import post_announcement
from etwinning.announcements.api import QUESTIONS
from etwinning.announcements.api import renew_announcement
from etwinning.announcements.api import show_interest
from etwinning.announcements.api import similar_to
from etwinning.announcements.api import withdraw_announcement
from etwinning.announcements.interfaces import CONTACT
from etwinning.announcements.permissions import ANSWER_ANNOUNCEMENT
from etwinning.announcements.permissions import EDIT_ANNOUNCEMENT
from etwinning.announcements.views.words import Words
from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.texts import paragraphs
from etwinning.base.vocabularies import title
from etwinning.base.words import listed
from etwinning.people.api import teacher_of
from etwinning.projects.api import my_projects
from etwinning.projects.api import project_of
from functools import cached_property
from Products.Five.browser import BrowserView


class Shown(Words):
    """What pages of one announcement show of it."""

    audience = _(
        "audience_announcements", default="Teachers and national offices read announcements"
    )

    @cached_property
    def state(self) -> str:
        """Of its workflow."""
        return state_of(self.context)

    @property
    def is_mine(self) -> bool:
        """Tell whether the reader is the author."""
        return actor() == self.context.author

    @property
    def paragraphs(self) -> list[str]:
        """The text."""
        return paragraphs(self.context.text)

    @property
    def similar(self) -> list:
        """What is open and like it."""
        one = self.context
        return similar_to(one.title, one.text, one.getId())

    @property
    def facts(self) -> list[dict]:
        """The lines of the table: label and text."""
        one = self.context
        tools = listed([title("tools", code, self.language) for code in one.tools], self.language)
        lines = (
            (_("fact_ages", default="Ages"), self.names("band", one.bands)),
            (_("fact_languages", default="Languages"), self.tongues(one.languages)),
            (_("fact_subjects", default="Subjects"), self.names("subject", one.subjects)),
            (_("fact_theme", default="Theme"), self.name("theme", one.theme) if one.theme else ""),
            (_("fact_begins", default="Begins about"), self.month(one.starts)),
            (_("fact_length", default="Length"), self._months),
            (_("fact_partners", default="Partners wanted"), str(one.partners)),
            (_("fact_wanted", default="Countries wanted"), self.names("country", one.wanted)),
            (_("fact_already", default="Take part already"), self.names("country", one.already)),
            (_("fact_announcement_tools", default="How"), tools),
            (_("fact_contact", default="Answer"), self.told(CONTACT.getTerm(one.contact).title)),
        )
        return [{"label": self.told(label), "text": text} for label, text in lines if text]

    @property
    def _months(self):
        count = str(self.context.months)
        return self.told(
            _("fact_months", default="${count} months", mapping={"count": count})
        )


class AnnouncementView(BrowserView, Shown):
    """An announcement: the idea, the facts, and what this reader can do."""

    @cached_property
    def author(self):
        """The author's profile, None for readers who see no teachers, such as newcomers."""
        teacher = teacher_of(self.context.author)
        return teacher if teacher is not None and allowed(teacher, "View") else None

    @property
    def may_answer(self) -> bool:
        """Tell whether the reader may press the button."""
        return not self.is_mine and allowed(self.context, ANSWER_ANNOUNCEMENT)

    @property
    def has_answered(self) -> bool:
        """Tell whether the reader did."""
        return actor() in self.context.interested

    @property
    def questions(self) -> list[dict]:
        """The three questions: value and words."""
        return [{"value": name, "title": self.told(text)} for name, text in QUESTIONS.items()]

    @property
    def may_edit(self) -> bool:
        """Tell whether the reader may change it."""
        return self.is_mine and allowed(self.context, EDIT_ANNOUNCEMENT)

    @property
    def may_be_posted(self) -> bool:
        """Tell whether it waits to be posted."""
        return self.is_mine and self.state in ("draft", "withdrawn")

    @property
    def may_end(self) -> bool:
        """Tell whether the reader may renew or end it."""
        return self.is_mine and self.state in ("open", "expired", "draft")

    @property
    def interested(self) -> list:
        """Profiles of who is interested, for the author."""
        found = (teacher_of(user_id) for user_id in self.context.interested)
        return [one for one in found if one is not None] if self.is_mine else []

    @property
    def project(self):
        """The project it led to, if the reader sees it: title and url; else None."""
        found = project_of(self.context.project) if self.context.project else None
        return found if found is not None and allowed(found, "View") else None

    @property
    def until(self) -> str:
        """The day it ends, while it is open."""
        return self.day(self.context.expires) if self.state == "open" else ""


class PostPage(FormPage, Shown):
    """Look at the similar ones, then post."""

    @property
    def left(self) -> int:
        """How many the author may still post today."""
        return left_today()

    def act(self) -> str:
        """Post it."""
        post_announcement(self.context, looked=bool(self.request.form.get("looked")))
        return self.context.absolute_url()


class EndPage(FormPage, Shown):
    """Renew, partners found, take back, throw a draft away."""

    @property
    def projects(self) -> list:
        """The author's own projects to choose from."""
        return my_projects()

    @property
    def is_renewable(self) -> bool:
        """Tell whether it can be renewed now."""
        return self.state == "expired" or ends_soon(self.context)

    def act(self) -> str:
        """Do what the button says."""
        step = self.request.form.get("step")
        if step == "renew":
            renew_announcement(self.context)
        elif step == "found":
            partners_found(self.context, str(self.request.form.get("project", "")))
        elif step == "withdraw":
            withdraw_announcement(self.context)
        elif step == "discard":
            discard_announcement(self.context)
            return f"{self.home}/@@my-announcements"
        return self.context.absolute_url()


class InterestPage(FormPage, Shown):
    """“I am interested”: choose a question."""

    @property
    def questions(self) -> list[dict]:
        """The three questions: value and words."""
        return [{"value": name, "title": self.told(text)} for name, text in QUESTIONS.items()]

    def act(self) -> str:
        """Tell the author."""
        show_interest(self.context, str(self.request.form.get("question", "")))
        return self.context.absolute_url()
