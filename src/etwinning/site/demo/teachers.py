"""A hundred and twenty teachers in every state, with real-sounding names and profiles."""

from etwinning.accounts.api import make_account
from etwinning.base.security import for_the_house
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
from etwinning.site.demo.acting import acting
from etwinning.site.demo.log_ins import PASSWORD
from etwinning.site.demo.texts import text

# fifteen a country; the last one differs from country to country
STATES = ("nss_verified",) * 10 + ("pending", "pending", "incomplete", "rejected")
RARE = ("dormant", "suspended", "banned", "deactivated")
# log-ins by country and place in the list
NAMED = {("ES", 0): "teacher.es", ("PL", 0): "teacher.pl", ("FR", 10): "newcomer.fr"}
SUBJECTS = ("geography", "natural-sciences", "foreign-languages", "art", "history", "mathematics")


def build_teachers(country: str, schools: list, officer: str, faker, random) -> list[str]:
    """Register a country's teachers and bring each to a state.

    :param schools: the country's; teachers work at the verified ones.
    :return: user ids of those who are verified.
    """
    rare = RARE[sorted(text("countries")).index(country) % len(RARE)]
    verified = []
    for number, state in enumerate((*STATES, rare)):
        login = NAMED.get((country, number), f"{country.lower()}.{number + 1}")
        user_id = _register(country, login, faker)
        if state != "incomplete":
            _finish(user_id, schools[number % 4], country, random)
            _bring_to(user_id, state, officer)
        if state == "nss_verified":
            verified.append(user_id)
    return verified


def _register(country, login, faker):
    given, family = faker.first_name(), faker.last_name()
    user_id = make_account(
        login,
        f"{given} {family}",
        roles=("Newcomer",),
        # hashing is dear on purpose, so only those who can be logged in as have one
        password=PASSWORD if login in NAMED.values() else None,
        email=f"{login}@school.example",
    )
    make_teacher(user_id, given_name=given, family_name=family, country=country)
    return user_id


def _finish(user_id, school, country, random):
    language = text("countries")[country]["language"]
    least = random.randint(6, 15)
    with acting(user_id):
        teacher = teacher_of(user_id)
        join_school(teacher, school=school.UID(), role="teacher")
        edit_profile(
            teacher,
            {
                "languages": (f"{language}:C2", f"en:{random.choice(('B1', 'B2', 'C1'))}"),
                "subjects": tuple(random.sample(SUBJECTS, 2)),
                "age_from": least,
                "age_to": least + random.randint(1, 3),
                "interests": random.choice(text("voices")[language]),
                "available": ("etwinning",),
                "contact_preference": "matching",
            },
        )
        submit_registration(teacher)


def _bring_to(user_id, state, officer):
    teacher = teacher_of(user_id)
    if state == "pending":
        return
    with acting(officer):
        if state == "rejected":
            reject_teacher(teacher, "The school's head does not know the name.")
            return
        verify_teacher(teacher)
        if state == "suspended":
            suspend_teacher(teacher, "The same text to many teachers, after two reminders.")
        if state == "banned":
            ban_teacher(teacher, "Advertising for a shop, again and again.")
    if state == "dormant":
        with for_the_house("nobody was here for three years"):
            rest_teacher(teacher)
    if state == "deactivated":
        with acting(user_id):
            deactivate_teacher(teacher)
