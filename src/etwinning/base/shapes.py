"""Shapes: one schema reads a form and JSON alike, and says in plain words what is wrong.

A shape is a ``zope.schema`` interface. A field may carry the tagged value ``missing``:
the sentence for a person who left it empty ("Write the town of your school").
"""

from datetime import date
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema import ValidationError
from zope.schema.interfaces import ConstraintNotSatisfied
from zope.schema.interfaces import IBool
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IInt
from zope.schema.interfaces import RequiredMissing
from zope.schema.interfaces import TooBig
from zope.schema.interfaces import TooLong
from zope.schema.interfaces import TooShort
from zope.schema.interfaces import TooSmall


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
        except (Invalid, ValueError, TypeError) as error:
            wrong[name] = explain(field, error)
    if not wrong and names is None:
        wrong = _invariants(shape, values)
    if wrong:
        raise BadInput(wrong)
    return values


def _value(field, raw):
    """Turn what a browser or JSON sends into what the field wants."""
    if isinstance(raw, str):
        raw = raw.replace("\r\n", "\n").strip()
    if raw is None or raw == "":
        return False if IBool.providedBy(field) else field.missing_value
    if ICollection.providedBy(field):
        items = raw if isinstance(raw, (list, tuple, set)) else [raw]
        return field._type(_value(field.value_type, item) for item in items if item != "")
    if isinstance(raw, str):
        return _from_text(field, raw)
    return raw


def _from_text(field, text):
    if IInt.providedBy(field):
        return int(text)
    if IBool.providedBy(field):
        return text.lower() in ("1", "on", "true", "yes")
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


SENTENCES = {
    TooLong: _too_long,
    TooShort: _too_short,
    TooBig: _out_of_range,
    TooSmall: _out_of_range,
    ConstraintNotSatisfied: _not_a_choice,
}
