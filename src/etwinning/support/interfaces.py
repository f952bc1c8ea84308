"""The office, what it asks upper rooms, and what happens in it."""

from etwinning.base.constraints import email_address
from etwinning.base.constraints import web_address
from etwinning.base.messages import _
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface.interfaces import IObjectEvent


class IOffice(model.Schema):
    """A national office; its id is its code. Everything here is public."""

    title = schema.TextLine(
        title=_("label_office_title", default="Name of the office"), max_length=200
    )

    description = schema.Text(
        title=_("label_office_description", default="What the office does"),
        description=_("help_office_description", default="Everybody can read this."),
        max_length=2_000,
        required=False,
        missing_value="",
    )

    contact = schema.Text(
        title=_("label_office_contact", default="How to reach it"),
        description=_(
            "help_office_contact",
            default="Address, telephone, hours. The office's own, no person's.",
        ),
        max_length=1_000,
        required=False,
        missing_value="",
    )

    email = schema.TextLine(
        title=_("label_office_email", default="E-mail of the office"),
        description=_("help_office_email", default="A box of the office, no person's address."),
        max_length=200,
        required=False,
        missing_value="",
        constraint=email_address,
    )

    website = schema.TextLine(
        title=_("label_office_website", default="Website of the office"),
        max_length=300,
        required=False,
        missing_value="",
        constraint=web_address,
    )

    languages = schema.Tuple(
        title=_("label_office_languages", default="Languages it answers in"),
        value_type=schema.Choice(vocabulary="etwinning.base.languages"),
        required=False,
        missing_value=(),
    )

    regions = schema.Tuple(
        title=_("label_office_regions", default="Regions"),
        description=_(
            "help_office_regions",
            default="Only if duties are given for single regions; as schools write them.",
        ),
        value_type=schema.TextLine(max_length=100),
        required=False,
        missing_value=(),
    )


class INewDuty(model.Schema):
    """What is asked to give somebody a duty."""

    login = schema.TextLine(
        title=_("label_duty_login", default="Log-in name or e-mail of the person"),
        description=_(
            "help_duty_login",
            default="The person needs an account. Only your office sees who has which duty.",
        ),
        max_length=100,
    )
    login.setTaggedValue("missing", _("missing_duty_login", default="Write who gets the duty"))

    duty = schema.Choice(
        title=_("label_duty", default="Duty"), vocabulary="etwinning.support.duties"
    )
    duty.setTaggedValue("missing", _("missing_duty", default="Choose a duty"))

    region = schema.TextLine(
        title=_("label_duty_region", default="Only for the region"),
        description=_("help_duty_region", default="Empty: for everything in the office's scope."),
        max_length=100,
        required=False,
        missing_value="",
    )


class IOffices(Interface):
    """The folder ``/offices``."""


class IOfficeBox(Interface):
    """One kind of work that waits in an office; a named utility.

    Upper rooms answer from catalog or records and wake no object up.
    """

    title = Attribute("What waits, translatable: 'Teachers to verify'.")
    duty = Attribute("The duty that it waits for: 'Validator'.")
    order = Attribute("Smaller numbers come first.")

    def count(office: str) -> int:
        """Return how many wait in an office (its code)."""

    def rows(office: str, start: int, size: int) -> list:
        """Return what waits, most urgent first.

        Dicts with title, url, since, due (UTC seconds), state and note.
        """


class IDutyEvent(IObjectEvent):
    """A duty was given or taken; ``object`` is the office."""

    user_id = Attribute("Whose.")
    duty = Attribute("Which.")
    region = Attribute('In which region; "" = everywhere in the office\'s scope.')


class IDutyGiven(IDutyEvent):
    """A person has a duty from now on."""


class IDutyTaken(IDutyEvent):
    """A person has a duty no more."""
