"""How a TwinSpace follows its project: plain Python. Source: workflows.md section 3."""

import re

RUNNING = ("approved", "labelled")  # states of a project whose TwinSpace is open
ROLE_OF = {"Founder": "TeacherAdmin", "Partner": "TeacherMember"}
OPEN = ("private", "published")
ORIGINS = (*OPEN, "closed", "archived")  # where a TwinSpace was when it was flagged
LOGIN = re.compile(r"[a-z0-9][a-z0-9._+@-]{1,99}")  # as accounts take it


GUESTS = ("Guest", "Parent", "Expert", "Observer")
KINDS = (("TeacherAdmin", "TeacherMember"), ("PupilAdmin", "PupilMember"), GUESTS)


def roles_beside(role: str) -> tuple[str, ...]:
    """Return the roles that somebody with a role can have: those of the same kind, its own too."""
    return next(kind for kind in KINDS if role in kind)


def guest_login(address: str, other: str) -> str:
    """Return the log-in name of a guest: the e-mail address, or another where it cannot be one."""
    return address if LOGIN.fullmatch(address) else f"guest-{other}"


def space_role(project_role: str, now: str) -> str:
    """Return the role in the TwinSpace of somebody in the project, ``""`` for none.

    :param now: the role held there already: a partner whom the admins made an admin stays one,
        a founder is never less than an admin.
    """
    role = ROLE_OF.get(project_role, "")
    return now if role == "TeacherMember" and now == "TeacherAdmin" else role


def steps(
    state: str, project_state: str, came_from: str, open_state: str, flagged_with_it: bool
) -> list[str]:
    """Return the transitions that take a TwinSpace to where its project is; none if it is there.

    :param state: of the TwinSpace.
    :param came_from: the newest of ORIGINS in its history.
    :param open_state: the newest of private, published in its history.
    :param flagged_with_it: it was flagged because its project was; what moderators flagged by
        itself stays flagged.
    """
    if state == "flagged" and not flagged_with_it:
        return []
    if project_state == "flagged":
        return [] if state == "flagged" else ["flag"]
    found = []
    if state == "flagged":
        found, state = [f"restore_{came_from}"], came_from
    if state == "archived":
        return found
    if project_state in RUNNING:
        return [*found, f"reopen_{open_state}"] if state == "closed" else found
    if project_state in ("closed", "archived"):
        found += ["close"] if state in OPEN else []
        found += ["archive"] if project_state == "archived" else []
        return found
    return []
