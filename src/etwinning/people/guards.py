"""The conditions of each transition of a teacher; roles stand in the workflow's table."""

from etwinning.base.guard import Guard
from etwinning.base.messages import _
from etwinning.people.schooling import has_verified_school


class Submit(Guard):
    """submit: a school, a language, a subject and the pupils' ages are there."""

    def unmet(self) -> list:
        """Return one sentence for each step that is not done."""
        return missing_steps(self.context)


class Verify(Guard):
    """verify: one of the schools is verified."""

    def unmet(self) -> list:
        """Ask for the school first."""
        if has_verified_school(self.context):
            return []
        return [
            _(
                "unmet_school_not_verified",
                default="The school is not verified yet. Verify the school first.",
            )
        ]


class WithReason(Guard):
    """reject, suspend, ban: the teacher is told why."""

    def unmet(self) -> list:
        """Ask for the reason."""
        return [] if self.context.reason else [_("missing_reason", default="Say why")]


class Open(Guard):
    """rest, wake, restore, readmit, deactivate: the roles of the table are all there is."""


class ChangeSchool(Guard):
    """change_school: a school is there that the office has not seen."""

    def unmet(self) -> list:
        """Ask for the new school."""
        if any(tie.verified is None for tie in self.context.ties):
            return []
        return [_("unmet_no_new_school", default="Your schools are verified already.")]


def missing_profile(teacher) -> list:
    """Return what is missing in step 3, one sentence each."""
    missing = []
    if not teacher.languages:
        missing.append(_("unmet_no_language", default="Say which languages you work in (step 3)"))
    if not teacher.subjects:
        missing.append(_("unmet_no_subject", default="Say which subjects you teach (step 3)"))
    if teacher.age_from is None or teacher.age_to is None:
        missing.append(_("unmet_no_ages", default="Say how old your pupils are (step 3)"))
    return missing


def missing_steps(teacher) -> list:
    """Return what is missing before a registration can go to the office, one sentence each."""
    school = [_("unmet_no_school", default="Choose your school (step 2)")]
    return ([] if teacher.ties else school) + missing_profile(teacher)
