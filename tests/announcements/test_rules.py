"""What is alike: plain values."""

from etwinning.announcements.rules import is_same
from etwinning.announcements.rules import likeness
from etwinning.announcements.rules import sketch
from etwinning.announcements.rules import weight


def test_the_same_words_in_another_order_are_the_same():
    one = sketch(["rivers", "letters", "bottles", "mills", "floods"])
    assert is_same(one, sketch(["floods", "mills", "bottles", "letters", "rivers"]))
    assert not is_same(one, sketch(["bread", "ovens", "recipes", "mills", "floods"]))


def test_nothing_is_the_same_as_nothing():
    assert not is_same(sketch([]), sketch(["a", "of"]))


def test_rare_words_count_more_than_common_ones():
    mine = sketch(["pupils", "glaciers"])
    pupils, glaciers = sketch(["pupils"]), sketch(["glaciers"])
    weights = {**dict.fromkeys(pupils, weight(90, 100)), **dict.fromkeys(glaciers, weight(1, 100))}
    assert likeness(mine, glaciers, weights) > 0.9 > 0.1 > likeness(mine, pupils, weights)
    assert likeness(mine, frozenset(), weights) == 0.0
