"""Who may write to whom: roles in, an answer out."""

from collections.abc import Iterable
from etwinning.workspaces.api import is_pupil_role


def is_teacher_role(role: str) -> bool:
    """Tell whether this is a role of teachers."""
    return role.startswith("Teacher")


def needs_teacher(roles: Iterable[str]) -> bool:
    """Tell whether pupils would write with grown-ups from outside and no teacher takes part.

    :param roles: of all who take part. Source: product.md MS10.
    """
    found = list(roles)
    has_pupils = any(is_pupil_role(role) for role in found)
    has_teachers = any(is_teacher_role(role) for role in found)
    has_others = any(not is_pupil_role(role) and not is_teacher_role(role) for role in found)
    return has_pupils and has_others and not has_teachers
