"""``@@registration-school``: choose the school or propose it; step 2, and later changes (RG8)."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.shapes import read
from etwinning.base.vocabularies import support_units
from etwinning.base.vocabularies import title
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.people.api import change_school
from etwinning.people.api import join_school
from etwinning.people.profiling import keep_draft
from etwinning.people.shapes import ITieShape
from etwinning.people.steps import is_registering
from etwinning.people.steps import steps_of
from etwinning.people.views.words import Words
from etwinning.schools.api import candidates
from etwinning.schools.api import propose_school
from etwinning.schools.api import school as school_named
from etwinning.schools.interfaces import INewSchool
from functools import cached_property

NEW = "new"  # the choice "none of them"
ASKED_FIRST = ("country", "title", "postcode")
OF_NEW = (
    "town",
    "region",
    "office",
    "types",
    "national_code",
    "website",
    "principal_name",
    "principal_email",
)
LOOKS = Budget(
    "people:look_for_school",
    count=60,
    seconds=3600,
    reason=_("limit_looks", default="You have looked for many schools. Go on in an hour."),
)


class SchoolPage(FormPage, Words):
    """First the name, then candidates; a new school only if it is none of them."""

    shape = INewSchool
    names = (*ASKED_FIRST, *OF_NEW)
    environment = "public"
    section = "profile"

    @property
    def audience(self):
        """Who sees this."""
        return _(
            "audience_registration_school",
            default="What you type is seen by you and ${office}. The school's name and town "
            "are public",
            mapping={"office": self.offices(self.context)},
        )

    def __call__(self):
        if self.request.method == "POST" and "look" in self.request.form:
            return self.index()  # shows candidates, writes nothing
        return super().__call__()

    # -- what is shown ------------------------------------------------------

    @property
    def steps(self) -> list:
        """The three steps, none after the registration."""
        return steps_of(self.context, "school") if is_registering(self.context) else []

    @property
    def leaving(self):
        """The own school that is left, when this is a change; None otherwise."""
        uid = str(self.request.form.get("leave", ""))
        own = any(tie.school == uid for tie in self.context.ties)
        return school_named(uid) if own else None

    @property
    def is_change(self) -> bool:
        """Will the office have to verify a verified teacher anew?"""
        return state_of(self.context) == "nss_verified"

    def start_values(self) -> dict:
        """Return what was typed last time and not sent."""
        return {"country": self.context.country, **(self.context.draft or {})}

    @cached_property
    def has_looked(self) -> bool:
        """Is there a name to look for?"""
        return bool(str(self.typed.get("title") or "").strip())

    @cached_property
    def candidates(self) -> list:
        """Schools that may be the one, as the radio buttons show them."""
        if not self.has_looked:
            return []
        spend(LOOKS, self.context.user_id)
        words = [str(self.typed.get(name) or "")[:200] for name in (*ASKED_FIRST, "national_code")]
        return [self._candidate(found) for found in candidates(*words)]

    def _candidate(self, found):
        kinds = ", ".join(title("school_types", code, self.language) for code in found.types)
        count = _(
            "candidate_teachers",
            default="teachers registered: ${count}",
            mapping={"count": str(found.teachers)},
        )
        place = " ".join(part for part in (found.town, found.postcode) if part)
        return {
            "uid": found.uid,
            "title": found.title,
            "meta": " · ".join(part for part in (place, kinds, self.told(count)) if part),
            "chosen": self.typed.get("school") == found.uid,
        }

    @property
    def is_new(self) -> bool:
        """Did the person say "none of them"?"""
        return self.typed.get("school") == NEW

    @property
    def first_fields(self) -> list:
        """Country, name, postcode."""
        return [self.fields[name] for name in ASKED_FIRST]

    @property
    def new_fields(self) -> list:
        """What is asked about a school that is not here yet."""
        country = str(self.typed.get("country") or self.context.country)
        names = [n for n in OF_NEW if n != "office" or len(support_units(country)) > 1]
        return [self.fields[name] for name in names]

    @cached_property
    def tie_fields(self) -> dict:
        """Role and head teacher."""
        names = ("role", "head_address")
        return {name: self._shown(name, ITieShape[name]) for name in names}

    # -- what is done -------------------------------------------------------

    def act(self) -> str:
        """Join the chosen or the new school and go on."""
        form, url = self.request.form, self.context.absolute_url()
        if "later" in form:
            keep_draft(self.context, form)
            return f"{url}/@@registration"
        self._join(self._school())
        self.context.draft = None
        after = "@@registration-profile" if is_registering(self.context) else "@@schools"
        return f"{url}/{after}"

    def _school(self):
        """UID of the school chosen or proposed."""
        form = self.request.form
        chosen = str(form.get("school") or "")
        if chosen and chosen != NEW:
            return chosen
        if not chosen and self.candidates:
            raise BadInput(
                {"school": _("missing_candidate", default="Choose your school, or “none of them”")}
            )
        self._check_all()
        return propose_school(form, str(form.get("reason") or "")).UID()

    def _check_all(self):
        """Refuse with everything that is wrong at once, not with one thing after another."""
        wrong = {}
        for shape, names in ((INewSchool, None), (ITieShape, ("role", "head_address"))):
            try:
                read(shape, self.request.form, names, self.context)
            except BadInput as error:
                wrong.update(error.fields)
        if wrong:
            raise BadInput(wrong)

    def _join(self, school):
        form = self.request.form
        words = {
            "school": school,
            "role": form.get("role", ""),
            "head_address": form.get("head_address", ""),
        }
        if self.leaving is not None:
            change_school(self.context, leave=self.leaving.UID(), **words)
        else:
            join_school(self.context, **words)
