"""When a pupil's record may take a step: the roles of the table decide."""

from etwinning.base.guard import Guard


class Open(Guard):
    """lock, unlock, expire: no condition but the role."""
