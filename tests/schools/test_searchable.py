"""What is found of a school."""

from etwinning.search.interfaces import ISearchable
from tests.schools.builders import make_school


def test_a_verified_school_is_found_by_what_is_public(site):
    document = ISearchable(make_school()).document()
    assert document["facets"] == {"country": ["ES"], "level": ["primary"]}
    assert document["shown"]["title"] == "CEIP As Mariñas"
    for words in ("xefa@", "Xosé", "Rúa do Porto", "15001234", "computers"):
        assert words not in str(document)


def test_a_proposed_school_is_not_found(site):
    assert ISearchable(make_school(verified=False)).document() is None
