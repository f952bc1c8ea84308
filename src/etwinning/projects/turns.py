"""Whose turn it is: of two founders one submits, the other answers, the first may take it back."""

from etwinning.base.errors import NotAllowed
from etwinning.base.messages import _
from etwinning.base.security import actor
from etwinning.projects.steps import in_state

IN_OFFICES = ("awaiting_partner", "awaiting_nss", "nss_verified")


def not_by_submitter(project) -> list:
    """Return why the one who submitted cannot answer, nothing for the other founder."""
    if actor() != _submitter(project):
        return []
    return [
        _(
            "unmet_other_founder",
            default="You submitted this project. Now the other founder has to answer.",
        )
    ]


def only_by_submitter(project) -> list:
    """Return why the other founder cannot take it back, nothing for the one who submitted."""
    if actor() == _submitter(project):
        return []
    return [
        _(
            "unmet_withdraw",
            default="Only the founder who submitted the project can take it back.",
        )
    ]


def may_answer(project) -> None:
    """Refuse all but the founder who is asked.

    :raises WrongState: nobody is asked now.
    :raises NotAllowed: the one who submitted.
    """
    in_state(project, "awaiting_partner")
    _refuse(not_by_submitter(project))


def may_take_back(project) -> None:
    """Refuse all but the founder who submitted.

    :raises WrongState: it is not submitted now.
    :raises NotAllowed: the other founder.
    """
    in_state(project, *IN_OFFICES)
    _refuse(only_by_submitter(project))


def _refuse(reasons):
    if reasons:
        raise NotAllowed(reasons[0])


def _submitter(project):
    """The founder who agreed first, ``""`` while nobody has."""
    agreed = [f for f in project.founders if f.agreed]
    return min(agreed, key=lambda f: f.agreed).user_id if agreed else ""
