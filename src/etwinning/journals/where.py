"""Where an entry stands: its journal, its project, the places of the project."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.journals.rules import audience_shown
from etwinning.places.api import role_in
from etwinning.places.interfaces import IPlace


def project_around(thing):
    """Return the project around a journal (its parent) or an entry."""
    found = aq_parent(aq_inner(thing))
    while found is not None and not IPlace.providedBy(found):
        found = aq_parent(aq_inner(found))
    return found


def author_of(entry) -> str:
    """Return the user id of the author, ``""`` if nobody is known."""
    creators = getattr(aq_base(entry), "creators", None) or ("",)
    return creators[0]


def belongs(journal, user_id: str) -> bool:
    """Tell whether a person is in the project or in one of its places now."""
    project = project_around(journal)
    if project is not None and role_in(project, user_id):
        return True
    return any(role_in(place, user_id) for place in journal.places)


def audience_of(entry) -> str:
    """Return the audience that holds for an entry now."""
    return audience_shown(state_of(entry), rolesForPermissionOn("View", entry))


def is_pupil(user_id: str) -> bool:
    """Tell whether a person is a pupil."""
    person = account(user_id) if user_id else None
    return person is not None and person.kind == "pupil"
