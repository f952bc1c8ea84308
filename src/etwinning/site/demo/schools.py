"""Forty schools, five a country; one in each country still waits for its office."""

from etwinning.schools.api import propose_school
from etwinning.schools.api import verify_school
from etwinning.site.demo.acting import acting
from etwinning.site.demo.texts import text

AGES = {
    "pre-primary": (3, 6),
    "primary": (6, 12),
    "lower-secondary": (12, 15),
    "upper-secondary": (15, 18),
    "ivet": (15, 20),
}


def build_schools(country: str, officer: str, random) -> list:
    """Propose a country's schools and let its officer verify all but the last; return them."""
    listed = text("countries")[country]
    schools = [
        propose_school(_values(country, listed["region"], number, *school, random))
        for number, school in enumerate(listed["schools"])
    ]
    with acting(officer):
        for school in schools[:-1]:
            verify_school(school)
    return schools


def _values(country, region, number, title, kind, town, postcode, random):
    least, most = AGES[kind]
    site = f"school-{country.lower()}-{number + 1}.example"
    return {
        "country": country,
        "title": title,
        "types": {kind},
        "vet": kind == "ivet",
        "street": f"{random.randint(1, 90)}",
        "postcode": postcode,
        "town": town,
        "region": region if number < 2 else "",
        "national_code": f"{country}{random.randint(10_000, 99_999)}",
        "website": f"https://{site}",
        "principal_name": "",
        "principal_email": f"head@{site}",
        "age_from": least,
        "age_to": most,
        "pupils": random.randint(90, 900),
    }
