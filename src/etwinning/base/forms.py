"""Pages with a form: the typed text stays, each error stands at its field.

``FormPage`` reads a shape (shapes.py), calls one verb and goes on; the template shows
``view.fields`` with the macro ``context/@@fields``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as of
from etwinning.base.errors import BadInput
from etwinning.base.errors import Refusal
from etwinning.base.errors import Unmet
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from functools import cached_property
from plone.protect.authenticator import check
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component import queryUtility
from zope.i18n import translate
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IInt
from zope.schema.interfaces import IPassword
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import IVocabularyFactory

import transaction

KINDS = (
    (IPassword, "password"),
    (IBool, "check"),
    (IDate, "date"),
    (IInt, "number"),
    (ITextLine, "text"),
    (IText, "textarea"),
)
FEW = 5  # choices shown as radio buttons; more are a list to choose from


@dataclass
class Option:
    """One choice: ``value`` as sent, ``title`` as read, chosen or not."""

    value: str
    title: str
    chosen: bool


@dataclass
class FieldShown:
    """One field as the macro shows it; ``kind`` is the name of a control in fields.pt."""

    name: str
    kind: str
    label: str
    hint: str
    required: bool
    value: str
    error: str
    most: int | None = None  # characters, or the largest number
    least: int | None = None
    autocomplete: str | None = None
    options: list[Option] = of(default_factory=list)

    @property
    def described_by(self) -> str | None:
        """Ids of hint and error, for ``aria-describedby``."""
        ids = [f"{self.name}-hint"] if self.hint else []
        ids += [f"{self.name}-error"] if self.error else []
        return " ".join(ids) or None


class FormPage(BrowserView):
    """A page with one form. Give it ``shape``, ``names`` and ``act``."""

    shape = None
    names: tuple | None = None  # fields asked for, in the order of the shape
    errors: dict = {}
    reasons: tuple = ()  # what the whole form is refused for

    def __call__(self):
        if self.request.method == "POST":
            check(self.request)
            try:
                where = self.act()
            except Refusal as refusal:
                self.refused(refusal)
            else:
                return self.request.response.redirect(where)
        return self.index()

    def act(self) -> str:
        """Call the verb with ``self.values()`` and return the address to go on to."""
        raise NotImplementedError

    def values(self) -> dict:
        """Return the valid values typed, or raise BadInput."""
        return read(self.shape, self.request.form, self.names, self.context)

    def start_values(self) -> dict:
        """Return what stands in the fields before anybody typed."""
        return {}

    def refused(self, refusal: Refusal) -> None:
        """Keep what was typed, remember why, write nothing."""
        transaction.doom()
        self.errors = refusal.fields if isinstance(refusal, BadInput) else {}
        self.reasons = refusal.reasons if isinstance(refusal, Unmet) else [refusal.reason]
        self.request.response.setStatus(refusal.status)

    @cached_property
    def typed(self) -> dict:
        """What stands in the fields: typed text first, else the start values."""
        if self.request.method == "POST":
            return self.request.form
        return self.start_values()

    @cached_property
    def fields(self) -> dict:
        """The fields shown, by name."""
        shown = fields_of(self.shape, self.names) if self.shape else {}
        return {name: self._shown(name, field) for name, field in shown.items()}

    @property
    def summary(self) -> Iterator[tuple[str, str]]:
        """Pairs (field name, message) for the box above the form."""
        return ((name, self.say(text)) for name, text in self.errors.items())

    def say(self, text) -> str:
        """Translate a message for the reader."""
        return translate(text, context=self.request) if text else ""

    def _shown(self, name, field) -> FieldShown:
        value = self.typed.get(name, field.default)
        bound = field.bind(self.context)
        options = list(self._options(bound, value))
        return FieldShown(
            name=name,
            kind=field.queryTaggedValue("kind") or _kind(bound, options),
            label=self.say(field.title),
            hint=self.say(field.description),
            required=field.required,
            value="" if value is None else value if isinstance(value, bool) else _text(value),
            error=self.say(self.errors.get(name)),
            most=getattr(field, "max_length", None) or getattr(field, "max", None),
            least=getattr(field, "min", None) if IInt.providedBy(field) else None,
            autocomplete=field.queryTaggedValue("autocomplete"),
            options=options,
        )

    def _options(self, field, value) -> Iterator[Option]:
        choice = field.value_type if ICollection.providedBy(field) else field
        if not IChoice.providedBy(choice):
            return
        chosen = set(value if isinstance(value, (list, tuple, set, frozenset)) else [value])
        vocabulary = choice.vocabulary
        if vocabulary is None:
            vocabulary = queryUtility(IVocabularyFactory, choice.vocabularyName)(self.context)
        for term in vocabulary:
            yield Option(term.token, self.say(term.title or term.token), term.token in chosen)


class Fields(BrowserView):
    """``@@fields``: the macros that show a field and the box of errors."""

    index = ViewPageTemplateFile("fields.pt")

    def __getitem__(self, name):
        return self.index.macros[name]


def _kind(field, options) -> str:
    if ICollection.providedBy(field):
        return "checks"
    if IChoice.providedBy(field):
        return "radios" if len(options) <= FEW and field.required else "select"
    return next((kind for interface, kind in KINDS if interface.providedBy(field)), "text")


def _text(value) -> str:
    return "" if isinstance(value, (list, set, tuple)) else str(value)
