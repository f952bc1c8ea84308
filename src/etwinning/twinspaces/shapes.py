"""Shapes of invitations. The e-mail address is read by the teacher admins only."""

from etwinning.base.messages import _
from etwinning.twinspaces.roles import GUEST_TERMS
from zope import schema
from zope.interface import Interface

WHAT = 300  # characters
LONGEST_EMAIL = 254  # RFC 5321
LONGEST_NAME = 120
LONGEST_PASSWORD = 128
LONGEST = 365  # days


class IPassTerms(Interface):
    """What a pass is for and how long it holds."""

    role = schema.Choice(title=_("label_pass_role", default="As"), vocabulary=GUEST_TERMS)
    role.setTaggedValue("missing", _("error_role", default="Choose one of the roles"))
    days = schema.Int(
        title=_("label_pass_days", default="For how many days"),
        description=_("help_pass_days", default="1 to 365, from today. Then access ends."),
        min=1,
        max=LONGEST,
        default=30,
    )
    what = schema.Text(
        title=_("label_pass_what", default="What for"),
        description=_("help_pass_what", default="One or two sentences. The person reads them."),
        max_length=WHAT,
        required=False,
        missing_value="",
        default="",
    )


class IGuestPass(IPassTerms):
    """An invitation by e-mail."""

    address = schema.TextLine(
        title=_("label_pass_address", default="E-mail address"),
        description=_(
            "help_pass_address", default="Only the teacher admins of this TwinSpace see it."
        ),
        max_length=LONGEST_EMAIL,
    )
    address.setTaggedValue("kind", "email")
    address.setTaggedValue("missing", _("error_pass_address", default="Write the address"))


class IContactPass(IPassTerms):
    """An invitation of a contact."""

    person = schema.TextLine(title=_("label_pass_person", default="Contact"), max_length=64)
    person.setTaggedValue("missing", _("error_pass_person", default="Choose a contact"))


class IAcceptance(Interface):
    """What a guest without account types to come in."""

    name = schema.TextLine(
        title=_("label_guest_name", default="Your name"),
        description=_("help_guest_name", default="The members of this TwinSpace see it."),
        max_length=LONGEST_NAME,
    )
    name.setTaggedValue("autocomplete", "name")
    name.setTaggedValue("missing", _("error_guest_name", default="Write your name"))
    password = schema.Password(
        title=_("label_guest_password", default="Choose a password"),
        description=_("help_guest_password", default="At least 10 characters."),
        max_length=LONGEST_PASSWORD,
    )
    password.setTaggedValue("autocomplete", "new-password")
    password.setTaggedValue("missing", _("missing_password", default="Write your password"))
