"""Found, write, submit, accept, decline, withdraw, reopen, discard."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import text_of
from etwinning.base.rest import Verb
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.projects import api
from etwinning.projects.editing import Overlap
from etwinning.projects.interfaces import IAcceptance
from etwinning.projects.interfaces import IConsent
from etwinning.projects.interfaces import IPicture
from etwinning.projects.interfaces import IProject
from etwinning.projects.requirements import TEXT_FIELDS
from etwinning.projects.rest.base import ProjectVerb
from etwinning.projects.rest.told import told_project


class Found(Verb):
    """POST /projects/@found: begin a draft."""

    made = True

    def act(self, data: dict) -> dict:
        school, cofounder = text_of(data, "school"), text_of(data, "cofounder")
        values = read_text(data, self.context, besides=("school", "cofounder"))
        project = api.found_project(school=school, cofounder=cofounder, values=values)
        self.request.response.setHeader("Location", project.absolute_url())
        return told_project(project)


class Edit(ProjectVerb):
    """PATCH: change what is written; ``version`` is the one the edit began with."""

    def act(self, data: dict) -> dict:
        version = data.pop("version", None)
        if version is not None and (isinstance(version, bool) or not isinstance(version, int)):
            raise BadInput({"version": _("error_version", default="Give the version as a number")})
        values = read_text(data, self.context)
        fields = api.edit_project(self.context, values, version)
        return {**told_project(self.context), "changed": fields}

    def _refuse(self, refusal):
        answer = super()._refuse(refusal)
        if isinstance(refusal, Overlap):
            theirs = {name: value for name, (value, _revision) in refusal.theirs.items()}
            answer["error"]["theirs"] = {name: _plain(value) for name, value in theirs.items()}
            answer["error"]["version"] = refusal.version
        return answer


class Picture(ProjectVerb):
    """POST @picture: give the project a picture, or take it away with ``image: null``."""

    def do(self, data):
        """Clean and keep it."""
        if "image" in data and data["image"] is None:
            api.put_image(self.context, b"", "")
            return
        values = read(IPicture, data)
        image = values["image"]
        api.put_image(self.context, image.data, image.filename, values["image_alt"])


class Cofounder(ProjectVerb):
    """POST @cofounder: name the second founder."""

    def do(self, data):
        """Choose."""
        api.choose_cofounder(self.context, text_of(data, "person"))


class Submit(ProjectVerb):
    """POST @submit."""

    def do(self, data):
        """Submit."""
        api.submit_project(self.context, **read(IConsent, data))


class Accept(ProjectVerb):
    """POST @accept."""

    def do(self, data):
        """Accept."""
        api.accept_project(self.context, **read(IAcceptance, data))


class Decline(ProjectVerb):
    """POST @decline."""

    def do(self, data):
        """Decline."""
        api.decline_project(self.context, reason=self.note(data))


class Withdraw(ProjectVerb):
    """POST @withdraw."""

    def do(self, data):
        """Take it back."""
        api.withdraw_project(self.context, reason=self.note(data))


class Reopen(ProjectVerb):
    """POST @reopen."""

    def do(self, data):
        """Reopen."""
        api.reopen_project(self.context)


class Discard(Verb):
    """DELETE: throw a draft away."""

    def act(self, data: dict) -> None:
        api.discard_project(self.context)


class LeaveDraft(Verb):
    """POST @leave-draft."""

    def act(self, data: dict) -> None:
        api.leave_draft(self.context)


def read_text(data: dict, context, besides: tuple = ()) -> dict:
    """Return the valid values of the fields that a body names.

    :raises BadInput: a field is wrong, or there is no such field.
    """
    names = tuple(name for name in data if name not in besides)
    known = fields_of(IProject, (*TEXT_FIELDS, "image_alt"))
    unknown = [name for name in names if name not in known]
    if unknown:
        wrong = _("error_no_such_field", default="There is no such field")
        raise BadInput(dict.fromkeys(unknown, wrong))
    return read(IProject, data, names, context) if names else {}


def _plain(value):
    """A value as JSON: days as texts, tuples as lists."""
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
