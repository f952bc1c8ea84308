from etwinning.papers.rules import checked_about
from etwinning.papers.rules import new_code
from etwinning.papers.rules import read_code

import pytest
import re


def test_codes_are_random_short_and_readable():
    codes = {new_code() for _number in range(2_000)}
    assert len(codes) == 2_000
    assert all(re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-?){3}", code) for code in codes)


@pytest.mark.parametrize(
    "typed",
    [
        "7K3M-9QX0-2FH1",
        "7k3m9qx02fh1",
        " 7K3M 9QXO 2FHI ",
        "7K3M–9QXo–2fhl",
    ],
)
def test_a_code_may_be_typed_as_people_type(typed):
    assert read_code(typed) == "7K3M-9QX0-2FH1"


@pytest.mark.parametrize("typed", ["", "7K3M", "7K3M-9QX0-2FH1-A", "../../../etc", "ÄÄÄÄÄÄÄÄÄÄÄÄ"])
def test_what_cannot_be_a_code(typed):
    assert read_code(typed) == ""


def test_a_paper_tells_projects_and_schools_and_nothing_else():
    about = {"project": "Night sky", "schools": ["Reykjavík, Iceland"], "year": 2026}
    assert checked_about(about) == {**about, "schools": ("Reykjavík, Iceland",), "until": None}
    with pytest.raises(ValueError):
        checked_about({**about, "teacher": "Ana"})
    with pytest.raises(ValueError):
        checked_about({"project": "Night sky"})
