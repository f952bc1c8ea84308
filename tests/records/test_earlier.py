from etwinning.base.errors import WrongState
from etwinning.records.api import check_read
from etwinning.records.api import Hideable
from etwinning.records.api import mark_of
from etwinning.records.api import unmet_moderator
from etwinning.records.api import with_earlier
from etwinning.records.earlier import KEEP

import pytest


def test_of_earlier_texts_the_newest_are_kept():
    earlier = ()
    for number in range(KEEP + 2):
        earlier = with_earlier(earlier, number, str(number))
    assert earlier[-1] == (KEEP + 1, str(KEEP + 1))
    assert len(earlier) == KEEP


def test_what_a_moderator_hid_a_moderator_decides():
    record = Hideable()
    record.author = "ana"
    assert unmet_moderator(record, moderates=False) == []
    record.by_moderator = True
    assert unmet_moderator(record, moderates=False)
    assert unmet_moderator(record, moderates=True) == []


def test_what_was_read_is_what_is_shown():
    check_read("A heron", "")
    check_read("A heron", mark_of("A heron"))
    with pytest.raises(WrongState):
        check_read("Two herons", mark_of("A heron"))
