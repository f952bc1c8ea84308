"""Verbs of projects beside the main way, each over HTTP; writes their pages of docs/rest."""

from base64 import b64encode
from etwinning.accounts.api import account
from etwinning.projects.api import CHECKS
from etwinning.projects.api import invite_partner
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.media.builders import picture
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.projects.builders import partner
from tests.projects.builders import project
from tests.rest import document
from tests.support.builders import officer

import pytest
import transaction

DUTIES = {
    "spain": ("ES", "ProjectOfficer"),
    "italy": ("IT", "ProjectOfficer"),
    "moderator": ("ES", "Moderator"),
    "css": ("EU", "ProjectOfficer"),
}


@pytest.fixture
def world(functional, api_as):
    """Give somebody's program and a project in a state."""
    return World(api_as)


class World:
    """Two founders of Spain and Poland, a teacher of Italy, offices.

    :ivar ids: word -> user id.
    """

    def __init__(self, api_as):
        self.api_as = api_as
        countries = {"one": "ES", "two": "PL", "third": "IT", "heir": "ES"}
        self.ids = {who: teacher(code, password=PASSWORD) for who, code in countries.items()}
        for who, (code, duty) in DUTIES.items():
            self.ids[who] = officer(code, duty, password=PASSWORD)
        contacts(self.ids["one"], self.ids["two"])
        contacts(self.ids["one"], self.ids["third"])
        transaction.commit()

    def made(self, state, **words):
        """Return a project in a state."""
        made = project(state, (self.ids["one"], self.ids["two"]), **words)
        transaction.commit()
        return made

    def does(self, who, project, verb, about, status=200, **data):
        """Let somebody call a verb, document it and return the answer."""
        program = self.api_as(account(self.ids[who]).login, PASSWORD)
        answer = program.post(f"projects/{project.getId()}/@{verb}", **data)
        assert answer.status_code == status, answer.text
        document(f"projects-{verb.replace("/", "-")}", about, answer)
        transaction.begin()
        return answer


def test_verbs_of_a_draft(world):
    draft = world.made("draft")
    image = {"data": b64encode(picture()).decode(), "encoding": "base64", "filename": "river.jpg"}
    world.does(
        "one",
        draft,
        "picture",
        "Gives the project a picture; `image: null` takes it away. Founders.",
        image=image,
        image_alt="A river between two hills",
    )
    world.does(
        "one",
        draft,
        "cofounder",
        "Names the second founder, a contact from another country. Who founds.",
        person=world.ids["two"],
    )
    world.does("two", draft, "leave-draft", "The second founder leaves a draft.", status=204)


def test_verbs_of_the_way_to_the_offices(world):
    asked = world.made("awaiting_partner")
    answer = world.does(
        "two", asked, "decline", "The second founder says no.", reason="No time this year"
    )
    assert answer.json()["review_state"] == "declined"
    answer = world.does("one", asked, "reopen", "Begins anew, or opens a closed project again.")
    assert answer.json()["review_state"] == "draft"
    other = world.made("awaiting_nss", title="Our street in 1990")
    world.does(
        "css",
        other,
        "sign-in-place",
        "The central office decides for a national one, with a reason, once the time of that "
        "office is over; before, it is refused. Project officers of EU.",
        409,
        office="ES",
        decision="approve",
        checks=list(CHECKS),
        reason="The office is closed in August",
    )
    answer = world.does("one", other, "withdraw", "A founder takes it back from the offices.")
    assert answer.json()["review_state"] == "withdrawn"


def test_verbs_of_a_running_project(world):
    running = world.made("approved")
    answer = world.does(
        "one", running, "publish", "One's own tick that the page may be public.", public=False
    )
    assert answer.json()["public"] is False
    world.does("one", running, "extend", "Plans another last day. Founders.", ends="2027-07-30")
    answer = world.does(
        "moderator",
        running,
        "flag",
        "Hides it until it is decided. Moderators of an office in charge.",
        reason="Somebody can be recognised",
    )
    assert answer.json()["review_state"] == "flagged"
    answer = world.does("moderator", running, "restore", "Shows it again, as it was. Moderators.")
    assert answer.json()["review_state"] == "approved"
    world.does(
        "spain",
        running,
        "repair-spaces",
        "Makes a TwinSpace or a journal that is missing; there is never a second one. Officers.",
    )
    answer = world.does("one", running, "close", "Closes it; it can be opened again.")
    assert answer.json()["review_state"] == "closed"
    answer = world.does("one", running, "archive", "Read-only for everybody, for good.")
    assert answer.json()["review_state"] == "archived"


def invited(running, by, person):
    """A founder invites somebody."""
    with log_in_as(by):
        invite_partner(running, person, "Come and measure your river, too")
    transaction.commit()


def test_verbs_about_partners(world):
    running = world.made("approved")
    third = world.ids["third"]
    invited(running, world.ids["one"], third)
    world.does(
        "one",
        running,
        "take-back-invitation",
        "Takes an invitation back. Founders.",
        person=third,
    )
    invited(running, world.ids["one"], third)
    world.does("third", running, "decline-invitation", "Who is invited says no.")
    joined = partner(running, "IT")
    transaction.commit()
    world.does(
        "italy",
        running,
        "object-to-partner",
        "The office of a partner objects within its days; the partner leaves.",
        person=joined,
        reason="This school has closed",
    )
    again = partner(running, "IT")
    transaction.commit()
    world.does(
        "one",
        running,
        "remove-partner",
        "Takes a partner out, with the reason. Founders.",
        person=again,
        reason="Has moved to another school",
    )


def test_verbs_about_a_founders_place(world):
    running = world.made("approved")
    with log_in_as(world.ids["one"]):
        contacts(world.ids["one"], world.ids["heir"])
    transaction.commit()
    words = {"founder": world.ids["one"], "successor": world.ids["heir"]}
    world.does(
        "one",
        running,
        "hand-over",
        "Gives a founder's place to a verified teacher of the same school or country.",
        reason="I retire in summer",
        **words,
    )
    world.does(
        "two",
        running,
        "object-to-handover",
        "The other founder or an office stops it within the days.",
        reason="We have not spoken about it",
    )


def test_projects_do_not_move_by_plones_own_service(world):
    draft = world.made("draft")
    answer = world.does(
        "one", draft, "workflow/submit", "Projects move by their own verbs only.", status=403
    )
    assert answer.json()["error"]["message"]
