"""Conditions of a school's transitions; roles stand in the workflow's table."""

from etwinning.base.guard import VerbGuard
from etwinning.base.messages import _
from etwinning.records.api import shelf


class VerifySchool(VerbGuard):
    """verify: no other verified school of the country has its number, unless it takes over."""

    def conditions(self) -> list:
        """See the class."""
        school = self.context
        same = shelf("schools").verified_with(school.country, school.national_code)
        if same - {school.getId(), school.survivor}:
            return [
                _(
                    "unmet_school_code",
                    default="Another verified school has this school number: merge the two",
                )
            ]
        return []


class GiveReason(VerbGuard):
    """reject, close: the reason is written down first, so no stock door can leave it out."""

    def conditions(self) -> list:
        """See the class."""
        if self.context.reason:
            return []
        return [_("unmet_school_reason", default="Write the reason: the teachers will read it")]


class MergeSchool(VerbGuard):
    """merge: the school that stays is named, and it is a verified one of the same country."""

    def conditions(self) -> list:
        """See the class."""
        line = shelf("schools").line(self.context.country, self.context.survivor)
        if line is not None and line.verified and self.context.survivor != self.context.getId():
            return []
        return [
            _(
                "unmet_school_survivor",
                default="Choose the school that stays: another verified one of the same country",
            )
        ]
