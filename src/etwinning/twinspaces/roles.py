"""The roles of a TwinSpace in words."""

from etwinning.base.messages import _
from etwinning.twinspaces.rules import GUESTS
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

ROLES = {
    "TeacherAdmin": _("role_teacher_admin", default="Teacher, may do everything here"),
    "TeacherMember": _("role_teacher_member", default="Teacher"),
    "PupilAdmin": _("role_pupil_admin", default="Pupil who may write pages"),
    "PupilMember": _("role_pupil", default="Pupil"),
    "Guest": _("role_guest", default="Visitor with a pass"),
    "Parent": _("role_parent", default="Parent"),
    "Expert": _("role_expert", default="Expert"),
    "Observer": _("role_observer", default="Observer"),
}
TERMS = SimpleVocabulary([SimpleTerm(role, role, title) for role, title in ROLES.items()])
GUEST_TERMS = SimpleVocabulary([TERMS.getTerm(role) for role in GUESTS])


def title_of(role: str):
    """Return a role in words, translatable."""
    return ROLES[role]
