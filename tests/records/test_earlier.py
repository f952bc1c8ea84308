from etwinning.records.api import Hideable
from etwinning.records.api import unmet_moderator
from etwinning.records.api import with_earlier
from etwinning.records.earlier import KEEP


def test_of_earlier_texts_the_newest_are_kept():
    earlier = ()
    for number in range(KEEP + 2):
        earlier = with_earlier(earlier, number, str(number))
    assert earlier[-1] == (KEEP + 1, str(KEEP + 1))
    assert len(earlier) == KEEP


def test_what_a_moderator_hid_a_moderator_decides():
    record = Hideable()
    assert unmet_moderator(record, moderates=False) == []
    record.by_moderator = True
    assert unmet_moderator(record, moderates=False)
    assert unmet_moderator(record, moderates=True) == []
