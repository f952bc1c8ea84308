"""What people are told: the kinds of notices and mails of this room."""

from etwinning.base.messages import _
from etwinning.notices.interfaces import Kind

# -- to addresses -----------------------------------------------------------

CONFIRM = Kind(
    "account",
    _("mail_confirm", default="Confirm your e-mail address"),
    _(
        "mail_confirm_text",
        default="${name}, you have begun to register as a teacher.\n\nThe link is valid for "
        "${days} days. It asks for the password you chose.\n\nIf that was not you, do nothing: "
        "nothing is made, and this address is forgotten.",
    ),
    _("mail_confirm_action", default="Go on with the registration"),
    urgent=True,
)
KNOWN = Kind(
    "account",
    _("mail_known", default="You are registered already"),
    _(
        "mail_known_text",
        default="Somebody, probably you, has tried to register with this address. It has an "
        "account already: log in with it, or ask for a new password there.\n\nIf that was "
        "not you, do nothing.",
    ),
    _("mail_known_action", default="Log in"),
    urgent=True,
)
HEAD = Kind(
    "account",
    _("mail_head", default="Does ${name} teach at your school?"),
    _(
        "mail_head_text",
        default="${name} has registered as a teacher of ${school}. The school is listed "
        "publicly by its name and town.\n\n${office} asks you to say whether this is right. "
        "One click shows what was told, a second one answers. You need no account. The link "
        "is valid for 14 days.",
    ),
    _("mail_head_action", default="Look and answer"),
    urgent=True,
)
SUSPENDED = Kind(
    "account",
    _("mail_suspended", default="Your account is closed for a time"),
    _("mail_suspended_text", default="${office} has closed it.\n\nThe reason: ${reason}"),
    urgent=True,
)
SUSPENDED_UNTIL = Kind(
    "account",
    _("mail_suspended_until", default="Your account is closed until ${day}"),
    _(
        "mail_suspended_until_text",
        default="${office} has closed it until ${day}.\n\nThe reason: ${reason}",
    ),
    urgent=True,
)
BANNED = Kind(
    "account",
    _("mail_banned", default="Your account is closed"),
    _("mail_banned_text", default="${office} has closed it.\n\nThe reason: ${reason}"),
    urgent=True,
)
RESTORED = Kind(
    "account",
    _("mail_restored", default="Your account is open again"),
    _("mail_restored_text", default="You can log in as before."),
    urgent=True,
)

# -- to the teacher ---------------------------------------------------------

SUBMITTED = Kind(
    "approvals",
    _("notice_submitted", default="Your registration is at ${office}"),
    _(
        "notice_submitted_text",
        default="${office} checks that you teach at your school, by ${day}. You need to do "
        "nothing.",
    ),
)
SCHOOL_CHANGED = Kind(
    "approvals",
    _("notice_school_changed", default="${office} looks at your new school"),
    _(
        "notice_school_changed_text",
        default="Your running projects go on until ${day}. New ones have to wait until "
        "${office} has verified you.",
    ),
)
LAPSED = Kind(
    "approvals",
    _("notice_lapsed", default="Your new school is not verified yet"),
    _(
        "notice_lapsed_text",
        default="The 60 days are over. Ask ${office} what is missing.",
    ),
    urgent=True,
)
VERIFIED = Kind(
    "approvals",
    _("notice_verified", default="You are verified"),
    _(
        "notice_verified_text",
        default="${office} has verified you. Now you can find partners, become contacts and "
        "found projects.",
    ),
    urgent=True,
)
REJECTED = Kind(
    "approvals",
    _("notice_rejected", default="${office} has not verified you"),
    _(
        "notice_rejected_text",
        default="The reason: ${reason}\n\nPut it right and send the registration again.",
    ),
    urgent=True,
)
ASKED = Kind(
    "approvals",
    _("notice_asked", default="Your national office asks you something"),
    _("notice_asked_text", default="${question}\n\nThe clock stands still until you answer."),
    _("notice_asked_action", default="Answer"),
    urgent=True,
)

# -- to the office ----------------------------------------------------------

ANSWERED = Kind(
    "office",
    _("notice_answered", default="${name} has answered"),
    _("notice_answered_text", default="${answer}"),
    mail_body=False,
)
REMINDER = Kind(
    "office",
    _("notice_reminder", default="${name} waits to be verified by ${day}"),
    mail_body=False,
)
ESCALATED = Kind(
    "office",
    _("notice_escalated", default="${name} waits for ${office} since ${day}"),
    mail_body=False,
)
NOT_OURS = Kind(
    "office",
    _("notice_not_ours", default="A head teacher does not know ${name}"),
    mail_body=False,
)

# -- between teachers -------------------------------------------------------

CONTACT_ASKED = Kind(
    "contacts",
    _("notice_contact_asked", default="${name} asks to be your contact"),
    _("notice_contact_asked_text", default="${text}"),
    _("notice_contact_asked_action", default="Read and answer"),
)
IDEA = Kind(
    "contacts",
    _("notice_idea", default="${name}, whom you follow, has a new idea"),
    _("notice_idea_text", default="${title}"),
    _("notice_idea_action", default="Read it"),
)
CONTACT_MADE = Kind(
    "contacts",
    _("notice_contact_made", default="${name} is your contact now"),
)
