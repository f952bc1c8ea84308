"""Medians, ratios, limits and the table of ``make bench``, without any server."""

from tests.bench.figures import broken
from tests.bench.figures import limited
from tests.bench.figures import row
from tests.bench.figures import table
from tests.bench.ours import Hidden

import pytest

BESIDE = row("project page", [5.0, 30.0, 7.0], [20.0, 21.0, 90.0], "ms", 0.5)
ALONE = row("join place", [2.0, 3.0], None, "ms", 100, 200)


def test_a_row_has_medians_and_their_ratio():
    assert BESIDE == {
        "row": "project page",
        "ours": 7.0,
        "plain": 21.0,
        "unit": "ms",
        "ratio": 0.333,
        "limit": 0.5,
        "n": 3,
    }


def test_a_row_without_a_counterpart_has_no_ratio():
    assert (ALONE["ours"], ALONE["plain"], ALONE["ratio"], ALONE["n"]) == (2.5, None, None, 200)


@pytest.mark.parametrize(
    ("ours", "plain", "limit", "over"),
    [
        ([10.0], [20.0], 0.5, False),
        ([10.1], [20.0], 0.5, True),
        ([99.0], None, 100, False),
        ([101.0], None, 100, True),
        ([0], None, 0, False),
        ([1], None, 0, True),
    ],
)
def test_a_limit_is_of_the_ratio_or_else_of_the_figure(ours, plain, limit, over):
    assert broken(row("x", ours, plain, "ms", limit)) is over


@pytest.mark.parametrize(
    ("ours", "plain", "over"),
    [(4.9, 30, False), (5.1, 30, True), (5.1, 65, True), (9.9, 130, False), (10.1, 130, True)],
)
def test_a_limit_in_milliseconds_grows_where_a_plain_page_is_slow(ours, plain, over):
    assert broken(limited("chat poll", [ours], [plain], "ms", 5)) is over


def test_the_table_says_what_is_over():
    slow = row("desktop", [80.0], [100.0], "ms", 0.7)
    lines = table([BESIDE, ALONE, slow]).splitlines()
    assert lines[2] == "| project page | 7.0 | 21.0 | ms | 0.333 | 0.5 × | 3 |"
    assert lines[3] == "| join place | 2.5 | – | ms | – | 100 | 200 |"
    assert "0.7 × **over**" in lines[4]


def test_hidden_fields_of_a_form_are_found():
    page = '<form><input type="hidden" name="a" value="1"><input name="b" value="2"></form>'
    assert Hidden(page).values == {"a": "1"}
