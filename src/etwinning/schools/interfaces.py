"""The school, the shape of a new one, and what the school asks upper rooms."""

from etwinning.base.constraints import email_address
from etwinning.base.constraints import web_address
from etwinning.base.messages import _
from etwinning.base.vocabularies import OLDEST
from etwinning.base.vocabularies import support_units
from etwinning.base.vocabularies import YOUNGEST
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface.interfaces import IObjectEvent

DETAILS = "etwinning.schools.ViewDetails"
PRINCIPAL = "etwinning.schools.ViewPrincipal"


class INewSchool(model.Schema):
    """What is asked about a school: for the form of a registration and for REST.

    Fields without a read permission are public once the school is verified.
    """

    country = schema.Choice(
        title=_("label_school_country", default="Country"),
        vocabulary="etwinning.base.countries",
    )
    country.setTaggedValue(
        "missing", _("missing_school_country", default="Choose the country of your school")
    )

    title = schema.TextLine(
        title=_("label_school_title", default="Name of the school"),
        description=_("help_school_title", default="In the school's own language and letters."),
        max_length=200,
    )
    title.setTaggedValue("missing", _("missing_school_title", default="Write the school's name"))

    directives.read_permission(legal_name=DETAILS)
    legal_name = schema.TextLine(
        title=_("label_school_legal_name", default="Full name in official papers"),
        description=_(
            "help_school_legal_name", default="Only if it differs from the name people use."
        ),
        max_length=300,
        required=False,
        missing_value="",
    )

    types = schema.Set(
        title=_("label_school_types", default="Type"),
        description=_("help_school_types", default="All that apply."),
        value_type=schema.Choice(vocabulary="etwinning.base.school_types"),
        min_length=1,
    )
    types.setTaggedValue("missing", _("missing_school_types", default="Tick at least one type"))

    vet = schema.Bool(
        title=_("label_school_vet", default="It has vocational classes"),
        required=False,
        missing_value=False,
    )

    ite = schema.Bool(
        title=_("label_school_ite", default="It educates future teachers"),
        required=False,
        missing_value=False,
    )

    directives.read_permission(street=DETAILS)
    street = schema.TextLine(
        title=_("label_school_street", default="Street and number"),
        max_length=200,
        required=False,
        missing_value="",
    )

    directives.read_permission(postcode=DETAILS)
    postcode = schema.TextLine(
        title=_("label_school_postcode", default="Postcode"),
        max_length=20,
        required=False,
        missing_value="",
    )

    town = schema.TextLine(title=_("label_school_town", default="Town"), max_length=100)
    town.setTaggedValue(
        "missing", _("missing_school_town", default="Write the town of your school")
    )

    region = schema.TextLine(
        title=_("label_school_region", default="Region"),
        description=_("help_school_region", default="As your national office calls it."),
        max_length=100,
        required=False,
        missing_value="",
    )

    directives.read_permission(alternate_region=DETAILS)
    alternate_region = schema.TextLine(
        title=_("label_school_alternate_region", default="Second region"),
        description=_(
            "help_school_alternate_region", default="Only if two regions look after the school."
        ),
        max_length=100,
        required=False,
        missing_value="",
    )

    directives.read_permission(operates_under=DETAILS)
    operates_under = schema.Choice(
        title=_("label_school_operates_under", default="Run by another country's system"),
        description=_(
            "help_school_operates_under",
            default="Only for schools abroad. The office of that country looks after the school.",
        ),
        vocabulary="etwinning.base.countries",
        required=False,
    )

    directives.read_permission(office=DETAILS)
    office = schema.Choice(
        title=_("label_school_office", default="National office"),
        description=_(
            "help_school_office",
            default="Only where a country has several: choose your community's office.",
        ),
        vocabulary="etwinning.base.offices",
        required=False,
    )

    directives.read_permission(national_code=DETAILS)
    national_code = schema.TextLine(
        title=_("label_school_national_code", default="School number in your country"),
        max_length=40,
        required=False,
        missing_value="",
    )

    website = schema.TextLine(
        title=_("label_school_website", default="Website of the school"),
        max_length=300,
        required=False,
        missing_value="",
        constraint=web_address,
    )

    description = schema.Text(
        title=_("label_school_description", default="The school in two sentences"),
        description=_("help_school_description", default="Everybody can read this."),
        max_length=500,
        required=False,
        missing_value="",
    )

    directives.read_permission(principal_name=PRINCIPAL)
    principal_name = schema.TextLine(
        title=_("label_school_principal_name", default="Name of your head teacher"),
        description=_("help_school_principal_name", default="Never shown."),
        max_length=200,
        required=False,
        missing_value="",
    )

    directives.read_permission(principal_email=PRINCIPAL)
    principal_email = schema.TextLine(
        title=_("label_school_principal_email", default="E-mail of your head teacher"),
        description=_(
            "help_school_principal_email",
            default="We write once, to say that the school is listed and to ask whether you "
            "teach there. The address is never shown.",
        ),
        max_length=200,
        constraint=email_address,
    )
    principal_email.setTaggedValue(
        "missing", _("missing_school_principal", default="Write the e-mail of your head teacher")
    )

    age_from = schema.Int(
        title=_("label_school_age_from", default="Youngest pupils, in years"),
        min=YOUNGEST,
        max=OLDEST,
        required=False,
    )

    age_to = schema.Int(
        title=_("label_school_age_to", default="Oldest pupils, in years"),
        min=YOUNGEST,
        max=OLDEST,
        required=False,
    )

    pupils = schema.Int(
        title=_("label_school_pupils", default="Number of pupils"),
        min=1,
        max=20_000,
        required=False,
    )

    directives.read_permission(ict_note=DETAILS)
    ict_note = schema.Text(
        title=_("label_school_ict_note", default="Computers and network"),
        description=_(
            "help_school_ict_note", default="What partners should know before a video meeting."
        ),
        max_length=1_000,
        required=False,
        missing_value="",
    )

    @invariant
    def ages_in_order(values):
        """The youngest pupils are not older than the oldest."""
        if values.age_from and values.age_to and values.age_from > values.age_to:
            raise Invalid(
                _("error_school_ages", default="The youngest are older than the oldest"), "age_from"
            )

    @invariant
    def office_chosen_where_needed(values):
        """Where a country has several offices, one of them is chosen."""
        units = support_units(values.operates_under or values.country)
        if len(units) > 1 and values.office not in units:
            raise Invalid(
                _("error_school_office", default="Choose the office of your community"), "office"
            )


class ISchool(INewSchool):
    """A school, as it is kept."""

    directives.read_permission(why_new=PRINCIPAL, reason=PRINCIPAL, survivor=PRINCIPAL)
    directives.omitted("why_new", "reason", "survivor")
    why_new = schema.Text(
        title=_("label_school_why_new", default="Why it is not one of the schools already here"),
        max_length=2_000,
        required=False,
        missing_value="",
    )
    reason = schema.Text(
        title=_("label_school_reason", default="Why it was rejected or closed"),
        max_length=2_000,
        required=False,
        missing_value="",
    )
    survivor = schema.TextLine(
        title=_("label_school_survivor", default="UID of the school it is merged into"),
        required=False,
        missing_value="",
    )


class IReason(model.Schema):
    """Why: what verbs of refusal ask for."""

    reason = schema.Text(
        title=_("label_reason", default="Reason"),
        description=_("help_reason", default="The teachers of the school will read it."),
        max_length=2_000,
    )
    reason.setTaggedValue("missing", _("missing_reason", default="Say why"))


class ISchools(Interface):
    """The folder ``/schools``."""


class ISchoolBox(Interface):
    """One part of a school's public page; a named adapter of (school, request).

    Upper rooms answer from catalog or records and wake no object up.
    """

    title = Attribute("Heading, translatable.")
    kind = Attribute("'names' (beside the content), 'doors' (with pictures) or 'table'.")
    order = Attribute("Smaller numbers come first.")
    columns = Attribute("For tables: the headings, translatable; the first names the row.")

    def rows() -> list:
        """Return what is shown to everybody.

        names: dicts with name, note; doors: title, url, meta, image, lang; tables: title, cells
        (texts, one for each further column), url ("" without).
        """


class ISchoolEvent(IObjectEvent):
    """Something happened to a school, which is ``object``."""


class ISchoolProposed(ISchoolEvent):
    """A school is new and waits for its office."""


class ISchoolVerified(ISchoolEvent):
    """The office knows the school."""


class ISchoolRejected(ISchoolEvent):
    """The office does not know the school, or does not want it: ``object.reason``."""


class ISchoolEdited(ISchoolEvent):
    """The school belongs to another office, region or country than before."""


class ISchoolClosed(ISchoolEvent):
    """The school is no more: ``object.reason``."""


class ISchoolMerged(ISchoolEvent):
    """A second record of a school is given up; the roster has moved, the rest moves now."""

    into = Attribute("The school that stays.")
    other = Attribute("The record that is given up (the same as ``object``).")
    moved = Attribute("The user ids of the colleagues who moved.")
