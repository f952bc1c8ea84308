"""Shapes: one schema reads a form and JSON alike, and says in plain words what is wrong.

A shape is a ``zope.schema`` interface. A field may carry the tagged value ``missing``:
the sentence for a person who left it empty ("Write the town of your school").
"""

from datetime import date
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.uploads import IUpload
from etwinning.base.uploads import TooLarge
from etwinning.base.uploads import uploaded
from unicodedata import category
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema import ValidationError
from zope.schema.interfaces import ConstraintNotSatisfied
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IInt
from zope.schema.interfaces import IPassword
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import NotUnique
from zope.schema.interfaces import RequiredMissing
from zope.schema.interfaces import TooBig
from zope.schema.interfaces import TooLong
from zope.schema.interfaces import TooShort
from zope.schema.interfaces import TooSmall
from zope.schema.interfaces import WrongContainedType
from zope.schema.interfaces import WrongType

YES_NO = {
    **dict.fromkeys(("1", "on", "true", "yes"), True),
    **dict.fromkeys(("0", "off", "false", "no"), False),
}


def fields_of(shape, names=None) -> dict:
    """Return the fields of a shape by name, in their order, all or the named ones."""
    return {
        name: field for name, field in getFieldsInOrder(shape) if names is None or name in names
    }


def read(shape, raw: dict, names=None, context=None) -> dict:
    """Read values of a shape from a form or from JSON.

    :param raw: dict of field name -> text, list, number, date or None.
    :param names: which fields are asked for; all by default.
    :param context: object to which vocabularies are bound.
    :return: dict of field name -> valid value; a field left empty gives its missing value.
    :raises BadInput: with a message for each field that is wrong.
    """
    values, wrong = {}, {}
    for name, field in fields_of(shape, names).items():
        try:
            bound = field.bind(context)
            values[name] = _value(bound, raw.get(name))
            bound.validate(values[name])
        except (Invalid, ValueError, TypeError, LookupError) as error:
            wrong[name] = explain(field, error)
    if not wrong and names is None:
        wrong = _invariants(shape, values)
    if wrong:
        raise BadInput(wrong)
    return values


def _value(field, raw):
    """Turn what a browser or JSON sends into what the field wants."""
    if isinstance(raw, str):
        raw = readable(raw) if IPassword.providedBy(field) else readable(raw).strip()
    if IUpload.providedBy(field):
        return uploaded(raw, field.max_bytes)
    if raw is None or raw == "":
        return False if IBool.providedBy(field) else field.missing_value
    if isinstance(raw, bool) != IBool.providedBy(field) and not isinstance(raw, str):
        raise WrongType(raw, bool, field.__name__)  # Python takes True for the number 1
    if ICollection.providedBy(field):
        items = raw if isinstance(raw, (list, tuple, set)) else [raw]
        return field._type(_value(field.value_type, item) for item in items if item != "")
    if isinstance(raw, str):
        return _from_text(field, raw)
    return raw


def readable(text: str) -> str:
    """Return a text with one kind of line end and nothing that UTF-8 or people cannot read."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c in "\n\t" or category(c) not in ("Cc", "Cs"))


def _from_text(field, text):
    if IChoice.providedBy(field):
        try:
            return field.vocabulary.getTermByToken(text).value
        except (LookupError, AttributeError):
            return text
    if IInt.providedBy(field):
        return int(text)
    if IBool.providedBy(field):
        return YES_NO[text.lower()]
    if IDate.providedBy(field):
        return date.fromisoformat(text)
    return text


def _invariants(shape, values):
    errors: list = []
    try:
        shape.validateInvariants(_Record(values), errors)
    except Invalid:
        return {
            (error.args[1] if len(error.args) > 1 else next(iter(values))): error.args[0]
            for error in errors
        }
    return {}


class _Record:
    def __init__(self, values):
        self.__dict__.update(values)


def explain(field, error):
    """Return the sentence for a person: what is wrong with this field and what to do."""
    if isinstance(error, RequiredMissing) or (
        isinstance(error, TooShort) and not error.args[0]
    ):
        return field.queryTaggedValue("missing") or _(
            "error_missing", default="Fill in: ${field}", mapping={"field": field.title}
        )
    for kind, sentence in SENTENCES.items():
        if isinstance(error, kind):
            return sentence(field, error)
    if isinstance(error, Invalid) and not isinstance(error, ValidationError) and error.args:
        return error.args[0]
    if isinstance(error, ValidationError) and type(error).__module__.startswith("etwinning"):
        return error.doc()
    return _not_valid(field)


def _not_valid(field):
    return _(
        "error_not_valid", default="${field}: this is not valid", mapping={"field": field.title}
    )


def _too_long(field, error):
    return _(
        "error_too_long",
        default="${field}: at most ${max}, you have ${count}",
        mapping={
            "field": field.title,
            "max": str(field.max_length),
            "count": str(len(error.args[0])),
        },
    )


def _too_short(field, error):
    return _(
        "error_too_short",
        default="${field}: at least ${min}, you have ${count}",
        mapping={
            "field": field.title,
            "min": str(field.min_length),
            "count": str(len(error.args[0])),
        },
    )


def _out_of_range(field, error):
    return _(
        "error_out_of_range",
        default="${field}: a number from ${min} to ${max}",
        mapping={"field": field.title, "min": str(field.min), "max": str(field.max)},
    )


def _not_a_choice(field, error):
    return _(
        "error_not_a_choice",
        default="${field}: choose from the list",
        mapping={"field": field.title},
    )


def _not_satisfied(field, error):
    if IChoice.providedBy(field):
        return _not_a_choice(field, error)
    if ITextLine.providedBy(field) and "\n" in str(error.args[0]):
        return _("error_one_line", default="${field}: one line", mapping={"field": field.title})
    return _not_valid(field)


def _wrong_inside(field, error):
    """What is wrong with the first wrong item of a list."""
    inner = (error.errors or [None])[0]
    kind = getattr(field, "value_type", None)
    if isinstance(inner, ConstraintNotSatisfied) and IChoice.providedBy(kind):
        return _not_a_choice(field, inner)
    if isinstance(inner, TooLong):
        most = str(kind.max_length)
        return _(
            "error_item_too_long",
            default="${field}: each at most ${max} characters",
            mapping={"field": field.title, "max": most},
        )
    return _not_valid(field)


def _twice(field, error):
    return _(
        "error_twice", default="${field}: each only once", mapping={"field": field.title}
    )


def _too_large(field, error):
    return _(
        "error_file_too_large",
        default="${field}: at most ${max} MB, this file has more",
        mapping={"field": field.title, "max": f"{field.max_bytes / 1024 / 1024:.3g}"},
    )


SENTENCES = {
    TooLong: _too_long,
    TooShort: _too_short,
    TooBig: _out_of_range,
    TooSmall: _out_of_range,
    ConstraintNotSatisfied: _not_satisfied,
    WrongContainedType: _wrong_inside,
    NotUnique: _twice,
    TooLarge: _too_large,
}
