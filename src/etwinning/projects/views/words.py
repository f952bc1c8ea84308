"""Sentences about a project: what happens next, what happened."""

from etwinning.base.messages import _
from etwinning.base.words import day
from etwinning.base.words import listed
from etwinning.projects import ledger as ledgers
from etwinning.projects.circle import name_of
from etwinning.projects.circle import office_title
from etwinning.projects.founding import has_agreed
from etwinning.projects.running import can_be_reopened
from etwinning.projects.running import reopens_until
from etwinning.projects.settings import clock
from etwinning.projects.steps import now
from zope.i18nmessageid import Message


def next_of(project, state: str, me: str, language: str):
    """Return one sentence: who does what next, until when."""
    if state == "awaiting_partner":
        key = "other" if has_agreed(project, me) else "you"
        other = next((f.user_id for f in project.founders if not f.agreed), "")
        return Message(AWAITING[key], mapping={"name": name_of(other)})
    if state in ("awaiting_nss", "nss_verified"):
        return _at_the_offices(project, language)
    if state == "closed" and can_be_reopened(project):
        return Message(REOPENABLE, mapping={"day": day(reopens_until(project), language)})
    return NEXT.get(state, "")


def _at_the_offices(project, language):
    asked = [s.office for s in project.ledger if s.status == ledgers.NEEDS_INFO]
    if asked:
        return Message(ASKED, mapping={"office": office_title(asked[0])})
    waited = ledgers.waiting(project.ledger)
    offices = listed([office_title(s.office) for s in waited], language)
    last = min((s.after(clock().escalate, now()) for s in waited), default=now())
    return Message(OFFICES, mapping={"offices": offices, "day": day(last, language)})


AWAITING = {
    "you": _(
        "next_awaiting_you",
        default="Read the project, then accept or decline. If you accept, both offices are "
        "asked at the same time.",
    ),
    "other": _(
        "next_awaiting_other",
        default="${name} has to accept or decline. Then both offices are asked at the same time.",
    ),
}
ASKED = _(
    "next_asked_project",
    default="${office} has asked something. Its clock stands still until one of you answers.",
)
OFFICES = _(
    "next_offices",
    default="${offices} has to decide. If there is no answer by ${day}, the central office steps "
    "in. You need to do nothing.",
)
REOPENABLE = _(
    "next_closed_reopenable", default="It can be reopened until ${day}; then it is archived."
)
NEXT = {
    "draft": _(
        "next_draft",
        default="Both founders can write. When the form is complete, one of you submits it and "
        "the other accepts.",
    ),
    "approved": _(
        "next_approved",
        default="The project is at work. The eTwinning label comes by itself with the first "
        "journal entry or page.",
    ),
    "labelled": _("next_labelled", default="The project is at work and has its label."),
    "closed": _("next_closed_for_good", default="The time to reopen it is over."),
    "archived": _(
        "next_archived", default="Everything can be read, nothing can be changed any more."
    ),
    "declined": _("next_ended", default="Each founder can make a draft of it again."),
    "withdrawn": _("next_ended", default="Each founder can make a draft of it again."),
    "rejected": _(
        "next_rejected_project",
        default="Each founder can make a draft of it again, change it and submit it anew.",
    ),
    "flagged": _(
        "next_flagged",
        default="A moderator decides whether it can be seen again. Its members can go on working.",
    ),
}

STEPS = {
    "found": _("step_found", default="${who} began the draft"),
    "choose_cofounder": _("step_choose_cofounder", default="${who} chose ${about} as founder"),
    "leave_draft": _("step_leave_draft", default="${about} left the draft"),
    "submit": _("step_submit", default="${who} submitted it"),
    "accept": _("step_accept", default="${who} accepted; the offices were asked"),
    "decline": _("step_decline", default="${who} declined"),
    "withdraw": _("step_withdraw", default="${who} took it back"),
    "reopen": _("step_reopen", default="${who} made a draft of it again"),
    "sign_approve": _("step_sign", default="${office} signed (${who})"),
    "sign_needs_info": _("step_ask", default="${office} asked (${who})"),
    "sign_reject": _("step_sign_reject", default="${office} rejected (${who})"),
    "answer": _("step_answer", default="${who} answered ${office}"),
    "remind": _("step_remind", default="${office} was reminded"),
    "escalate": _("step_escalate", default="The line of ${office} went to the central office"),
    "verify": _("step_verify", default="The first office has signed"),
    "approve": _("step_approve", default="All offices have signed: the project opened"),
    "reject": _("step_reject", default="The project was rejected"),
    "label": _("step_label", default="The eTwinning label was given"),
    "tick": _("step_tick", default="${who} agreed that the page is public"),
    "untick": _("step_untick", default="${who} no longer wants the page to be public"),
    "extend": _("step_extend", default="${who} planned another last day"),
    "close": _("step_close", default="${who} closed it"),
    "reopen_approved": _("step_reopened", default="${who} reopened it"),
    "reopen_labelled": _("step_reopened", default="${who} reopened it"),
    "archive": _("step_archive", default="It was archived"),
    "flag": _("step_flag", default="A moderator hid it (${who})"),
    "restore_approved": _("step_restored", default="It can be seen again (${who})"),
    "restore_labelled": _("step_restored", default="It can be seen again (${who})"),
    "restore_closed": _("step_restored", default="It can be seen again (${who})"),
    "restore_archived": _("step_restored", default="It can be seen again (${who})"),
    "change_aims": _(
        "step_change_aims", default="${who} changed the aims; the offices were told. Before:"
    ),
    "invite": _("step_invite", default="${who} invited ${about}"),
    "take_back_invitation": _(
        "step_take_back_invitation", default="${who} took the invitation of ${about} back"
    ),
    "decline_invitation": _("step_decline_invitation", default="${about} will not take part"),
    "join": _("step_join", default="${about} joined"),
    "leave": _("step_leave", default="${about} left"),
    "remove_partner": _("step_remove", default="${who} ended the part of ${about}"),
    "object_to_partner": _("step_object", default="An office objected to ${about} (${who})"),
    "hand_over": _("step_hand_over", default="${who} began a handover to ${about}"),
    "object_to_handover": _("step_object_handover", default="${who} objected to the handover"),
    "finish_handover": _("step_finish_handover", default="${about} is a founder now"),
    "fail_handover": _("step_fail_handover", default="The handover to ${about} failed"),
}
BY_ITSELF = _("step_by_itself", default="the site")


def step_words(step):
    """Return the sentence of a step of the history."""
    words = {
        "who": name_of(step.who) if step.who else BY_ITSELF,
        "about": name_of(step.about) if step.about else "",
        "office": office_title(step.office) if step.office else "",
    }
    return Message(STEPS.get(step.verb, step.verb), mapping=words)
