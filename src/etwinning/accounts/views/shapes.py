"""Shapes of the forms."""

from etwinning.accounts.rules import LONGEST_EMAIL
from etwinning.accounts.rules import LONGEST_PASSWORD
from etwinning.base.messages import _
from zope import schema
from zope.interface import Interface


class ILogIn(Interface):
    """What a teacher types to come in."""

    login = schema.TextLine(
        title=_("label_login", default="Log-in name or e-mail address"),
        max_length=LONGEST_EMAIL,
    )
    login.setTaggedValue("autocomplete", "username")
    login.setTaggedValue("missing", _("missing_login", default="Write your log-in name"))
    password = schema.Password(
        title=_("label_password", default="Password"),
        max_length=LONGEST_PASSWORD,
    )
    password.setTaggedValue("autocomplete", "current-password")
    password.setTaggedValue("missing", _("missing_password", default="Write your password"))


class IPupilLogIn(ILogIn):
    """What a pupil types to come in."""

    login = schema.TextLine(
        title=_("label_pupil_login", default="Your name here"),
        description=_("help_pupil_login", default="Your teacher gave it to you, like ana-07"),
        max_length=LONGEST_EMAIL,
    )
    login.setTaggedValue("autocomplete", "username")
    login.setTaggedValue("missing", _("missing_pupil_login", default="Type your name"))
    password = schema.Password(
        title=_("label_pupil_password", default="Your secret word"),
        max_length=LONGEST_PASSWORD,
    )
    password.setTaggedValue("autocomplete", "current-password")
    password.setTaggedValue("missing", _("missing_pupil_password", default="Type your secret word"))


class IForgotten(Interface):
    """Whose password is forgotten."""

    login = schema.TextLine(
        title=_("label_login", default="Log-in name or e-mail address"),
        max_length=LONGEST_EMAIL,
    )
    login.setTaggedValue("autocomplete", "username")
    login.setTaggedValue("missing", _("missing_login", default="Write your log-in name"))


class INewPassword(Interface):
    """A new password."""

    password = schema.Password(
        title=_("label_new_password", default="New password"),
        description=_(
            "help_new_password",
            default="At least 10 characters. Three or four words that nobody expects together "
            "are easy to keep and hard to guess.",
        ),
        max_length=LONGEST_PASSWORD,
    )
    password.setTaggedValue("autocomplete", "new-password")
    password.setTaggedValue("missing", _("missing_new_password", default="Write a new password"))


class IChangePassword(INewPassword):
    """A new password for who knows the old one."""

    old = schema.Password(
        title=_("label_old_password", default="Your password until now"),
        max_length=LONGEST_PASSWORD,
    )
    old.setTaggedValue("autocomplete", "current-password")
    old.setTaggedValue("missing", _("missing_password", default="Write your password"))
    old.order = INewPassword["password"].order - 0.5


class INewAddress(Interface):
    """Another e-mail address, for who knows the password."""

    email = schema.TextLine(
        title=_("label_new_address", default="New e-mail address"),
        description=_(
            "help_new_address_form",
            default="We write to it and to your address until now, so that nobody takes your "
            "account away.",
        ),
        max_length=LONGEST_EMAIL,
    )
    email.setTaggedValue("autocomplete", "email")
    email.setTaggedValue("kind", "email")
    email.setTaggedValue("missing", _("missing_email", default="Write your e-mail address"))
    old = schema.Password(
        title=_("label_password", default="Password"),
        max_length=LONGEST_PASSWORD,
    )
    old.setTaggedValue("autocomplete", "current-password")
    old.setTaggedValue("missing", _("missing_password", default="Write your password"))
