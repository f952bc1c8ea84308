"""The teacher writes the own profile: languages, subjects, ideas, photo (RG10)."""

from dataclasses import asdict
from datetime import date
from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.media.api import clean_image
from etwinning.people.followers import tell_followers
from etwinning.people.interfaces import IIdea
from etwinning.people.interfaces import IProfile
from etwinning.people.permissions import EDIT_PROFILE
from etwinning.people.rules import Idea
from etwinning.people.rules import last_day
from etwinning.people.rules import MOST_IDEAS
from etwinning.people.rules import one_level_each
from etwinning.people.settings import setting
from etwinning.schools.interfaces import INewSchool
from plone.namedfile.file import NamedBlobImage
from secrets import token_hex

FIELDS = (
    "languages",
    "subjects",
    "age_from",
    "age_to",
    "interests",
    "experience",
    "available",
    "contact_preference",
)


def edit_profile(teacher, values: dict) -> None:
    """Write what other teachers read about oneself.

    :param values: by the names of IProfile, some or all; what is left out stays.
    :raises BadInput: by field; nothing is written.
    """
    may(teacher, EDIT_PROFILE)
    raw = {**profile_of(teacher), **{k: v for k, v in values.items() if k in FIELDS}}
    values = read(IProfile, raw, context=teacher)
    if not one_level_each(values["languages"]):
        raise BadInput(
            {"languages": _("error_language_twice", default="One language is there twice")}
        )
    for name in FIELDS:
        setattr(teacher, name, values[name])
    teacher.reindexObject()
    note("people:teacher:edit", teacher)


def save_what_is_right(teacher, raw: dict) -> None:
    """Keep of a half-filled form what can be kept: "save and finish later".

    :param raw: as typed, by the names of IProfile; what is wrong or missing stays as it was.
    """
    may(teacher, EDIT_PROFILE)
    for name in FIELDS:
        try:
            value = read(IProfile, raw, (name,), teacher)[name]
        except BadInput:
            continue
        setattr(teacher, name, value)
    if teacher.age_from and teacher.age_to and teacher.age_from > teacher.age_to:
        teacher.age_to = None
    teacher.reindexObject()
    note("people:teacher:edit", teacher)


def keep_draft(teacher, raw: dict) -> None:
    """Keep what was typed about a school and not sent, for the next visit.

    :param raw: a form; of texts only, the first 2,000 characters.
    """
    may(teacher, EDIT_PROFILE)
    teacher.draft = {
        name: str(raw[name])[:2_000]
        for name in (*fields_of(INewSchool), "role", "head_address", "school", "reason")
        if isinstance(raw.get(name), str) and raw[name].strip()
    }
    note("people:teacher:keep_draft", teacher)


def profile_of(teacher) -> dict:
    """Return what stands in the profile, by the names of IProfile."""
    return {name: getattr(teacher, name) for name in FIELDS}


def write_idea(teacher, values: dict, idea: str = "") -> Idea:
    """Put an idea on the profile, or write one anew.

    :param values: by the names of IIdea.
    :param idea: id of the one to write anew; ``""`` for a new one.
    :raises BadInput: by field, or there are enough.
    """
    may(teacher, EDIT_PROFILE)
    values = read(IIdea, values, context=teacher)
    values["until"] = last_day(values["until"], date.today(), setting("days_of_idea"))
    if values["until"] < date.today():
        raise BadInput({"until": _("error_idea_past", default="This day is over")})
    others = [one for one in teacher.ideas if one.id != idea]
    if idea and len(others) == len(teacher.ideas):
        raise BadInput(reason=_("error_no_idea", default="This idea is not there any more"))
    if len(others) >= MOST_IDEAS:
        raise BadInput(
            reason=_(
                "error_too_many_ideas",
                default="You have ${count} ideas. Take one down first.",
                mapping={"count": str(MOST_IDEAS)},
            )
        )
    written = Idea(id=idea or token_hex(16), **values)
    teacher.ideas = (*others, written)
    teacher.reindexObject()
    note("people:idea:write", teacher, idea=written.id)
    if not idea:
        tell_followers(teacher, written.title)
    return written


def remove_idea(teacher, idea: str) -> None:
    """Take an idea down; one that is gone already is fine."""
    may(teacher, EDIT_PROFILE)
    kept = tuple(one for one in teacher.ideas if one.id != idea)
    if kept == teacher.ideas:
        return
    teacher.ideas = kept
    teacher.reindexObject()
    note("people:idea:remove", teacher, idea=idea)


def idea_of(teacher, idea: str) -> dict:
    """Return an idea as values of its form, empty if there is none."""
    found = next((one for one in teacher.ideas if one.id == idea), None)
    return asdict(found) if found is not None else {}


def set_photo(teacher, picture: bytes, filename: str) -> None:
    """Put a photo on the profile; where and when it was taken is taken out of it.

    :param picture: of a JPEG, PNG or WebP file.
    :raises BadInput: too large, or no picture.
    """
    may(teacher, EDIT_PROFILE)
    clean, content_type = clean_image(picture, filename, "photo")
    teacher.photo = NamedBlobImage(data=clean, contentType=content_type, filename="photo")
    note("people:photo:set", teacher)


def remove_photo(teacher) -> None:
    """Take the photo off the profile."""
    may(teacher, EDIT_PROFILE)
    teacher.photo = None
    note("people:photo:remove", teacher)
