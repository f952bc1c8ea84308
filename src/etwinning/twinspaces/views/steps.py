"""What teacher admins could do next in their TwinSpace."""

from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.twinspaces.api import project_of
from etwinning.twinspaces.permissions import EDIT_SPACE
from etwinning.workspaces.api import heads
from etwinning.workspaces.api import pages_of

FOUNDERS = 2
MOST = 3


def next_steps(space) -> list[dict]:
    """Return at most three steps: dicts of icon, title, text, url."""
    count = heads(space)
    found = (
        (not space.welcome and allowed(space, EDIT_SPACE), _welcome),
        (not count.pupils, _pupils),
        (count.teachers <= FOUNDERS, _partner),
        (not pages_of(space, size=1)[1], _page),
    )
    return [step for step in (make(space) for is_open, make in found if is_open) if step][:MOST]


def _welcome(space):
    return {
        "icon": "chat-square-text",
        "title": _("step_welcome", default="Say what is next"),
        "text": _(
            "step_welcome_text",
            default="Two sentences at the top of this page: what you do next, and when.",
        ),
        "url": f"{space.absolute_url()}/@@space-settings",
    }


def _pupils(space):
    return {
        "icon": "backpack",
        "title": _("step_pupils", default="Let your pupils in"),
        "text": _(
            "step_pupils_text",
            default="You make their accounts. They need a first name, no e-mail.",
        ),
        "url": f"{space.absolute_url()}/@@pupils",
    }


def _partner(space):
    project = project_of(space)
    if project is None:
        return None
    return {
        "icon": "person-plus",
        "title": _("step_partner", default="Invite a partner"),
        "text": _(
            "step_partner_text",
            default="Any of your contacts, from any country. Your project page has the form.",
        ),
        "url": f"{project.absolute_url()}/@@partners",
    }


def _page(space):
    return {
        "icon": "file-earmark-plus",
        "title": _("step_page", default="Write the first page"),
        "text": _(
            "step_page_text",
            default="You choose who sees it. It shows that your project is at work, and brings "
            "the eTwinning label.",
        ),
        "url": f"{space.absolute_url()}/@@write-page",
    }
