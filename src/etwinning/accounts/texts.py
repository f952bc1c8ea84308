"""Texts of the mails: kind -> (subject, text), with ${site} and ${link}."""

from etwinning.base.messages import _

TEXTS = {
    "forgotten": (
        _("mail_forgotten_subject", default="A new password for ${site}"),
        _(
            "mail_forgotten_text",
            default="""Hello,

somebody, probably you, asked for a new password for your account at ${site}.

Open this link within two hours and choose a new password. It works once:

${link}

If it was not you, do nothing: your password stays as it is.
""",
        ),
    ),
    "move": (
        _("mail_move_subject", default="Your new e-mail address for ${site}"),
        _(
            "mail_move_text",
            default="""Hello,

somebody, probably you, wants to use this address for an account at ${site}.

Open this link within a day and confirm it. From then on mail comes here:

${link}

If it was not you, do nothing.
""",
        ),
    ),
    "stop": (
        _("mail_stop_subject", default="Another e-mail address for your account at ${site}"),
        _(
            "mail_stop_text",
            default="""Hello,

somebody, probably you, gave another e-mail address for your account at ${site}.

If it was you, do nothing: confirm it with the mail that went to the new address.

If it was not you, open this link within seven days. It keeps your old address and logs out
everybody who uses your account. Then choose a new password:

${link}
""",
        ),
    ),
}
