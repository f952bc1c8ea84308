from etwinning.base.paging import DEEPEST
from etwinning.base.paging import LARGEST
from etwinning.base.paging import page_asked
from etwinning.base.paging import page_of

import pytest


@pytest.mark.parametrize(
    ("form", "start", "size"),
    [
        ({}, 0, 20),
        ({"page": "3"}, 40, 20),
        ({"page": 2, "size": "50"}, 50, 50),
        ({"page": "0"}, 0, 20),
        ({"page": "-7"}, 0, 20),
        ({"size": "0"}, 0, 1),
        ({"size": "99999"}, 0, LARGEST),
        ({"page": "999999999"}, DEEPEST, 20),
        ({"page": "two", "size": "many"}, 0, 20),
        ({"page": ["1", "2"]}, 0, 20),
        ({"page": None}, 0, 20),
        ({"page": "1.5"}, 0, 20),
        ({"page": "%00"}, 0, 20),
        ({"page": "9" * 5_000}, 0, 20),
    ],
)
def test_no_input_breaks_the_limits(form, start, size):
    assert page_asked(form) == (start, size)


def test_a_page_knows_its_neighbours():
    page = page_of(start=20, size=20, total=45)
    assert (page.number, page.last, page.start) == (2, 3, 20)
    assert page.has_previous and page.has_next
    assert not page_of(0, 20, 45).has_previous
    assert not page_of(40, 20, 45).has_next


def test_an_empty_list_has_one_page():
    page = page_of(0, 20, 0)
    assert (page.number, page.last) == (1, 1)
    assert not page.has_previous and not page.has_next
