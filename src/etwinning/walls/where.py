"""Addresses: ``<place>/++wall++all`` are the walls, ``<place>/++wall++<user id>`` is a pupil's."""

from etwinning.walls.api import wall_of
from etwinning.walls.api import walls_in
from etwinning.walls.content import ALL
from etwinning.workspaces.api import LiveStep
from etwinning.workspaces.api import RestLiveStep


class WallStep(LiveStep):
    """The step to the walls or to one of them, for people."""

    def found(self, name: str):
        """Return it; who is no pupil here has none."""
        return walls_in(self.place) if name == ALL else wall_of(self.place, name)


class RestWallStep(RestLiveStep):
    """The same step, for programs."""

    step = WallStep
