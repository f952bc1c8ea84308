"""What the room tells: facts about a project, each told once, inside the transaction.

``event.object`` is the project. Whoever hears may be told again (``repair_spaces``) and must
not do a thing twice.
"""

from zope.interface import Attribute
from zope.interface import implementer
from zope.interface.interfaces import IObjectEvent
from zope.interface.interfaces import ObjectEvent


class IProjectEvent(IObjectEvent):
    """Something happened to a project."""


class IProjectSubmitted(IProjectEvent):
    """A founder handed the draft to the other one."""


class IProjectAccepted(IProjectEvent):
    """Both founders agree and the offices are asked to sign."""


class IProjectSigned(IProjectEvent):
    """An office decided."""

    office = Attribute("Code of the office whose line it is.")
    decision = Attribute("approve, needs_info or reject.")


class IProjectApproved(IProjectEvent):
    """The last office signed (or: the spaces are to be repaired): journal and TwinSpace open."""


class IProjectLabelled(IProjectEvent):
    """The project is at work and got the eTwinning label."""


class IProjectClosed(IProjectEvent):
    """The founders closed the project."""


class IProjectReopened(IProjectEvent):
    """A closed project is at work again."""


class IProjectArchived(IProjectEvent):
    """The project is read-only for everybody, for good."""


class IProjectFlagged(IProjectEvent):
    """A moderator hid the project until it is decided."""


class IProjectRestored(IProjectEvent):
    """A hidden project is back where it was."""


class IProjectPublicityChanged(IProjectEvent):
    """A founder set or took back the tick of publication."""


class IMemberEvent(IProjectEvent):
    """Somebody's part in the project changed."""

    user_id = Attribute("Id of the person.")


class IPartnerJoined(IMemberEvent):
    """An invited teacher accepted."""


class IPartnerLeft(IMemberEvent):
    """A partner left, was removed, or an office objected; access has ended."""


class IFounderChanged(IMemberEvent):
    """A founder's place went to somebody else."""

    before = Attribute("Id of the founder who had the place.")


class ProjectEvent(ObjectEvent):
    """Base of the events below."""


@implementer(IProjectSubmitted)
class ProjectSubmitted(ProjectEvent):
    """See IProjectSubmitted."""


@implementer(IProjectAccepted)
class ProjectAccepted(ProjectEvent):
    """See IProjectAccepted."""


@implementer(IProjectSigned)
class ProjectSigned(ProjectEvent):
    """See IProjectSigned."""

    def __init__(self, project, office: str, decision: str):
        super().__init__(project)
        self.office = office
        self.decision = decision


@implementer(IProjectApproved)
class ProjectApproved(ProjectEvent):
    """See IProjectApproved."""


@implementer(IProjectLabelled)
class ProjectLabelled(ProjectEvent):
    """See IProjectLabelled."""


@implementer(IProjectClosed)
class ProjectClosed(ProjectEvent):
    """See IProjectClosed."""


@implementer(IProjectReopened)
class ProjectReopened(ProjectEvent):
    """See IProjectReopened."""


@implementer(IProjectArchived)
class ProjectArchived(ProjectEvent):
    """See IProjectArchived."""


@implementer(IProjectFlagged)
class ProjectFlagged(ProjectEvent):
    """See IProjectFlagged."""


@implementer(IProjectRestored)
class ProjectRestored(ProjectEvent):
    """See IProjectRestored."""


@implementer(IProjectPublicityChanged)
class ProjectPublicityChanged(ProjectEvent):
    """See IProjectPublicityChanged."""


class MemberEvent(ObjectEvent):
    """Base of the events about a person's part."""

    def __init__(self, project, user_id: str):
        super().__init__(project)
        self.user_id = user_id


@implementer(IPartnerJoined)
class PartnerJoined(MemberEvent):
    """See IPartnerJoined."""


@implementer(IPartnerLeft)
class PartnerLeft(MemberEvent):
    """See IPartnerLeft."""


@implementer(IFounderChanged)
class FounderChanged(MemberEvent):
    """See IFounderChanged."""

    def __init__(self, project, user_id: str, before: str):
        super().__init__(project, user_id)
        self.before = before
