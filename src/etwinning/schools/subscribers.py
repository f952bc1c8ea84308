"""What schools do when something happens to a school: the shelf of duplicates follows."""

from etwinning.records.api import shelf
from etwinning.schools.rules import bare
from etwinning.schools.rules import fold
from etwinning.schools.rules import Line
from plone import api

MET_AGAIN = {"proposed": False, "nss_verified": True}  # states kept -> verified


def keep_line(school, event) -> None:
    """A school was made, changed or decided: keep what finds it again, or drop it."""
    state = api.content.get_state(school, "")
    drop_line(school, event, but=school.country)
    if state not in MET_AGAIN:
        shelf("schools").forget(school.country, school.getId())
        return
    line = Line(
        folded=fold(school.title),
        title=school.title,
        town=school.town,
        postcode=school.postcode,
        code=bare(school.national_code),
        types=tuple(sorted(school.types)),
        verified=MET_AGAIN[state],
    )
    shelf("schools").keep(school.country, school.getId(), line)


def drop_line(school, event, but: str = "") -> None:
    """A school was removed, or may have moved: forget it in every country ``but`` one."""
    store = shelf("schools")
    for country in store.countries:
        if country != but:
            store.forget(country, school.getId())
