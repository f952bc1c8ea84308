"""``@@idea``: write an idea, write it anew, take it down; ``@@photo-form``: the photo."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.shapes import read
from etwinning.people.api import remove_idea
from etwinning.people.api import remove_photo
from etwinning.people.api import set_photo
from etwinning.people.api import write_idea
from etwinning.people.interfaces import IIdea
from etwinning.people.profiling import idea_of
from etwinning.people.shapes import IPhoto
from etwinning.people.views.words import Words


class IdeaPage(FormPage, Words):
    """One idea of the owner."""

    shape = IIdea
    environment = "desktop"
    section = "profile"
    audience = _("audience_idea", default="Verified teachers read your ideas")

    @property
    def idea(self) -> str:
        """Id of the idea, ``""`` for a new one."""
        return str(self.request.form.get("idea", ""))

    def start_values(self) -> dict:
        """Return the idea as it is; a new one has the ages of the profile."""
        ages = {"age_from": self.context.age_from, "age_to": self.context.age_to}
        return idea_of(self.context, self.idea) or ages

    def act(self) -> str:
        """Write it or take it down."""
        if "remove" in self.request.form:
            remove_idea(self.context, self.idea)
        else:
            write_idea(self.context, self.request.form, self.idea)
        return self.context.absolute_url()


class PhotoPage(FormPage, Words):
    """Put a photo on the own profile, or take it off."""

    shape = IPhoto
    environment = "desktop"
    section = "profile"
    audience = _("audience_photo", default="Verified teachers see your photo, nobody else")

    def act(self) -> str:
        """Take the picture, or take it off."""
        if "remove" in self.request.form:
            remove_photo(self.context)
            return self.context.absolute_url()
        picture = read(IPhoto, self.request.form)["photo"]
        if picture is None:
            raise BadInput({"photo": _("error_picture_missing", default="Choose a picture")})
        set_photo(self.context, picture.data, picture.filename)
        return self.context.absolute_url()
