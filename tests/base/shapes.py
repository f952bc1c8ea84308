"""A shape with a field of every kind, for tests of forms and services."""

from datetime import date
from etwinning.base.uploads import Upload
from zope import schema
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

COLORS = SimpleVocabulary([SimpleTerm(n, t, t.title()) for n, t in enumerate(("red", "blue"))])


class ITrip(Interface):
    """A class goes on a trip."""

    title = schema.TextLine(title="Title", description="Short", max_length=20)
    title.setTaggedValue("missing", "Write the title of your trip")
    story = schema.Text(title="Story", min_length=5, max_length=100, required=False)
    pupils = schema.Int(title="Pupils", min=1, max=40, default=10)
    day = schema.Date(title="Day", min=date(2026, 1, 1), required=False)
    public = schema.Bool(title="Public", default=True, required=False)
    color = schema.Choice(title="Color", vocabulary=COLORS, required=False)
    tags = schema.List(
        title="Tags",
        value_type=schema.Choice(values=["art", "ict", "law"]),
        unique=True,
        max_length=2,
        required=False,
    )
    words = schema.Tuple(
        title="Words", value_type=schema.TextLine(max_length=5), required=False
    )
    languages = schema.Set(
        title="Languages",
        value_type=schema.Choice(vocabulary="etwinning.base.languages"),
        required=False,
    )
    languages.setTaggedValue("first", ("en", "lv"))
    secret = schema.Password(title="Secret", required=False)
    photo = Upload(title="Photo", max_bytes=10, required=False)

    @invariant
    def no_large_secret_trips(trip):
        if trip.pupils == 40 and not trip.public:
            raise Invalid("Forty pupils cannot go in secret", "pupils")


GOOD = {"title": "Riga", "pupils": "12"}
