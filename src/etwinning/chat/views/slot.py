"""The page of a slot: the lines, who is here, the form; and two steps that ask again."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.chat.api import close_slot
from etwinning.chat.api import lines_of
from etwinning.chat.api import Log
from etwinning.chat.api import may_close
from etwinning.chat.api import may_read
from etwinning.chat.api import state_of
from etwinning.chat.api import take_away
from etwinning.chat.api import write_line
from etwinning.chat.interfaces import ILineText
from etwinning.chat.permissions import MANAGE_SLOT
from etwinning.chat.permissions import WRITE_LINE
from etwinning.chat.presence import looks_after
from etwinning.chat.presence import mark_present
from etwinning.chat.shown import AGAIN
from etwinning.chat.shown import AWAY
from etwinning.chat.shown import here_now
from etwinning.chat.shown import hours
from etwinning.chat.shown import kept_until
from etwinning.chat.shown import shown
from etwinning.chat.shown import why_not
from etwinning.chat.views.chat import InChat
from etwinning.records.api import from_token
from functools import cached_property


class SlotPage(InChat, FormPage):
    """What is written in a slot; the form works without script, too."""

    shape = ILineText

    def __call__(self):
        mark_present(self.context)
        return super().__call__()

    def act(self) -> str:
        """Write the line and come back to the form."""
        write_line(self.context, **self.values())
        return f"{self.context.absolute_url()}#write"

    @cached_property
    def log(self) -> Log:
        """The lines that are shown."""
        if not may_read(self.context):
            return Log(())
        before = from_token(str(self.request.form.get("before", ""))) or 0
        return lines_of(self.context, before=before)

    @property
    def lines(self) -> list:
        """The same for the template."""
        return [shown(self.context, line, self.language) for line in self.log.lines]

    @property
    def newest(self) -> str:
        """Token of the newest line shown, for the script."""
        return self.lines[-1].token if self.log.lines else ""

    @property
    def is_live(self) -> bool:
        """Does the script ask for new lines?"""
        return self.state == "open" and not self.request.form.get("before")

    @cached_property
    def state(self) -> str:
        """``coming``, ``open`` or ``past``."""
        return state_of(self.context)

    @property
    def hours(self) -> str:
        """From when until when."""
        return hours(self.context, self.language)

    @property
    def kept(self) -> str:
        """Until when the log is kept."""
        return kept_until(self.context, self.language)

    @property
    def here(self) -> str:
        """Who is here."""
        return self.say(here_now(self.context, self.language))

    @property
    def why_not(self) -> str:
        """Why the reader cannot write."""
        return self.say(why_not(self.context, may_read(self.context)))

    @property
    def may_write(self) -> bool:
        """May the reader write now?"""
        return allowed(self.context, WRITE_LINE)

    @property
    def may_manage(self) -> bool:
        """May the reader take lines away?"""
        return allowed(self.context, MANAGE_SLOT)

    @property
    def may_close(self) -> bool:
        """May the reader close it?"""
        return self.state != "past" and may_close(self.context)

    @property
    def words(self) -> dict:
        """Sentences of the script."""
        return {"away": self.say(AWAY), "again": self.say(AGAIN)}

    @property
    def unsent(self) -> str:
        """What the reader typed and cannot send."""
        return "" if self.may_write else self.typed.get("text", "")

    @property
    def looks_after(self) -> bool:
        """Is the reader one for whose presence pupils wait?"""
        return looks_after(self.context, actor())


class Sure(InChat, FormPage):
    """A step that asks again before it is done."""

    for_pupils = False
    line = ""

    @property
    def slot_url(self) -> str:
        """Where to go back."""
        return self.context.absolute_url()


class CloseSlot(Sure):
    """Close a slot early, or call it off."""

    page_name = "@@close-slot"

    @property
    def heading_text(self):
        """What is asked."""
        if state_of(self.context) == "coming":
            return _("heading_call_off", default="Call this chat off")
        return _("heading_close_slot", default="Close this chat now")

    @property
    def button(self):
        """What the button says."""
        if state_of(self.context) == "coming":
            return _("button_call_off", default="Call it off")
        return _("button_close_slot", default="Close it")

    @property
    def explained(self):
        """What follows from it."""
        if state_of(self.context) == "coming":
            return _("explain_call_off", default="It will not take place and leaves the list.")
        return _(
            "explain_close_slot",
            default="Nobody can write in it any more. The teachers read what was written for 3 "
            "months.",
        )

    def act(self) -> str:
        """Close it and show the chat of the place."""
        close_slot(self.context)
        return f"{self.place.absolute_url()}/++chat++slots"


class TakeAway(Sure):
    """Take one line away."""

    page_name = "@@take-away"
    heading_text = _("heading_take_away", default="Take this line away")
    button = _("button_take_away", default="Take it away")
    explained = _(
        "explain_take_away",
        default="Nobody can read it any more, and it cannot be brought back. In its place stands "
        "that a teacher took it away.",
    )

    @property
    def line(self) -> str:
        """Token of the line."""
        return str(self.request.form.get("line", ""))

    def act(self) -> str:
        """Take it away and go back."""
        take_away(self.context, self.line)
        return f"{self.slot_url}#c-{self.line}"
