"""The form: both founders write, with change marks, autosave and nothing lost.

Source: product.md PJ1, PJ2, PJ8.
"""

from etwinning.base.errors import Refusal
from etwinning.base.forms import FieldShown
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.projects import rules
from etwinning.projects.circle import name_of
from etwinning.projects.editing import edit_project
from etwinning.projects.editing import marks_of
from etwinning.projects.editing import Overlap
from etwinning.projects.editing import put_image
from etwinning.projects.interfaces import IPicture
from etwinning.projects.interfaces import IProject
from etwinning.projects.interfaces import IProjectText
from etwinning.projects.requirements import values_of
from etwinning.projects.steps import state_of
from etwinning.projects.views.base import Shown
from etwinning.projects.views.base import WIZARD
from functools import cached_property
from zope.component import getUtility
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IVocabularyFactory

PARTS = (
    (_("part_idea", default="The idea"), ("title", "language", "summary", "kind")),
    (_("part_plan", default="The plan"), ("aims", "process", "results")),
    (
        _("part_classes", default="Classes and subjects"),
        ("age_min", "age_max", "pupils", "languages", "subjects", "vocational"),
    ),
    (_("part_means", default="Means"), ("tools", "competences")),
    (_("part_time", default="Time"), ("starts", "ends")),
)
AUTOSAVE = 20  # seconds, product.md section 3


class Write(Shown, FormPage):
    """The form of a project."""

    shape = IProjectText
    steps = WIZARD
    autosave = AUTOSAVE
    words_saved = _("autosave_saved", default="Saved at")
    words_failed = _("autosave_failed", default="Not saved yet.")
    words_overlap = _(
        "autosave_overlap",
        default="Somebody else changed the same field. Choose Save to see both texts; nothing "
        "is lost.",
    )
    theirs: dict = {}

    @cached_property
    def is_draft(self) -> bool:
        """Is it still a draft?"""
        return state_of(self.context) == "draft"

    @property
    def step(self) -> int:
        """Where in the wizard; 0 outside."""
        return 3 if self.is_draft else 0

    @property
    def audience(self):
        """Who reads what is typed here."""
        if self.is_draft:
            return _("audience_draft", default="Only the two founders read this draft")
        return _(
            "audience_project_text",
            default="Everybody who can open the project page will read this",
        )

    def act(self) -> str:
        """Save, and go on to where the button leads."""
        edit_project(self.context, self.values(), self.version_begun)
        page = "@@preview" if "preview" in self.request.form else "@@our-project"
        return f"{self.context.absolute_url()}/{page}"

    def refused(self, refusal: Refusal) -> None:
        """Where two people changed the same fields, keep both texts."""
        super().refused(refusal)
        if isinstance(refusal, Overlap):
            self.theirs = refusal.theirs

    def start_values(self) -> dict:
        """What is written already."""
        return values_of(self.context)

    @property
    def version_begun(self) -> int | None:
        """The version the form began with."""
        try:
            return int(self.request.form.get("version", ""))
        except ValueError:
            return None

    @property
    def version(self) -> int:
        """The version that the form sends back: the present one once both texts were shown."""
        if self.theirs or self.request.method != "POST":
            return self.context.version
        begun = self.version_begun
        return self.context.version if begun is None else begun

    @cached_property
    def parts(self) -> list[dict]:
        """The form in parts: heading, fields with their change marks."""
        return [
            {
                "id": f"part-{number}",
                "heading": heading,
                "fields": [self._marked(self.fields[name]) for name in names],
            }
            for number, (heading, names) in enumerate(PARTS)
        ]

    def _marked(self, field: FieldShown) -> dict:
        field.required = field.name in rules.NEEDED
        return {"field": field, "mark": self._mark(field.name), "theirs": self._theirs(field.name)}

    def _mark(self, name):
        """Who changed this field last and when, if it was somebody else."""
        revision = self._marks.get(name)
        if revision is None or revision.who == self.me:
            return ""
        return _(
            "mark_changed",
            default="${name} changed this on ${when}",
            mapping={"name": name_of(revision.who), "when": self.moment(revision.when)},
        )

    @cached_property
    def _marks(self):
        return marks_of(self.context)

    def _theirs(self, name):
        """The other person's text, where both changed the same field."""
        if name not in self.theirs:
            return None
        value, revision = self.theirs[name]
        return {
            "who": name_of(revision.who),
            "when": self.moment(revision.when),
            "text": self._in_words(name, value),
        }

    def _in_words(self, name, value):
        field = IProject[name]
        if ICollection.providedBy(field):
            vocabulary = getUtility(IVocabularyFactory, field.value_type.vocabularyName)(None)
            return ", ".join(self.say(vocabulary.getTerm(code).title) for code in value)
        return "" if value is None else str(value)


class Picture(Shown, FormPage):
    """The picture of a project."""

    shape = IPicture
    audience = _(
        "audience_project_text",
        default="Everybody who can open the project page will read this",
    )

    def act(self) -> str:
        """Clean and keep the picture, or take it away."""
        if "remove" in self.request.form:
            put_image(self.context, b"", "")
        else:
            values = self.values()
            image = values["image"]
            put_image(self.context, image.data, image.filename, values["image_alt"])
        return f"{self.context.absolute_url()}/@@our-project"

    def start_values(self) -> dict:
        """What is there already."""
        return {"image_alt": self.context.image_alt}

    @property
    def has_image(self) -> bool:
        """Is there a picture?"""
        return self.context.image is not None
