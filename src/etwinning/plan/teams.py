"""Teams of a plan: make one, change it, deal pupils into mixed ones."""

from etwinning.audit.api import note
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.shapes import read
from etwinning.places.api import role_in
from etwinning.plan.interfaces import IMix
from etwinning.plan.interfaces import ITeamText
from etwinning.plan.interfaces import MOST_TEAMS
from etwinning.plan.reading import found
from etwinning.plan.reading import people_of
from etwinning.plan.reading import place_of
from etwinning.plan.rules import deal
from etwinning.plan.steps import begin
from etwinning.plan.steps import check_room
from etwinning.plan.store import file
from etwinning.plan.store import Team
from etwinning.records.api import token
from etwinning.workspaces.api import is_pupil_role
from itertools import count as numbers
from plone.uuid.interfaces import IUUID
from random import SystemRandom
from zope.globalrequest import getRequest
from zope.i18n import translate


def make_team(plan, *, title: str, people=()) -> Team:
    """Make a team.

    :param people: user ids of teachers and pupils of the place.
    :raises BadInput: no title, or somebody who cannot be in it.
    :raises WrongState: the place is closed, or there are 30 teams. Else as of ``add_phase``.

    Source: product.md PJ12 "mixed-nationality pupil teams".
    """
    kept = begin(plan)
    values = _team_of(plan, {"title": title, "people": people})
    check_room(kept.teams, MOST_TEAMS)
    team = _filed(kept, **values)
    note("plan:team:make", IUUID(plan), team=token(team.key), people=values["people"])
    return team


def edit_team(plan, team: str, **words) -> Team:
    """Change title or people of a team.

    :param team: its token.
    :param words: title and people, as of ``make_team``; what is not named stays.
    :raises BadInput: there is no such team; else as of ``make_team``.
    """
    one = found(begin(plan).teams, team, "team")
    known = people_of(place_of(plan))
    start = {"title": one.title, "people": [person for person in one.people if person in known]}
    values = _team_of(plan, {**start, **words})
    one.title, one.people = values["title"], values["people"]
    note("plan:team:edit", IUUID(plan), team=team, people=one.people)
    return one


def remove_team(plan, team: str) -> None:
    """Take a team out of a plan, and off its tasks; nobody leaves the place.

    :raises BadInput: there is no such team.
    """
    kept = begin(plan)
    one = found(kept.teams, team, "team")
    del kept.teams[one.key]
    for task in kept.tasks.values():
        if one.key in task.teams:
            task.teams = tuple(key for key in task.teams if key != one.key)
    note("plan:team:remove", IUUID(plan), team=team)


def mix_teams(plan, *, count: int) -> list[Team]:
    """Deal all pupils who are in no team into so many new ones, the countries evenly.

    :raises BadInput: fewer than 2 or more than 30, or than there are such pupils.
    :raises WrongState: there would be more than 30 teams. Else as of ``add_phase``.

    Source: product.md PJ12 "team mixer balances countries".
    """
    kept = begin(plan)
    count = read(IMix, {"count": count}, context=plan)["count"]
    check_room(kept.teams, MOST_TEAMS, count)
    place = place_of(plan)
    taken = {person for team in kept.teams.values() for person in team.people}
    free = {
        person: country
        for person, country in people_of(place).items()
        if person not in taken and is_pupil_role(role_in(place, person))
    }
    if len(free) < count:
        words = {"count": str(len(free))}
        sentence = _("error_mix", default="Pupils without a team: ${count}", mapping=words)
        raise BadInput({"count": sentence})
    names = _free_names({team.title for team in kept.teams.values()})
    dealt = deal(free, count, SystemRandom())
    teams = [_filed(kept, next(names), tuple(people)) for people in dealt]
    note("plan:team:mix", IUUID(plan), teams=[token(team.key) for team in teams])
    return teams


def _team_of(plan, words) -> dict:
    values = read(ITeamText, words, context=plan)
    values["people"] = tuple(dict.fromkeys(values["people"]))
    if not set(values["people"]) <= set(people_of(place_of(plan))):
        sentence = _("error_team_people", default="Choose teachers and pupils of this place")
        raise BadInput({"people": sentence})
    return values


def _filed(kept, title, people) -> Team:
    team = Team()
    team.title, team.people = title, people
    return file(kept.teams, team)


def _free_names(taken):
    return (name for number in numbers(1) if (name := _named(number)) not in taken)


def _named(number):
    words = {"number": str(number)}
    name = _("team_named", default="Team ${number}", mapping=words)
    return translate(name, context=getRequest())
