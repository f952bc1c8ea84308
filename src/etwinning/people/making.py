"""How a profile comes into being: always as a consequence, never by a form."""

from etwinning.people.content import Teacher
from etwinning.people.questions import people
from etwinning.people.rules import full_name
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import ATTRIBUTE_NAME

TYPE = "etwinning.people.teacher"


def make_teacher(user_id: str, **values) -> Teacher:
    """Make the profile of an account; id and UID are the user id, the person is its owner.

    :param values: given_name, family_name, country and whatever else is known.
    """
    title = full_name(values["given_name"], values["family_name"])
    teacher = createContent(TYPE, title=title, **values)
    teacher.id = user_id
    setattr(teacher, ATTRIBUTE_NAME, user_id)
    teacher.creators = ()
    teacher.__ac_local_roles__ = {user_id: ["Owner"]}
    folder = people()
    folder._setObject(user_id, teacher, set_owner=0)
    return folder[user_id]
