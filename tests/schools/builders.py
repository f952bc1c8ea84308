"""Schools for tests."""

from etwinning.base.security import for_the_house
from etwinning.schools.api import propose_school
from etwinning.schools.api import verify_school
from tests.accounts.builders import log_in_as
from tests.support.builders import officer


def new_school(**other) -> dict:
    """Return values that ``propose_school`` takes; each may be another."""
    values = {
        "country": "ES",
        "title": "CEIP As Mariñas",
        "types": ["primary"],
        "street": "Rúa do Porto 4",
        "postcode": "15300",
        "town": "Betanzos",
        "region": "Galicia",
        "national_code": "15001234",
        "website": "https://marinas.example",
        "principal_name": "Xosé Principal",
        "principal_email": "xefa@marinas.example",
        "age_from": 6,
        "age_to": 12,
        "pupils": 412,
        "ict_note": "Two rooms with computers",
        "description": "A primary school by the river.",
    }
    return {**values, **other}


def make_school(verified=True, reason="", **other):
    """Return a school, verified by default; nobody is its colleague."""
    with for_the_house("a test"):
        school = propose_school(new_school(**other), reason)
    if verified:
        with log_in_as(officer(school.operates_under or school.country)):
            verify_school(school)
    return school
