"""The matrix is the table of product.md 6.2; each wanted difference is named with its reason."""

from etwinning.workspaces.api import matrix
from etwinning.workspaces.rules import _file
from tests.twinspaces.table import COLUMNS
from tests.twinspaces.table import DIFFERENCES
from tests.twinspaces.table import TABLE
from tests.twinspaces.table import WITHOUT
from tests.twinspaces.table import WORDS

import re

ALL = "RCEM"


def read(cell):
    """Return the letters of a cell: M holds all others, C and E hold R."""
    found = set(re.findall(r"\b[RCEM]\b", cell))
    found |= {letter for words, letter in WORDS.items() if words in cell}
    if "M" in found:
        return set(ALL)
    return found | {"R"} if found else found


def cells():
    """Yield (tool, role, letters) of the table; "founders" is a role of its own."""
    for tool, row in TABLE.items():
        for roles, cell in zip(COLUMNS, row, strict=True):
            for role in roles:
                yield tool, role, set() if "founders M" in cell else read(cell)
            if "founders M" in cell:
                yield tool, "Founder", read(cell)


def wanted(tool, role, letters):
    """Return the letters that a cell is to have, in their order."""
    if (tool, role) in DIFFERENCES:
        return DIFFERENCES[tool, role][0]
    left = letters - set(WITHOUT.get(tool, ("", ""))[0])
    return "".join(letter for letter in ALL if letter in left)


def test_each_cell_of_the_table_stands_in_the_matrix():
    for tool, role, letters in cells():
        assert matrix()[tool].get(role, "") == wanted(tool, role, letters), (tool, role)


def test_the_matrix_gives_nothing_that_no_cell_gives():
    told = {(tool, role) for tool, role, _letters in cells()}
    ours = {(tool, role) for tool, row in matrix().items() for role in row if tool in TABLE}
    assert ours <= told
    assert matrix().keys() - TABLE.keys() == _file()["ours"].keys()


def test_each_difference_is_one_and_says_why():
    found = {(tool, role): "".join(sorted(letters)) for tool, role, letters in cells()}
    for pair, (ours, why) in DIFFERENCES.items():
        assert "".join(sorted(ours)) != found[pair] and why, pair
    for tool, (letter, why) in WITHOUT.items():
        assert why and not any(letter in letters for letters in matrix()[tool].values()), tool
