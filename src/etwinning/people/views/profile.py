"""``@@registration-profile`` and ``@@edit-profile``: languages, subjects, ages, a first idea."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.vocabularies import ordered
from etwinning.people.api import edit_profile
from etwinning.people.api import save_what_is_right
from etwinning.people.api import submit_registration
from etwinning.people.api import write_idea
from etwinning.people.interfaces import IProfile
from etwinning.people.profiling import profile_of
from etwinning.people.rules import LEVELS
from etwinning.people.rules import MOST_LANGUAGES
from etwinning.people.shapes import IFirstIdea
from etwinning.people.steps import is_ready
from etwinning.people.steps import is_registering
from etwinning.people.steps import steps_of
from etwinning.people.views.words import Words
from functools import cached_property

SPARE = 2  # empty rows below the languages there are
LEAST_ROWS = 3


class EditProfilePage(FormPage, Words):
    """The profile as its owner writes it."""

    shape = IProfile
    environment = "desktop"
    section = "profile"
    audience = _(
        "audience_edit_profile",
        default="Verified teachers and your national office read what you write here",
    )

    def start_values(self) -> dict:
        """Return the profile as it is."""
        return profile_of(self.context)

    @cached_property
    def steps(self) -> list:
        """The steps of the registration, while it lasts."""
        return steps_of(self.context, "profile") if is_registering(self.context) else []

    def values(self) -> dict:
        """Return what was typed, languages and levels put together."""
        return {**self.request.form, "languages": self._typed_languages()}

    def act(self) -> str:
        """Write the profile and show it."""
        edit_profile(self.context, self.values())
        return self.context.absolute_url()

    # -- languages ----------------------------------------------------------

    @property
    def language_rows(self) -> list[dict]:
        """Rows of the control: number, language and level chosen."""
        if self.request.method == "POST":
            known = self._typed_languages()
        else:
            known = list(self.typed.get("languages") or ())
        count = min(max(len(known) + SPARE, LEAST_ROWS), MOST_LANGUAGES)
        known += [""] * (count - len(known))
        parts = [text.partition(":") for text in known]
        return [
            {"number": number, "code": code, "level": level}
            for number, (code, _colon, level) in enumerate(parts)
        ]

    @cached_property
    def language_choices(self) -> tuple:
        """Pairs (code, name)."""
        return ordered("languages", self.language)

    levels = LEVELS

    def _typed_languages(self):
        form = self.request.form
        found = []
        for number in range(MOST_LANGUAGES):
            code = str(form.get(f"language-{number}") or "")
            level = str(form.get(f"level-{number}") or "")
            if code or level:
                found.append(f"{code}:{level}")
        return found


class RegistrationProfilePage(EditProfilePage):
    """Step 3: the profile and a first idea, then off to the office."""

    environment = "public"
    audience = EditProfilePage.audience

    @cached_property
    def idea_fields(self) -> dict:
        """Title and text of a first idea."""
        return {name: self._shown(name, IFirstIdea[name]) for name in ("idea_title", "idea_text")}

    def act(self) -> str:
        """Save; send it to the office unless it is to be finished later."""
        url = self.context.absolute_url()
        if "later" in self.request.form:
            save_what_is_right(self.context, self.values())
            return f"{url}/@@registration"
        edit_profile(self.context, self.values())
        self._write_idea()
        if is_ready(self.context):
            submit_registration(self.context)
        return f"{url}/@@registration"  # which says what is missing

    def _write_idea(self):
        form, one = self.request.form, self.context
        title, text = str(form.get("idea_title") or ""), str(form.get("idea_text") or "")
        if not title.strip() and not text.strip():
            return
        values = {
            "title": title,
            "text": text,
            "age_from": one.age_from,
            "age_to": one.age_to,
            "subjects": one.subjects[:8],
            "languages": [known.partition(":")[0] for known in one.languages][:5],
        }
        try:
            write_idea(one, values)
        except BadInput as error:
            raise BadInput(
                {f"idea_{name}": words for name, words in error.fields.items()}
            ) from error
