"""What people are told about a project: the words of each kind of notice.

``${project}`` is the title, ``${name}`` who did it, ``${reason}`` what that person wrote,
``${office}`` whose line it is about.
"""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind
from etwinning.papers.interfaces import PaperKind

PROJECTS, APPROVALS, CONTACTS, OFFICE = "projects", "approvals", "contacts", "office"

CHOSEN = Kind(
    PROJECTS,
    _("projects_chosen", default="${name} wants to found a project with you: ${project}"),
    _(
        "projects_chosen_text",
        default="You can both write the draft now. Nothing is sent anywhere before you agree.",
    ),
)
SUBMITTED = Kind(
    PROJECTS,
    _("projects_submitted", default="${name} asks you to found “${project}” together"),
    _(
        "projects_submitted_text",
        default="Read the project and accept or decline. If you accept, both national "
        "offices are asked to sign, at the same time.",
    ),
    urgent=True,
)
ACCEPTED = Kind(
    PROJECTS,
    _("projects_accepted", default="${name} founds “${project}” together with you"),
    _(
        "projects_accepted_text",
        default="Both national offices are asked to sign now, at the same time.",
    ),
)
DECLINED = Kind(
    PROJECTS,
    _("projects_declined", default="${name} has declined to found “${project}”"),
    _("projects_reason_text", default="${reason}"),
)
WITHDRAWN = Kind(
    PROJECTS,
    _("projects_withdrawn", default="${name} has taken “${project}” back"),
    _("projects_reason_text", default="${reason}"),
)
REOPENED = Kind(
    PROJECTS,
    _("projects_reopened", default="“${project}” is a draft again"),
    _("projects_reopened_text", default="${name} opened it. You can both write it."),
)
DISCARDED = Kind(
    PROJECTS,
    _("projects_discarded", default="${name} has discarded the draft “${project}”"),
)
TO_SIGN = Kind(
    OFFICE,
    _("projects_to_sign", default="A project waits for your signature: ${project}"),
    _("projects_to_sign_text", default="Please decide within seven days."),
)
REMINDER = Kind(
    OFFICE,
    _("projects_reminder", default="“${project}” still waits for your signature"),
    _(
        "projects_reminder_text",
        default="It has waited for five days. On the seventh it is due; on the fourteenth "
        "the central office may decide in your place.",
    ),
    urgent=True,
)
ESCALATED = Kind(
    APPROVALS,
    _("projects_escalated", default="${office} has not answered: ${project}"),
    _(
        "projects_escalated_text",
        default="The time is over. The central office may now decide in place of ${office}.",
    ),
    urgent=True,
)
SIGNED = Kind(
    APPROVALS,
    _("projects_signed", default="${office} has signed “${project}”"),
    _("projects_signed_text", default="${reason}\n\nThe other office is still waited for."),
)
SIGNED_IN_PLACE = Kind(
    OFFICE,
    _(
        "projects_signed_in_place",
        default="The central office has decided in your place: ${project}",
    ),
)
ASKED = Kind(
    APPROVALS,
    _("projects_asked", default="${office} asks about “${project}”"),
    _(
        "projects_asked_text",
        default="${reason}\n\nThe clock stands still until one of you answers. You can "
        "change the text of the project, too.",
    ),
    urgent=True,
)
ANSWERED = Kind(
    OFFICE,
    _("projects_answered", default="${name} has answered about “${project}”"),
    _("projects_reason_text", default="${reason}"),
)
APPROVED = Kind(
    APPROVALS,
    _("projects_approved", default="“${project}” is approved"),
    _(
        "projects_approved_text",
        default="All offices have signed. Your TwinSpace and your journal are open.",
    ),
    urgent=True,
)
REJECTED = Kind(
    APPROVALS,
    _("projects_rejected", default="${office} has rejected “${project}”"),
    _(
        "projects_rejected_text",
        default="${reason}\n\nYou can make a draft of it again, change it and submit it anew.",
    ),
    urgent=True,
)
LABELLED = Kind(
    PROJECTS,
    _("projects_labelled", default="“${project}” has the eTwinning label"),
    _("projects_labelled_text", default="You can download it from the page of the project."),
)
INVITED = Kind(
    CONTACTS,
    _("projects_invited", default="${name} invites you to the project “${project}”"),
    _("projects_reason_text", default="${reason}"),
    urgent=True,
)
JOINED = Kind(
    PROJECTS,
    _("projects_joined", default="${name} takes part in “${project}” now"),
)
NOT_JOINED = Kind(
    PROJECTS,
    _("projects_not_joined", default="${name} will not take part in “${project}”"),
)
TAKEN_BACK = Kind(
    CONTACTS,
    _("projects_taken_back", default="${name} has taken the invitation to “${project}” back"),
)
PARTNER_OF_YOURS = Kind(
    OFFICE,
    _(
        "projects_partner_of_yours",
        default="${name}, a teacher of your country, takes part in “${project}”",
    ),
    _(
        "projects_partner_of_yours_text",
        default="You need to do nothing. You may object within fourteen days, with a reason.",
    ),
)
PARTNER_OBJECTED = Kind(
    APPROVALS,
    _(
        "projects_partner_objected",
        default="A national office objects: ${name} no longer takes part in “${project}”",
    ),
    _("projects_reason_text", default="${reason}"),
    urgent=True,
)
REMOVED = Kind(
    PROJECTS,
    _("projects_removed", default="You no longer take part in “${project}”"),
    _(
        "projects_removed_text",
        default="${name} has ended your part: ${reason}\n\nWhat you wrote stays there under "
        "your name.",
    ),
    urgent=True,
)
LEFT = Kind(
    PROJECTS,
    _("projects_left", default="${name} has left “${project}”"),
)
TICKED = Kind(
    PROJECTS,
    _("projects_ticked", default="${name} agrees that the page of “${project}” is public"),
)
UNTICKED = Kind(
    PROJECTS,
    _(
        "projects_unticked",
        default="${name} no longer wants the page of “${project}” to be public",
    ),
    _("projects_unticked_text", default="It is hidden from the public now."),
)
CLOSED = Kind(
    PROJECTS,
    _("projects_closed", default="“${project}” is closed"),
    _(
        "projects_closed_text",
        default="${name} closed it. ${reason}\n\nThe founders can reopen it for a year.",
    ),
)
BACK_AT_WORK = Kind(
    PROJECTS,
    _("projects_back_at_work", default="“${project}” is open again"),
)
ARCHIVED = Kind(
    PROJECTS,
    _("projects_archived", default="“${project}” is archived"),
    _(
        "projects_archived_text",
        default="Everything can be read and exported; nobody can change it any more.",
    ),
)
FLAGGED = Kind(
    APPROVALS,
    _("projects_flagged", default="“${project}” is hidden until it is decided"),
    _("projects_flagged_text", default="A moderator hid it. The reason: ${reason}"),
    urgent=True,
)
RESTORED = Kind(
    APPROVALS,
    _("projects_restored", default="“${project}” can be seen again"),
    _("projects_reason_text", default="${reason}"),
    urgent=True,
)
AIMS_CHANGED = Kind(
    OFFICE,
    _("projects_aims_changed", default="The aims of “${project}” have changed"),
    _(
        "projects_aims_changed_text",
        default="You need to do nothing. The page of the project shows both texts.",
    ),
)
HANDOVER = Kind(
    PROJECTS,
    _("projects_handover", default="A founder's place in “${project}” goes to ${name}"),
    _(
        "projects_handover_text",
        default="${reason}\n\nIf nobody objects within fourteen days, it is done.",
    ),
    urgent=True,
)
HANDOVER_STOPPED = Kind(
    PROJECTS,
    _("projects_handover_stopped", default="Nobody's place changes in “${project}”"),
    _("projects_handover_stopped_text", default="${name} objected: ${reason}"),
    urgent=True,
)
HANDOVER_FAILED = Kind(
    PROJECTS,
    _("projects_handover_failed", default="${name} does not become a founder of “${project}”"),
    _(
        "projects_handover_failed_text",
        default="This was planned, but it is no longer possible: ${name} no longer qualifies, or "
        "the project is archived. Nobody's place has changed.",
    ),
    urgent=True,
)
HANDED_OVER = Kind(
    PROJECTS,
    _("projects_handed_over", default="${name} is a founder of “${project}” now"),
    urgent=True,
)
FOUNDER_AWAY = Kind(
    PROJECTS,
    _("projects_founder_away", default="${name} is away: “${project}”"),
    _(
        "projects_founder_away_text",
        default="The account of the other founder is not in use. The project goes on. If it "
        "stays so, you can hand the founder's place over to a colleague.",
    ),
    urgent=True,
)

LABEL_PAPER = PaperKind(_("paper_label", default="eTwinning label"))
