"""Who reads what we write: the name, language and e-mail address of a person."""

from dataclasses import dataclass
from etwinning.base.interfaces import IAddressBook
from etwinning.base.terms import all_terms
from plone import api
from zope.component import queryUtility


@dataclass(frozen=True)
class Reader:
    """One person as a mail needs them; ``email`` is ``""`` for people who get none (pupils)."""

    user_id: str
    fullname: str
    email: str
    language: str


def reader_of(user_id: str) -> Reader | None:
    """Return a person by user id, None for nobody.

    Our accounts come from the address book, operators from Plone's own user folders.
    """
    book = queryUtility(IAddressBook)
    reader = book.reader(user_id) if book is not None else None
    return reader or _operator(user_id)


def _operator(user_id):
    user = api.portal.get_tool("acl_users").getUserById(user_id)
    if user is None:
        return None
    fullname, email, language = (_property(user, n) for n in ("fullname", "email", "language"))
    return Reader(user_id, fullname, email, known_language(language))


def known_language(code: str) -> str:
    """Return a language in which we can write, English for all others."""
    return code if code in all_terms("interface_languages") else "en"


def _property(user, name):
    for sheet_id in user.listPropertysheets():
        value = user.getPropertysheet(sheet_id).getProperty(name, "")
        if value:
            return value
    return ""
