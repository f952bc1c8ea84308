"""Services that call the verbs of schools."""

from dataclasses import asdict
from etwinning.base.errors import BadInput
from etwinning.base.errors import Refusal
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import actor
from etwinning.base.security import may
from etwinning.limits.api import Budget
from etwinning.limits.api import spend
from etwinning.schools.api import candidates
from etwinning.schools.api import close_school
from etwinning.schools.api import edit_school
from etwinning.schools.api import MaybeTheSame
from etwinning.schools.api import merge_schools
from etwinning.schools.api import propose_school
from etwinning.schools.api import reject_school
from etwinning.schools.api import school as school_of
from etwinning.schools.api import verify_school
from etwinning.schools.permissions import PROPOSE_SCHOOL
from plone.restapi.interfaces import ISerializeToJson
from zope.component import getMultiAdapter

ASKING = Budget(
    "schools:candidates",
    60,
    600,
    _(
        "limit_candidates",
        default="You have asked for 60 schools in ten minutes. Wait some minutes, then go on.",
    ),
)
LONGEST = 300  # characters of a name asked for


class Propose(Verb):
    """POST /schools/@propose: the fields of a new school, and ``reason`` where one is asked."""

    made = True

    def act(self, data: dict) -> dict:
        school = propose_school(data, text_of(data, "reason"))
        return getMultiAdapter((school, self.request), ISerializeToJson)()

    def _refuse(self, refusal: Refusal) -> dict:
        answer = super()._refuse(refusal)
        if isinstance(refusal, MaybeTheSame):
            answer["error"]["candidates"] = [asdict(one) for one in refusal.candidates]
        return answer


class Candidates(Question):
    """GET /schools/@candidates?country=&name=&postcode=&code=: schools that may be the same."""

    def act(self, data: dict) -> dict:
        may(self.context, PROPOSE_SCHOOL)
        asked = [text_of(data, name)[:LONGEST] for name in ("name", "postcode", "code")]
        country = text_of(data, "country")
        if not country or not asked[0]:
            ask = _("error_candidates", default="Give a country and a name")
            raise BadInput({"name" if country else "country": ask})
        spend(ASKING, actor())
        return {"items": [asdict(one) for one in candidates(country, *asked)]}


class Edit(Verb):
    """PATCH: some fields of the school anew."""

    def act(self, data: dict) -> None:
        edit_school(self.context, data)


class Verify(Verb):
    """POST @verify: the office knows the school."""

    def act(self, data: dict) -> None:
        verify_school(self.context)


class Reject(Verb):
    """POST @reject: ``reason``."""

    def act(self, data: dict) -> None:
        reject_school(self.context, text_of(data, "reason"))


class Close(Verb):
    """POST @close: ``reason``."""

    def act(self, data: dict) -> None:
        close_school(self.context, text_of(data, "reason"))


class Merge(Verb):
    """POST @merge: ``into``, the UID of the school that stays."""

    def act(self, data: dict) -> dict:
        into = school_of(text_of(data, "into"))
        if into is None:
            ask = _("error_merge_into", default="Give the UID of the school that stays")
            raise BadInput({"into": ask})
        merge_schools(into, self.context)
        return {"@id": into.absolute_url()}
