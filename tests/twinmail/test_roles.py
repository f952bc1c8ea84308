"""Who may write to whom."""

from etwinning.twinmail.roles import needs_teacher

import pytest


@pytest.mark.parametrize(
    ("roles", "wanted"),
    [
        (["PupilMember", "Expert"], True),
        (["PupilMember", "PupilAdmin", "Expert"], True),
        (["PupilMember", "Expert", "TeacherMember"], False),
        (["PupilMember", "PupilMember"], False),
        (["PupilMember", "TeacherAdmin"], False),
        (["Expert", "TeacherMember"], False),
        (["Expert", "Expert"], False),
    ],
)
def test_pupils_and_experts_write_together_with_a_teacher(roles, wanted):
    assert needs_teacher(roles) is wanted
