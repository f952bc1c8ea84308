"""A project at work with its TwinSpace and its people, for tests."""

from dataclasses import dataclass
from etwinning.base.guard import move
from etwinning.base.security import for_the_house
from etwinning.journals.api import journal_of
from etwinning.places.api import join
from etwinning.projects.api import archive_project
from etwinning.projects.api import close_project
from etwinning.projects.api import flag_project
from etwinning.projects.api import reopen_project
from etwinning.projects.api import restore_project
from etwinning.twinspaces.api import space_of
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.projects.builders import founders
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.support.builders import officer
from typing import Any


@dataclass
class Party:
    """A project at work and who is in it (user ids)."""

    project: Any
    ana: str  # founder, Spain
    jan: str  # founder, Poland
    partner: str  # Italy
    stranger: str  # a verified teacher who is not in the project

    @property
    def space(self):
        """The TwinSpace."""
        return space_of(self.project)

    @property
    def journal(self):
        """The journal."""
        return journal_of(self.project)


def party(site, title="Rivers that connect us", public=True, **words) -> Party:
    """Return an approved project with two founders and a partner in it.

    :param public: both founders have ticked that the project's page may be public.
    :param words: for the teachers, such as a password for HTTP.
    """
    pair = founders(**words)
    made = project("approved", pair, public=public, title=title)
    return Party(made, *pair, partner(made, **words), teacher("FR", **words))


def seat(site, place, role, kind="teacher", roles=("Teacher",), **words) -> str:
    """Return the id of a new person with a role in a place."""
    user_id = person(kind=kind, roles=roles, **words)
    join(place, user_id, role)
    return user_id


def publish(river, step="publish"):
    """Publish the TwinSpace, or take another step of its workflow, as its first founder."""
    with log_in_as(river.ana):
        move(river.space, step)


def close(river, how="close"):
    """Take the project, and with it TwinSpace and journal, to another state.

    :param how: close, archive, reopen, flag or restore.
    """
    verbs = {"close": close_project, "archive": archive_project, "reopen": reopen_project}
    if how in verbs:
        with log_in_as(river.ana):
            verbs[how](river.project)
        return
    with log_in_as(officer("ES", "Moderator")):
        if how == "flag":
            flag_project(river.project, "Somebody can be recognised")
        else:
            restore_project(river.project)


def as_house(verb, *things):
    """Call something for the house."""
    with for_the_house("a test"):
        return verb(*things)
