from datetime import date
from datetime import timedelta
from etwinning.projects import rules
from types import SimpleNamespace

import pytest

FULL = {
    "title": "Rivers", "summary": "s", "kind": "classes", "aims": "a", "process": "p",
    "results": "r", "languages": ("en",), "subjects": ("art",), "age_min": 10, "age_max": 12,
    "pupils": 40, "starts": date(2026, 9, 1), "ends": date(2027, 6, 30),
}  # fmt: skip


def revision(version, **before):
    return SimpleNamespace(version=version, before=before)


def test_a_full_form_misses_nothing():
    assert rules.missing(FULL) == []


@pytest.mark.parametrize("name", rules.NEEDED)
def test_each_needed_field_is_missed(name):
    empty = () if name in ("languages", "subjects") else None
    assert name in rules.missing({**FULL, name: empty})


def test_projects_of_teachers_need_no_pupils():
    assert rules.missing({**FULL, "kind": "teachers", "pupils": None, "age_min": None}) == []


def test_ages_the_wrong_way_round():
    assert rules.wrong_ages({"age_min": 12, "age_max": 10})
    assert not rules.wrong_ages({"age_min": 12, "age_max": 12})
    assert not rules.wrong_ages({"age_min": 12, "age_max": None})


def test_days_the_wrong_way_round_or_too_far():
    day = date(2026, 9, 1)
    assert rules.wrong_days({"starts": day, "ends": day})
    assert rules.wrong_days({"starts": day, "ends": day + timedelta(days=rules.LONGEST + 1)})
    assert not rules.wrong_days({"starts": day, "ends": day + timedelta(days=200)})
    assert not rules.wrong_days({"starts": day, "ends": None})


def test_values_go_back_to_an_earlier_version():
    history = [revision(1, title=""), revision(2, aims="x"), revision(3, title="A")]
    now = {"title": "B", "aims": "y"}
    assert rules.values_at(3, now, history) == now
    assert rules.values_at(2, now, history) == {"title": "A", "aims": "y"}
    assert rules.values_at(0, now, history) == {"title": "", "aims": "x"}


def test_edits_of_different_fields_are_put_together():
    # I began at version 1; the other one wrote the aims meanwhile
    history = [revision(1, title=""), revision(2, aims="")]
    now = {"title": "T", "aims": "theirs"}
    changes, clash = rules.merged({"title": "Mine", "aims": ""}, 1, now, history)
    assert changes == {"title": "Mine"}
    assert clash == []


def test_edits_of_the_same_field_clash():
    history = [revision(1, aims="old")]
    changes, clash = rules.merged({"aims": "mine"}, 0, {"aims": "theirs"}, history)
    assert clash == ["aims"]


def test_the_same_words_do_not_clash():
    history = [revision(1, aims="old")]
    assert rules.merged({"aims": "same"}, 0, {"aims": "same"}, history) == ({}, [])


def test_empty_text_and_none_are_alike():
    assert rules.changed({"title": None}, {"title": ""}) == {}
    assert rules.changed({"pupils": 3}, {"pupils": None}) == {"pupils": None}


def test_change_marks_name_the_newest_change_of_each_field():
    first, second = revision(1, title="", aims=""), revision(2, title="A")
    assert rules.last_changes([first, second]) == {"title": second, "aims": first}


def test_small_changes_of_the_aims_are_not_substantial():
    old = "Our pupils learn to measure with care and to ask why two figures differ"
    assert not rules.is_substantial(old, old + " at all", 70)
    assert rules.is_substantial(old, "We found a school band and sell records", 70)
