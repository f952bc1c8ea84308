"""What can be wanted of a partner."""

from etwinning.base.messages import _
from etwinning.base.vocabularies import OLDEST
from etwinning.base.vocabularies import YOUNGEST
from etwinning.people.interfaces import AVAILABLE
from zope import schema
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

MOST = 60  # values of one choice
ORDERS = SimpleVocabulary(
    [
        SimpleTerm("match", "match", _("order_match", default="Best match first")),
        SimpleTerm("best", "best", _("order_best", default="Words that fit best first")),
        SimpleTerm("newest", "newest", _("order_newest", default="Newest profiles first")),
    ]
)


def _choices(title, vocabulary, **more):
    return schema.Tuple(
        title=title,
        value_type=schema.Choice(vocabulary=vocabulary),
        max_length=MOST,
        required=False,
        default=(),
        missing_value=(),
        **more,
    )


class IWanted(Interface):
    """Whom a teacher looks for: one shape for the page's address, REST and kept searches.

    Of each choice one value has to fit.
    """

    text = schema.TextLine(
        title=_("label_partner_text", default="Words, towns, names"),
        max_length=200,  # characters
        required=False,
        default="",
        missing_value="",
    )
    band = _choices(_("label_partner_band", default="Age of pupils"), "etwinning.base.age_bands")
    age_from = schema.Int(
        title=_("label_age_from", default="Youngest pupils, years"),
        min=YOUNGEST,
        max=OLDEST,
        required=False,
    )
    age_to = schema.Int(
        title=_("label_age_to", default="Oldest pupils, years"),
        min=YOUNGEST,
        max=OLDEST,
        required=False,
    )
    language = _choices(
        _("label_partner_language", default="Working language"), "etwinning.base.languages"
    )
    subject = _choices(_("label_subjects", default="Subjects"), "etwinning.base.subjects")
    country = _choices(
        _("label_partner_country", default="Country"), "etwinning.base.countries"
    )
    region = schema.Tuple(
        title=_("label_partner_region", default="Region"),
        value_type=schema.TextLine(max_length=110),  # "ES:Galicia"
        max_length=MOST,
        required=False,
        default=(),
        missing_value=(),
    )
    level = _choices(
        _("label_partner_level", default="Type of school"), "etwinning.base.school_types"
    )
    available = _choices(_("label_available", default="You look for partners for"), AVAILABLE)
    abroad = schema.Bool(
        title=_("label_partner_abroad", default="Not from my country"),
        required=False,
        default=False,
        missing_value=False,
    )
    elsewhere = schema.Bool(
        title=_("label_partner_elsewhere", default="Not from my school"),
        required=False,
        default=False,
        missing_value=False,
    )
    order = schema.Choice(
        title=_("label_partner_order", default="Order"),
        vocabulary=ORDERS,
        required=False,
        missing_value="",
    )

    @invariant
    def ages_in_order(values):
        """The youngest are not older than the oldest."""
        if values.age_from and values.age_to and values.age_from > values.age_to:
            raise Invalid(
                _("error_ages", default="The oldest pupils are younger than the youngest"),
                "age_to",
            )
