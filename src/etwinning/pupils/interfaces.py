"""What a classroom and a pupil are, and the shapes of the forms."""

from etwinning.base.messages import _
from etwinning.places.interfaces import IPlace
from etwinning.pupils.rules import LONGEST_LINE
from etwinning.pupils.rules import LONGEST_NAME
from etwinning.pupils.rules import MOST_LINES
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface


class IClassroom(IPlace):
    """Marks a place that may have pupils; its ``place_roles`` know PupilMember."""

    is_writable = Attribute("Whether new pupils may come.")

    def country_of(user_id: str) -> str:
        """Return the country of the school a teacher brings in, ``""`` if unknown."""


class IPupil(Interface):
    """A pupil's record."""

    user_id = Attribute("Id of the account.")
    alias = Attribute("What everybody sees, such as 'Ana-07 (ES)'.")
    country = Attribute("Code of the country.")


class IPupilGround(Interface):
    """Which classroom a thing belongs to: an adapter for what stands outside of it."""

    def classroom() -> str:
        """Return the uid of the classroom whose pupils may come here, ``""`` for none."""


class INewPupil(Interface):
    """One pupil to be made."""

    name = schema.TextLine(
        title=_("label_pupil_name", default="First name or nickname"),
        description=_(
            "help_pupil_name",
            default="One word, no family name. Everybody in the TwinSpace will see it with a "
            "number and the country, such as Ana-07 (ES).",
        ),
        max_length=LONGEST_NAME,
    )
    name.setTaggedValue("missing", _("error_pupil_name", default="Write a first name"))
    country = schema.Choice(
        title=_("label_pupil_country", default="Country of the school"),
        vocabulary="etwinning.base.countries",
    )
    country.setTaggedValue("missing", _("error_pupil_country", default="Choose the country"))


class IWhichPupil(Interface):
    """One pupil of a classroom."""

    pupil = schema.TextLine(title=_("label_pupil", default="Pupil"), max_length=64)


class IPupilList(Interface):
    """A class to be let in: one first name a line."""

    names = schema.Text(
        title=_("label_pupil_names", default="The list: one first name a line"),
        description=_(
            "help_pupil_names",
            default="At most 500 lines. Behind a semicolon you can write for yourself who it is: "
            "Ana; Ana García, 7b. That is printed on your list and stored nowhere. Everybody in "
            "the TwinSpace sees the first name with a number and the country.",
        ),
        max_length=MOST_LINES * (LONGEST_LINE + 1),
    )
    names.setTaggedValue("missing", _("error_pupil_names", default="Paste the list of first names"))
    names.setTaggedValue("rows", 14)
    country = schema.Choice(
        title=_("label_pupil_country", default="Country of the school"),
        vocabulary="etwinning.base.countries",
    )
    country.setTaggedValue("missing", _("error_pupil_country", default="Choose the country"))


class IWhichPupils(Interface):
    """Some pupils of a classroom."""

    pupils = schema.Tuple(
        title=_("label_pupils", default="Pupils"),
        value_type=schema.TextLine(max_length=64),
        min_length=1,
        max_length=MOST_LINES,
        unique=True,
    )
    pupils.setTaggedValue("missing", _("error_no_pupils", default="Tick at least one pupil"))


class IMovePupils(IWhichPupils):
    """Some pupils go to another classroom."""

    to = schema.TextLine(title=_("label_move_to", default="TwinSpace to move to"), max_length=64)
    to.setTaggedValue("missing", _("error_move_to", default="Choose the TwinSpace"))
