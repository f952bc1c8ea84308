"""The list of walls, a wall, and the settings."""

from datetime import datetime
from datetime import UTC
from etwinning.base.forms import FormPage
from etwinning.base.security import actor
from etwinning.base.security import allowed
from etwinning.base.words import ago
from etwinning.base.words import initials
from etwinning.comments.api import comments_of
from etwinning.comments.permissions import ADD_COMMENT
from etwinning.places.api import role_in
from etwinning.records.api import moment_of
from etwinning.walls.api import change_walls
from etwinning.walls.api import has_begun
from etwinning.walls.api import is_on
from etwinning.walls.api import is_premoderated
from etwinning.walls.api import mark_looked
from etwinning.walls.api import newest_on
from etwinning.walls.api import place_of
from etwinning.walls.api import waits_on
from etwinning.walls.api import walls_in
from etwinning.walls.api import walls_of
from etwinning.walls.api import writers_in
from etwinning.walls.interfaces import IWallSettings
from etwinning.walls.permissions import MANAGE_WALLS
from etwinning.workspaces.api import chip
from etwinning.workspaces.api import Inside
from etwinning.workspaces.api import is_frozen
from etwinning.workspaces.api import is_pupil
from functools import cached_property
from Products.Five.browser import BrowserView


class OnWalls(Inside):
    """Mixed into the pages of walls."""

    for_pupils = True
    section = "walls"

    @cached_property
    def place(self):
        """The workspace."""
        return place_of(self.context)

    @property
    def audience(self):
        """Who sees this page."""
        return self.context.audience

    @property
    def chip(self):
        """Who can see it, in few words."""
        return chip("members")

    @property
    def is_pupil(self) -> bool:
        """Is the reader a pupil?"""
        return is_pupil()

    @property
    def is_closed(self) -> bool:
        """Is the place closed, so that nobody writes?"""
        return is_frozen(self.context)

    @property
    def is_premoderated(self) -> bool:
        """Do pupils' posts wait for a teacher?"""
        return is_premoderated(self.place)


class WallsPage(OnWalls, BrowserView):
    """The walls that have begun, the own one on top."""

    @cached_property
    def rows(self) -> list[dict]:
        """One row for each wall; none while they are off."""
        return [self._row(wall) for wall in walls_of(self.place)] if self.is_on else []

    @cached_property
    def is_on(self) -> bool:
        """Are there walls?"""
        return is_on(self.place)

    @property
    def may_change(self) -> bool:
        """May the reader turn them on and off?"""
        return allowed(self.context, MANAGE_WALLS)

    def _row(self, wall):
        newest = newest_on(wall)
        when = datetime.fromtimestamp(moment_of(newest), UTC) if newest else None
        return {
            "name": wall.name,
            "url": wall.absolute_url(),
            "initials": initials(wall.name),
            "own": wall.owner == actor(),
            "when": ago(when, self.language) if when else "",
            "waits": not when and waits_on(wall),
        }


class WallPage(OnWalls, BrowserView):
    """The posts of a wall, newest first."""

    def __call__(self):
        mark_looked(self.context)
        return self.index()

    @cached_property
    def is_own(self) -> bool:
        """Is it the reader's own?"""
        return self.context.owner == actor()

    @cached_property
    def has_begun(self) -> bool:
        """Has the owner begun?"""
        return has_begun(self.context)

    @cached_property
    def is_shown(self) -> bool:
        """Is there anything for the reader: also what waits?"""
        return self.has_begun or bool(comments_of(self.context)[0])

    @cached_property
    def waits(self) -> bool:
        """Do the first words wait for a teacher, and the reader sees them?"""
        return not self.has_begun and waits_on(self.context)

    @property
    def is_writer(self) -> bool:
        """May people like the reader write on walls that have begun?"""
        return role_in(self.place, actor()) in writers_in(self.place) and not self.is_closed

    @property
    def is_silenced(self) -> bool:
        """Was writing on walls taken from pupils like the reader?"""
        return self.is_pupil and not self.is_writer and not self.is_closed

    @property
    def may_write(self) -> bool:
        """May the reader write on it?"""
        return allowed(self.context, ADD_COMMENT)

    @property
    def all_url(self) -> str:
        """Address of all walls."""
        return walls_in(self.place).absolute_url()


class ChangeWalls(OnWalls, FormPage):
    """Turn walls on or off; choose whether teachers read first."""

    for_pupils = False
    shape = IWallSettings

    def start_values(self) -> dict:
        """What holds now."""
        return {"on": is_on(self.place), "premoderated": self.is_premoderated}

    def act(self) -> str:
        """Keep it and show the walls."""
        change_walls(self.context, **self.values())
        return self.context.absolute_url()
