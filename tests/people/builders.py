"""Teachers for tests, in any state, with schools and contacts."""

from etwinning.base.security import for_the_house
from etwinning.people.api import accept_contact
from etwinning.people.api import ask_contact
from etwinning.people.api import ban_teacher
from etwinning.people.api import deactivate_teacher
from etwinning.people.api import edit_profile
from etwinning.people.api import join_school
from etwinning.people.api import make_teacher
from etwinning.people.api import reject_teacher
from etwinning.people.api import rest_teacher
from etwinning.people.api import submit_registration
from etwinning.people.api import suspend_teacher
from etwinning.people.api import teacher_of
from etwinning.people.api import verify_teacher
from etwinning.people.rules import DAY
from etwinning.support.api import in_charge_of
from tests.accounts.builders import log_in_as
from tests.accounts.builders import person
from tests.numbers import number
from tests.schools.builders import make_school
from tests.support.builders import officer
from time import time

PROFILE = {
    "languages": ("en:B2", "es:C2"),
    "subjects": ("mathematics", "geography"),
    "age_from": 10,
    "age_to": 12,
    "interests": "Rivers, maps and what floats on them",
    "experience": "Two projects so far",
    "available": ("etwinning",),
    "contact_preference": "matching",
}
WORDS = (
    "We both teach by a river and our classes would like to write letters to each other about "
    "it every month."
)
NAMES = (
    ("Marta", "Figueiredo"),
    ("Tomasz", "Wilk"),
    ("Iryna", "Kovalenko"),
    ("Sigurður", "Jónsson"),
    ("Līga", "Ozola"),
    ("Ελένη", "Παπαδάκη"),
)
# step 3 as a browser sends it
STEP_3 = {
    "language-0": "es",
    "level-0": "C2",
    "language-1": "en",
    "level-1": "B1",
    "subjects": ["mathematics"],
    "age_from": "10",
    "age_to": "12",
    "contact_preference": "matching",
    "go": "1",
}


def teacher(
    country="ES",
    state="nss_verified",
    school=None,
    given_name="",
    family_name="",
    role="teacher",
    password=None,
    **profile,
) -> str:
    """Make a teacher and return the user id; ``people.api.teacher_of`` gives the profile.

    :param state: any state of the workflow; "changed" = verified, then at a new school.
    :param school: an object; a new verified one of the country by default.
    :param password: for log-ins over HTTP (tests.accounts.builders.PASSWORD).
    :param profile: fields of IProfile that differ from PROFILE.
    """
    mine = number()
    given, family = NAMES[mine % len(NAMES)]
    given, family = given_name or given, family_name or family
    user_id = person(
        f"teacher.{country.lower()}.{mine}",
        f"{given} {family}",
        roles=("Newcomer",),
        password=password,
    )
    with for_the_house("a test"):
        made = make_teacher(user_id, given_name=given, family_name=family, country=country)
    if state == "incomplete":
        return user_id
    school = school or a_school(country)
    with log_in_as(user_id):
        join_school(made, school=school.UID(), role=role)
        edit_profile(made, {**PROFILE, **profile})
        submit_registration(made)
    _bring_to(made, state)
    return user_id


def a_school(country="ES", verified=True, **other):
    """Return a school of a country."""
    values = {
        "country": country,
        "title": "School by the river",
        "national_code": "",
        "region": "",
        "principal_email": f"head{number()}@school.example",
        **other,
    }
    return make_school(verified=verified, reason="It is another one, for a test", **values)


def contacts(one: str, other: str) -> None:
    """Make contacts of two verified teachers (user ids)."""
    with log_in_as(one):
        ask_contact(other, WORDS)
    with log_in_as(other):
        accept_contact(one)


def run(job, days: float) -> None:
    """Run a periodic job as if some days had gone by."""
    with for_the_house("a test"):
        job()(time() + days * DAY)


def validator_of(user_id: str) -> str:
    """Return a new officer who may verify this teacher."""
    return officer(sorted(in_charge_of(teacher_of(user_id)))[0])


def _bring_to(made, state):
    """Take the steps from pending to a state, each by whom it is due."""
    user_id = made.user_id
    if state == "pending":
        return
    with log_in_as(validator_of(user_id)):
        if state == "rejected":
            reject_teacher(made, "We do not know this school")
            return
        verify_teacher(made)
    if state == "changed":
        with log_in_as(user_id):
            join_school(made, school=a_school(made.country).UID(), role="teacher")
    elif state == "dormant":
        with for_the_house("a test"):
            rest_teacher(made)
    elif state == "deactivated":
        with log_in_as(user_id):
            deactivate_teacher(made)
    elif state in ("suspended", "banned"):
        code = sorted(in_charge_of(made))[0]
        with log_in_as(officer(code, "Moderator")):
            act = suspend_teacher if state == "suspended" else ban_teacher
            act(made, "Advertising to many teachers")
