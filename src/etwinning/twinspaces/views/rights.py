"""Pages about rights: who may do what here, and the switches that make it stricter."""

from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.twinspaces.api import restrict_tools
from etwinning.twinspaces.api import rights_of
from etwinning.twinspaces.founders import FOUNDER
from etwinning.twinspaces.permissions import EDIT_SPACE
from etwinning.twinspaces.roles import ROLES
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import matrix
from etwinning.workspaces.api import switchable
from functools import cached_property
from Products.Five.browser import BrowserView

TOOLS = {
    "members": _("right_members", default="Members"),
    "pupils": _("right_pupils", default="Accounts of pupils"),
    "pages": _("right_pages", default="Pages"),
    "order": _("right_order", default="Order of pages"),
    "materials": _("right_materials", default="Materials"),
    "forum": _("right_forum", default="Forums"),
    "thread": _("right_thread", default="Threads"),
    "reply": _("right_reply", default="Replies"),
    "journal": _("right_journal", default="Project journal"),
    "comment": _("right_comment", default="Comments in the journal"),
    "teachers_room": _("right_teachers_room", default="Teachers' board"),
    "twinboard": _("right_twinboard", default="Twinboard"),
    "calendar": _("right_calendar", default="Calendar"),
    "wall": _("right_wall", default="Walls of pupils, once the owner has begun"),
    "plan": _("right_plan", default="Plan of phases and tasks"),
    "poll": _("right_poll", default="Polls"),
    "vote": _("right_vote", default="Votes in polls"),
    "chat": _("right_chat", default="Chat, in the hours that a teacher opens"),
    "meeting": _("right_meeting", default="Online meetings"),
    "twinmail": _("right_twinmail", default="Own letters to members"),
    "publish": _("right_publish", default="Showing things to the world"),
    "settings": _("right_settings", default="Settings"),
}
# the strongest letter tells it
LEVELS = (
    ("M", _("right_manages", default="everything")),
    ("E", _("right_edits", default="writes, changes the own")),
    ("C", _("right_writes", default="writes")),
    ("R", _("right_reads", default="reads")),
)
# (tool, letters) -> words, where the strongest letter does not tell it
SPECIAL = {
    ("plan", "RE"): _("right_ticks", default="reads, says that the own is done"),
    ("members", "RC"): _("right_invites", default="reads, asks contacts in as visitors"),
    ("order", "CE"): _("right_orders_own", default="the own pages"),
}
COLUMNS = {FOUNDER: _("right_founder", default="Founder of the project"), **ROLES}
NOTHING = _("right_nothing", default="nothing")


class Rights(Inside, BrowserView):
    """``@@who-may-what``: the matrix of roles and tools as it holds here."""

    for_pupils = True
    section = "members"

    @property
    def roles(self) -> list:
        """Titles of the columns."""
        return list(COLUMNS.values())

    @cached_property
    def rows(self) -> list[dict]:
        """One row for each tool: title, cells (text, and whether it is stricter here)."""
        return [
            {"title": TOOLS[tool], "cells": [self._cell(tool, row, r) for r in COLUMNS]}
            for tool, row in rights_of(self.context).items()
        ]

    @property
    def may_change(self) -> bool:
        """May the reader make it stricter?"""
        return allowed(self.context, EDIT_SPACE)

    def _cell(self, tool, row, role):
        whole = matrix()[tool]
        if role == FOUNDER and role not in whole:  # a founder is a teacher admin
            role = "TeacherAdmin"
        letters = row.get(role, "")
        text = next((words for letter, words in LEVELS if letter in letters), NOTHING)
        text = SPECIAL.get((tool, letters), text)
        return {"text": text, "stricter": letters != whole.get(role, "")}


class Switches(Inside, FormPage):
    """``@@space-tools``: take writing in a tool from a role, or give it back."""

    section = "settings"

    @property
    def tools(self) -> list[dict]:
        """The switches by tool: name of the field, title, whether the role may write."""
        now = self.context.taken
        return [
            {
                "tool": tool,
                "title": TOOLS[tool],
                "switches": [
                    {"role": role, "title": ROLES[role], "on": role not in now.get(tool, ())}
                    for role in roles
                ],
            }
            for tool, roles in switchable().items()
        ]

    def act(self) -> str:
        """Take away what is not ticked."""
        taken = {}
        for tool, roles in switchable().items():
            ticked = self.request.form.get(tool, [])
            ticked = [ticked] if isinstance(ticked, str) else ticked
            taken[tool] = [role for role in roles if role not in ticked]
        restrict_tools(self.context, taken)
        return f"{self.context.absolute_url()}/@@who-may-what"
