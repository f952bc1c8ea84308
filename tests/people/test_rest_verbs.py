"""Verbs of people beside the main way, each over HTTP; writes their pages of docs/rest."""

from base64 import b64encode
from etwinning.people.api import ask_contact
from etwinning.people.api import teacher_of
from tests.accounts.builders import log_in_as
from tests.media.builders import picture
from tests.people.builders import WORDS
from tests.people.cast import Cast
from tests.people.cast import IDEA
from tests.rest import document

import transaction


def does(cast, who, path, verb, about, status=204, **data):
    """Let somebody call a verb, document it and return the answer."""
    answer = cast[who].post(f"{path}/@{verb}".lstrip("/"), **data)
    assert answer.status_code == status, answer.text
    document(f"people-{verb}", about, answer)
    transaction.begin()
    return answer


def asks(cast, one, other):
    """One person asks another to be a contact."""
    with log_in_as(cast.ids[one]):
        ask_contact(cast.ids[other], WORDS)
    transaction.commit()


def test_the_ends_of_a_request(cast: Cast):
    tomasz = {"person": cast.ids["tomasz"]}
    asks(cast, "marta", "tomasz")
    does(cast, "marta", "", "withdraw-contact", "Takes an own request back.", **tomasz)
    asks(cast, "tomasz", "marta")
    does(cast, "marta", "", "decline-contact", "Says no; who asked is not told.", **tomasz)
    asks(cast, "marta", "tomasz")
    cast["tomasz"].post("@accept-contact", person=cast.ids["marta"])
    does(cast, "marta", "", "end-contact", "Ends a contact, for both.", **tomasz)


def test_what_an_owner_does(cast: Cast):
    path = cast.path("marta")
    idea = cast["marta"].post(f"{path}/@idea", **IDEA).json()["id"]
    does(cast, "marta", path, "remove-idea", "Takes an own idea off the profile.", idea=idea)
    photo = {"data": b64encode(picture()).decode(), "encoding": "base64", "filename": "me.jpg"}
    does(
        cast, "marta", path, "photo", "Puts a photo on the own profile; null takes it off.",
        photo=photo,
    )  # fmt: skip
    [school] = [tie.school for tie in teacher_of(cast.ids["marta"]).ties]
    does(
        cast, "marta", path, "leave-school", "Leaves one of several schools, never the only one.",
        school=school, status=400,
    )  # fmt: skip


def test_what_an_office_does(cast: Cast):
    path = cast.path("lucia")
    [school] = [tie.school for tie in teacher_of(cast.ids["lucia"]).ties]
    does(
        cast, "spain", path, "ask-head", "Writes to the head of a school again. Validators.",
        school=school,
    )  # fmt: skip
    marta = cast.path("marta")
    cast["moderator"].post(f"{marta}/@suspend", reason="The same text to many teachers")
    does(cast, "moderator", marta, "restore", "Ends a suspension. Moderators.")
    does(
        cast, "moderator", marta, "ban", "Closes somebody out, with the reason. Moderators.",
        reason="Advertising for a shop",
    )  # fmt: skip
    does(cast, "moderator", marta, "readmit", "Takes a ban back. Moderators.")


def test_who_rests_wakes_up(cast: Cast):
    does(
        cast, "marta", cast.path("marta"), "wake", "I am still there: for who rested.", status=409
    )
