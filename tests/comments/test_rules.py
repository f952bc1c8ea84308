from etwinning.comments.rules import may_name
from etwinning.comments.rules import may_read

import pytest


@pytest.mark.parametrize(
    "inside, moderates, by_pupil, is_open, answer",
    [
        (True, False, True, False, True),
        (False, True, True, False, True),
        (False, False, False, True, True),
        (False, False, False, False, False),
        (False, False, True, True, False),
    ],
)
def test_outside_one_reads_what_was_written_for_outside(
    inside, moderates, by_pupil, is_open, answer
):
    told = may_read(inside=inside, moderates=moderates, by_pupil=by_pupil, is_open=is_open)
    assert told is answer


@pytest.mark.parametrize(
    "reader_inside, reader_pupil, author_inside, answer",
    [
        (True, False, True, True),
        (True, False, False, True),
        (True, True, True, True),
        (True, True, False, False),
        (False, False, True, False),
        (False, False, False, False),
    ],
)
def test_names_stay_inside(reader_inside, reader_pupil, author_inside, answer):
    told = may_name(
        reader_inside=reader_inside, reader_pupil=reader_pupil, author_inside=author_inside
    )
    assert told is answer
