"""Pages with a form: the typed text stays, each error stands at its field.

``FormPage`` reads a shape (shapes.py), calls one verb and goes on; the template shows
``view.fields`` with the macro ``context/@@fields``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as of
from datetime import date
from etwinning.base.errors import BadInput
from etwinning.base.errors import Refusal
from etwinning.base.errors import Unmet
from etwinning.base.kept import words_typed
from etwinning.base.messages import _
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.base.uploads import IUpload
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
    (IUpload, "file"),
    (IPassword, "password"),
    (IBool, "check"),
    (IDate, "date"),
    (IInt, "number"),
    (ITextLine, "text"),
    (IText, "textarea"),
)
FEW = 5  # choices shown as radio buttons; more are a list to choose from
MANY = 48  # boxes to tick that are seen at once; of longer lists a part is folded
MANY_VALUES = (list, tuple, set, frozenset)
INPUTS = ("date", "email", "file", "number", "password", "tel", "text", "time", "url")


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
    accept: str | None = None  # content types of files
    rows: int = 5  # height of a textarea
    options: list[Option] = of(default_factory=list)
    first: tuple = ()  # values of options that stand before a long rest

    @property
    def described_by(self) -> str | None:
        """Ids of hint and error, for ``aria-describedby``."""
        ids = [f"{self.name}-hint"] if self.hint else []
        ids += [f"{self.name}-error"] if self.error else []
        return " ".join(ids) or None

    @property
    def control(self) -> str:
        """The type of an ``<input>``."""
        return self.kind if self.kind in INPUTS else "text"

    @property
    def shown(self) -> list[Option]:
        """The options that are always seen: all of a short list, else the usual and chosen."""
        if len(self.options) <= MANY:
            return self.options
        return [option for option in self.options if option.value in self.first or option.chosen]

    @property
    def rest(self) -> list[Option]:
        """The options of a long list that one has to unfold."""
        seen = {option.value for option in self.shown}
        return [option for option in self.options if option.value not in seen]


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
                if where:
                    return self.request.response.redirect(where)
        return self.index()

    def act(self) -> str:
        """Call the verb with ``self.values()`` and return the address to go on to.

        ``""``: the page itself is the answer, for what can be shown only this once.
        """
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

    @property
    def kept(self) -> list[str]:
        """What was typed and refused, for pages that show no form any more (macro ``kept``)."""
        return words_typed(self.request) if self.reasons or self.errors else []

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
    def encoding(self) -> str | None:
        """The form's ``enctype``: files need their own."""
        has_file = any(field.kind == "file" for field in self.fields.values())
        return "multipart/form-data" if has_file else None

    @property
    def heading(self) -> str:
        """The line above the list of what is wrong."""
        if len(self.reasons) == 1:
            return self.say(self.reasons[0])
        return self.say(
            _(
                "error_not_possible",
                default="This is not possible yet, for ${count} reasons",
                mapping={"count": str(len(self.reasons))},
            )
        )

    @property
    def summary(self) -> Iterator[tuple[str, str]]:
        """Pairs (field name, message) for the box above the form."""
        return ((name, self.say(text)) for name, text in self.errors.items())

    def say(self, text) -> str:
        """Translate a message for the reader."""
        return translate(text, context=self.request) if text else ""

    def _shown(self, name, field) -> FieldShown:
        value = self.typed.get(name, "" if self.request.method == "POST" else field.default)
        bound = field.bind(self.context)
        options = list(self._options(bound, value))
        return FieldShown(
            name=name,
            kind=field.queryTaggedValue("kind") or _kind(bound, options),
            label=self.say(field.title),
            hint=self.say(field.description),
            required=field.required,
            value=_text(value),
            error=self.say(self.errors.get(name)),
            most=getattr(field, "max_length", None) or getattr(field, "max", None),
            least=getattr(field, "min", None),
            autocomplete=field.queryTaggedValue("autocomplete"),
            accept=field.queryTaggedValue("accept"),
            rows=field.queryTaggedValue("rows", 5),
            options=options,
            first=field.queryTaggedValue("first", ()),
        )

    def _options(self, field, value) -> Iterator[Option]:
        choice = field.value_type if ICollection.providedBy(field) else field
        if not IChoice.providedBy(choice):
            return
        chosen = {str(one) for one in (value if isinstance(value, MANY_VALUES) else [value])}
        vocabulary = choice.vocabulary
        if vocabulary is None:
            vocabulary = queryUtility(IVocabularyFactory, choice.vocabularyName)(self.context)
        for term in vocabulary:
            is_chosen = term.token in chosen or str(term.value) in chosen
            yield Option(term.token, self.say(term.title or term.token), is_chosen)


class Fields(BrowserView):
    """``@@fields``: the macros that show a field and the box of errors."""

    index = ViewPageTemplateFile("fields.pt")

    @property
    def macros(self):
        """The macros by name: ``context/@@fields/macros/field``."""
        return self.index.macros

    def __getitem__(self, name):
        return self.index.macros[name]


def _kind(field, options) -> str:
    if ICollection.providedBy(field):
        return "checks"
    if IChoice.providedBy(field):
        return "radios" if len(options) <= FEW and field.required else "select"
    return next((kind for interface, kind in KINDS if interface.providedBy(field)), "text")


def _text(value) -> str:
    if isinstance(value, bool):
        return "1" if value else ""
    return str(value) if isinstance(value, (str, int, float, date)) else ""
