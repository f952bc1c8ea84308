"""Who reads what we write: the name, language and e-mail address of a person."""

from dataclasses import dataclass
from etwinning.base.terms import all_terms
from plone import api


@dataclass(frozen=True)
class Reader:
    """One person as a mail needs them; ``email`` is ``""`` for people who get none (pupils)."""

    user_id: str
    fullname: str
    email: str
    language: str


def reader_of(user_id: str) -> Reader | None:
    """Return a person by user id, None for nobody.

    The words come from whichever PAS plug-in owns the account.
    """
    user = api.portal.get_tool("acl_users").getUserById(user_id)
    if user is None:
        return None
    language = _property(user, "language")
    known = language in all_terms("interface_languages")
    return Reader(
        user_id=user_id,
        fullname=_property(user, "fullname"),
        email=_property(user, "email"),
        language=language if known else "en",
    )


def _property(user, name):
    for sheet_id in user.listPropertysheets():
        value = user.getPropertysheet(sheet_id).getProperty(name, "")
        if value:
            return value
    return ""
