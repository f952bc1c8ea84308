"""Services for the owner of a profile."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.security import may
from etwinning.base.shapes import read
from etwinning.people.api import answer_office
from etwinning.people.api import change_school
from etwinning.people.api import deactivate_teacher
from etwinning.people.api import edit_profile
from etwinning.people.api import join_school
from etwinning.people.api import leave_school
from etwinning.people.api import remove_idea
from etwinning.people.api import remove_photo
from etwinning.people.api import seen_by_the_world
from etwinning.people.api import set_photo
from etwinning.people.api import submit_registration
from etwinning.people.api import wake_teacher
from etwinning.people.api import write_idea
from etwinning.people.guards import missing_steps
from etwinning.people.permissions import VIEW_OWN
from etwinning.people.shapes import IPhoto
from etwinning.people.steps import steps_of


class Registration(Question):
    """GET @registration: the steps, which are done, what is missing, what the world sees."""

    def act(self, data: dict) -> dict:
        may(self.context, VIEW_OWN)
        steps = steps_of(self.context)
        return {
            "steps": [{"title": self.say(step.title), "done": step.done} for step in steps],
            "missing": [self.say(line) for line in missing_steps(self.context)],
            "the_world_sees": seen_by_the_world(self.context),
        }


class Edit(Verb):
    """PATCH: some fields of the profile anew."""

    def act(self, data: dict) -> None:
        edit_profile(self.context, data)


class JoinSchool(Verb):
    """POST @join-school: ``school``, ``role``, ``head_address``; ``leave`` makes it a change."""

    def act(self, data: dict) -> None:
        words = {name: text_of(data, name) for name in ("school", "role", "head_address")}
        if data.get("leave"):
            change_school(self.context, leave=text_of(data, "leave"), **words)
        else:
            join_school(self.context, **words)


class LeaveSchool(Verb):
    """POST @leave-school: ``school``."""

    def act(self, data: dict) -> None:
        leave_school(self.context, text_of(data, "school"))


class WriteIdea(Verb):
    """POST @idea: the fields of an idea; ``idea`` (its id) writes it anew."""

    def act(self, data: dict) -> dict:
        idea = write_idea(self.context, data, text_of(data, "idea"))
        return {"id": idea.id, "until": idea.until.isoformat()}


class RemoveIdea(Verb):
    """POST @remove-idea: ``idea``."""

    def act(self, data: dict) -> None:
        remove_idea(self.context, text_of(data, "idea"))


class Photo(Verb):
    """POST @photo: ``photo`` with filename and data (base64); null takes it off."""

    def act(self, data: dict) -> None:
        if "photo" not in data:
            raise BadInput({"photo": _("error_picture_missing", default="Choose a picture")})
        picture = read(IPhoto, data)["photo"]
        if picture is None:
            remove_photo(self.context)
        else:
            set_photo(self.context, picture.data, picture.filename)


class Submit(Verb):
    """POST @submit: send the registration to the office."""

    def act(self, data: dict) -> None:
        submit_registration(self.context)


class Answer(Verb):
    """POST @answer: ``answer`` to the office's question."""

    def act(self, data: dict) -> None:
        answer_office(self.context, text_of(data, "answer"))


class Wake(Verb):
    """POST @wake: I am still there."""

    def act(self, data: dict) -> None:
        wake_teacher(self.context)


class Leave(Verb):
    """POST @leave: close the own account for good."""

    def act(self, data: dict) -> None:
        deactivate_teacher(self.context)
