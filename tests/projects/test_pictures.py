"""Who gets the picture of a project, by each of its addresses, and no longer than it is public."""

from etwinning.accounts.api import account
from etwinning.projects.api import flag_project
from etwinning.projects.api import put_image
from etwinning.projects.api import set_public
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.media.builders import picture
from tests.people.builders import teacher
from tests.projects.builders import founders
from tests.projects.builders import project
from tests.support.builders import officer

import pytest
import re
import requests
import transaction

ADDRESSES = ("@@images/image", "@@images/image/large", "@@download/image", "@@display-file/image")


@pytest.fixture
def people(functional, api_as):
    """Who asks: programs by word; and the ids of the two founders."""
    pair = founders(password=PASSWORD)
    ids = {
        "founder": pair[0],
        "stranger": teacher("FR", password=PASSWORD),
        "newcomer": teacher("FR", "pending", password=PASSWORD),
        "officer": officer("FR", "ProjectOfficer", password=PASSWORD),
        "pupil": person(kind="pupil", password=PASSWORD),
    }
    transaction.commit()
    doors = {"pupil": "pupils"}
    programs = {
        who: api_as(account(one).login, PASSWORD, door=doors.get(who, ""))
        for who, one in ids.items()
    }
    return pair, {"visitor": api_as(), **programs}


def made(pair, state, **words):
    """Return a project in a state, with a picture since its draft."""
    found = project("draft" if state == "draft" else "approved", pair, **words)
    with log_in_as(pair[0]):
        put_image(found, picture(size=(900, 600)), "river.jpg", "A river")
    if state == "flagged":
        with log_in_as(officer("ES", "Moderator")):
            flag_project(found, "Somebody can be recognised")
    transaction.commit()
    return found


def path_of(thing):
    """Path below the site."""
    return "/".join(thing.getPhysicalPath()[2:])


def pictures(program, path):
    """Which addresses answer with a picture."""
    answers = [program.session.get(f"{program.url}/{path}/{name}") for name in ADDRESSES]
    return [answer.headers.get("Content-Type", "").startswith("image/") for answer in answers]


@pytest.mark.parametrize(
    "state, public, readers",
    [
        ("draft", False, {"founder"}),
        ("flagged", True, {"founder"}),
        ("hidden", False, {"founder", "stranger"}),
        ("approved", True, {"founder", "stranger", "visitor", "newcomer", "officer"}),
    ],
)
def test_a_picture_is_for_those_who_may_view_its_project(people, state, public, readers):
    pair, programs = people
    path = path_of(made(pair, state, public=public))
    seen = {who for who, program in programs.items() if any(pictures(program, path))}
    assert seen == readers
    assert all(pictures(programs["founder"], path)[:2])


def test_the_address_of_a_scale_closes_with_its_project(people, url):
    pair, _programs = people
    found = made(pair, "approved")
    path = path_of(found)
    page = requests.get(f"{url}/{path}", headers={"Accept": "text/html"}, timeout=30).text
    [address] = set(re.findall(rf'src="({re.escape(url)}/{path}/@@images/[^"]+)"', page))
    assert requests.get(address, timeout=30).headers["Content-Type"].startswith("image/")
    with log_in_as(pair[0]):
        set_public(found, False)
    transaction.commit()
    assert requests.get(address, timeout=30, allow_redirects=False).status_code == 404
