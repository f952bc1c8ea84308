"""People over HTTP: each verb, with its refusals, and what each reader gets."""

from concurrent.futures import ThreadPoolExecutor
from etwinning.accounts.api import account
from etwinning.base.history import state_of
from etwinning.people.rules import Asked
from tests.accounts.builders import PASSWORD
from tests.people.builders import a_school
from tests.people.builders import PROFILE
from tests.people.builders import teacher
from tests.people.builders import WORDS
from tests.people.cast import fresh
from tests.people.cast import IDEA
from tests.people.test_registering import PASSWORD as CHOSEN
from tests.people.test_registering import secret_of
from tests.people.test_registering import step_1
from tests.rest import document
from tests.support.builders import officer

import pytest
import transaction

# -- registering ------------------------------------------------------------


def test_register_and_confirm(cast, mailbox):
    asked = cast["visitor"].post("@register", **step_1())
    assert asked.status_code == 200, asked.text
    document(
        "people-register",
        "Anybody. Step 1 of the registration; the answer is the same whether or not the address "
        "is known here. The link comes by mail.",
        asked,
    )
    secret = secret_of(mailbox("lucia@school.example"))
    wrong = cast["visitor"].post("@confirm", key=secret, password="something else 1")
    assert wrong.status_code == 400
    made = cast["visitor"].post("@confirm", key=secret, password=CHOSEN)
    assert made.status_code == 201, made.text
    document(
        "people-confirm",
        "Anybody with the mailed key and the password of step 1. The account and an empty "
        "profile are made.",
        made,
    )
    assert cast["visitor"].post("@confirm", key=secret, password=CHOSEN).status_code == 409
    one = cast.api_as("lucia@school.example", CHOSEN)
    steps = one.get(f"people/{made.json()['UID']}/@registration")
    assert [step["done"] for step in steps.json()["steps"]] == [True, False, False]


@pytest.mark.parametrize(
    "values, field",
    [({"email": "x"}, "email"), ({"password": 7}, "password"), ({"country": ["ES"]}, "country")],
)
def test_a_bad_registration_is_refused_by_field(cast, values, field):
    answer = cast["visitor"].post("@register", **step_1(**values))
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]


def test_the_fourth_mail_of_a_day_is_refused(cast):
    for _turn in range(3):
        cast["visitor"].post("@register", **step_1())
    answer = cast["visitor"].post("@register", **step_1())
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


def test_the_own_registration_step_by_step(cast):
    user_id = teacher(state="incomplete", password=PASSWORD)
    school = a_school().UID()
    cast.come("nora", user_id)
    transaction.commit()
    nora, path = cast["nora"], cast.path("nora")
    early = nora.post(f"{path}/@submit")
    assert early.status_code == 400
    assert len(early.json()["error"]["reasons"]) == 4
    joined = nora.post(f"{path}/@join-school", school=school, role="teacher")
    assert joined.status_code == 204, joined.text
    document(
        "people-join-school",
        "The teacher, for the own profile. `leave` names a school that is left for this one; a "
        "verified teacher waits for the office again, for new projects only.",
        joined,
    )
    edited = nora.patch(path, **{**PROFILE, "languages": ["es:C2"], "subjects": ["music"]})
    assert edited.status_code == 204, edited.text
    document("people-edit", "The teacher. Some fields of the own profile anew.", edited)
    sent = nora.post(f"{path}/@submit")
    assert sent.status_code == 204
    document("people-submit", "The teacher. Sends the registration to the office.", sent)
    assert nora.post(f"{path}/@submit").status_code == 409
    told = nora.get(path).json()["registration"]
    assert told["state"] == "pending"
    assert told["next"].startswith("NSS Spain verifies you by")


def test_steps_are_documented(cast):
    answer = cast["lucia"].get(f"{cast.path('lucia')}/@registration")
    document("people-registration", "The teacher. What is done, what is missing.", answer)
    assert answer.json()["missing"] == []


def test_ideas_and_photo(cast):
    path = cast.path("marta")
    made = cast["marta"].post(f"{path}/@idea", **IDEA)
    assert made.status_code == 200
    document("people-idea", "The teacher. An idea for a project; `idea` writes it anew.", made)
    assert cast["tomasz"].get(path).json()["ideas"][0]["title"] == IDEA["title"]
    gone = cast["marta"].post(f"{path}/@remove-idea", idea=made.json()["id"])
    assert gone.status_code == 204
    bad = cast["marta"].post(f"{path}/@photo", photo={"filename": "x.jpg", "data": "AAAA"})
    assert bad.status_code == 400
    assert cast["marta"].post(f"{path}/@photo", photo=None).status_code == 204


# -- the office -------------------------------------------------------------

VERBS = {
    "@verify": {},
    "@reject": {"reason": "We do not know this school"},
    "@ask": {"question": "Which class do you teach?"},
    "@assign": {"to": ""},
    "@ask-head": {"school": ""},
    "@suspend": {"reason": "Advertising"},
    "@ban": {"reason": "Advertising"},
}
# stranger and pupil may not even see a teacher who waits; the person may, and read why not
REFUSED = {"visitor": 404, "tomasz": 404, "pupil": 404, "poland": 404, "lucia": 403}


@pytest.mark.parametrize("who", REFUSED)
@pytest.mark.parametrize("verb", VERBS)
def test_nobody_else_decides(cast, verb, who):
    answer = cast[who].post(f"{cast.path('lucia')}/{verb}", **VERBS[verb])
    assert answer.status_code == REFUSED[who], answer.text
    assert state_of(fresh(cast.ids["lucia"])) == "pending"


@pytest.mark.parametrize("verb", ["@verify", "@reject", "@ask", "@suspend"])
def test_a_pupil_and_a_stranger_decide_nothing_about_a_verified_teacher(cast, verb):
    path = f"{cast.path('marta')}/{verb}"
    assert cast["pupil"].post(path, **VERBS[verb]).status_code == 404
    assert cast["lucia"].post(path, **VERBS[verb]).status_code == 404
    assert cast["tomasz"].post(path, **VERBS[verb]).status_code == 403
    assert cast["poland"].post(path, **VERBS[verb]).status_code == 404


def test_the_office_verifies_once(cast):
    path = cast.path("lucia")
    done = cast["spain"].post(f"{path}/@verify")
    assert done.status_code == 204, done.text
    document("people-verify", "A Validator of the office in charge. The teacher is verified.", done)
    again = cast["spain"].post(f"{path}/@verify")
    assert again.status_code == 409
    document("people-verify-again", "Who comes second is told: 409.", again)
    transaction.begin()
    assert account(cast.ids["lucia"]).roles == ("Teacher",)


def test_the_office_rejects_with_a_reason(cast):
    path = f"{cast.path('lucia')}/@reject"
    assert cast["spain"].post(path).status_code == 400
    assert cast["spain"].post(path, reason=["a"]).status_code == 400
    done = cast["spain"].post(path, reason="We do not know this school")
    assert done.status_code == 204
    document("people-reject", "A Validator. The teacher reads the reason.", done)
    assert cast["lucia"].get(cast.path("lucia")).json()["registration"]["reason"].startswith("We")


def test_a_question_and_its_answer(cast):
    path = cast.path("lucia")
    asked = cast["spain"].post(f"{path}/@ask", question="Which class do you teach?")
    assert asked.status_code == 204
    document("people-ask", "A Validator. The clock stands still until the answer.", asked)
    assert cast["spain"].post(f"{path}/@ask", question="And?").status_code == 409
    assert cast["spain"].post(f"{path}/@answer", answer="5 B").status_code == 403
    told = cast["lucia"].post(f"{path}/@answer", answer="5 B, mathematics")
    assert told.status_code == 204
    document("people-answer", "The teacher answers the office.", told)
    assert cast["lucia"].post(f"{path}/@answer", answer="5 B").status_code == 409


def test_a_teacher_is_assigned(cast):
    path = f"{cast.path('lucia')}/@assign"
    done = cast["spain"].post(path, to=cast.ids["spain"])
    assert done.status_code == 204
    document("people-assign", "A Validator. Who of the office looks at it.", done)
    assert cast["spain"].post(path, to=cast.ids["poland"]).status_code == 400


def test_several_at_once(cast):
    one = fresh(cast.ids["lucia"])
    one.heads = {one.ties[0].school: Asked(0, 1, True, "confirm")}
    transaction.commit()
    chosen = [cast.ids["lucia"], cast.ids["tomasz"], "nobody"]
    done = cast["spain"].post("@verify-teachers", teachers=chosen)
    assert [item["done"] for item in done.json()["items"]] == [True, False, False]
    assert done.json()["items"][1]["title"] == ""
    document(
        "people-verify-teachers",
        "A Validator. Several teachers whose head has confirmed; the answer reports on each.",
        done,
    )
    assert cast["spain"].post("@verify-teachers", teachers="all").status_code == 400
    for who, status in {"marta": 403, "visitor": 401, "pupil": 404}.items():
        assert cast[who].post("@verify-teachers", teachers=chosen).status_code == status


def test_sanctions_and_their_way_back(cast):
    path = cast.path("marta")
    assert cast["moderator"].post(f"{path}/@suspend", reason="x", until="soon").status_code == 400
    done = cast["moderator"].post(f"{path}/@suspend", reason="Advertising")
    assert done.status_code == 204
    document("people-suspend", "A Moderator of the office. The log-in is closed.", done)
    again = cast.api_as(account(cast.ids["marta"]).login, PASSWORD)
    assert again.get("@contacts").status_code == 401
    assert cast["moderator"].post(f"{path}/@restore").status_code == 204
    assert cast["moderator"].post(f"{path}/@ban", reason="Advertising").status_code == 204
    assert cast["moderator"].post(f"{path}/@readmit").status_code == 204
    assert state_of(fresh(cast.ids["marta"])) == "pending"


def test_two_officers_in_the_same_second(cast):
    """One wins, the other is told; nothing is done twice."""
    user_id = officer("ES", password=PASSWORD)
    cast.come("colleague", user_id)
    transaction.commit()
    path = cast.path("lucia")
    acts = [
        lambda: cast["spain"].post(f"{path}/@verify"),
        lambda: cast["colleague"].post(f"{path}/@reject", reason="We do not know this school"),
    ]
    assert cast["spain"].get(path).status_code == cast["colleague"].get(path).status_code == 200
    with ThreadPoolExecutor(2) as both:
        answers = [one.result() for one in [both.submit(act) for act in acts]]
    assert sorted(answer.status_code for answer in answers) == [204, 409]
    one = fresh(cast.ids["lucia"])
    won = "nss_verified" if answers[0].status_code == 204 else "rejected"
    assert state_of(one) == won
    steps = [step["action"] for step in one.workflow_history["etwinning_people_teacher"]]
    assert len(steps) == 3  # made, sent, decided


# -- the head teacher -------------------------------------------------------


def test_the_head_reads_and_answers_once(cast, mailbox):
    school = a_school(principal_email="head@river.example")
    teacher(state="pending", school=school, given_name="Ana", family_name="Prado")
    transaction.commit()
    key = secret_of(mailbox("head@river.example"))
    shown = cast["visitor"].get("@head", key=key)
    assert shown.json()["name"] == "Ana Prado"
    document("people-head-shown", "A head teacher with the mailed key.", shown)
    assert cast["visitor"].get("@head", key=key).status_code == 200  # looking answers nothing
    assert cast["visitor"].post("@head", key=key, answer="correct").status_code == 400
    done = cast["visitor"].post("@head", key=key, answer="confirm")
    assert done.status_code == 204
    document("people-head", "A head teacher with the mailed key answers, once.", done)
    assert cast["visitor"].post("@head", key=key, answer="confirm").status_code == 409
    assert cast["visitor"].get("@head", key=key).status_code == 409
    assert cast["visitor"].get("@head").status_code == 409


# -- contacts ---------------------------------------------------------------


def test_contacts(cast):
    marta, tomasz = cast["marta"], cast["tomasz"]
    short = marta.post("@contacts", person=cast.ids["tomasz"], text="Hello")
    assert (short.status_code, list(short.json()["error"]["fields"])) == (400, ["text"])
    asked = marta.post("@contacts", person=cast.ids["tomasz"], text=WORDS)
    assert asked.status_code == 201
    document("people-ask-contact", "A verified teacher asks another.", asked)
    assert marta.post("@contacts", person=cast.ids["tomasz"], text=WORDS).status_code == 409
    seen = tomasz.get("@contacts")
    assert seen.json()["asking"][0]["text"] == WORDS
    document("people-contacts", "A verified teacher. Contacts and requests.", seen)
    done = tomasz.post("@accept-contact", person=cast.ids["marta"])
    assert done.status_code == 204
    document("people-accept-contact", "A verified teacher says yes.", done)
    assert marta.get("@contacts").json()["contacts"][0]["title"] == "Tomasz Wilk"
    assert marta.post("@end-contact", person=cast.ids["tomasz"]).status_code == 204
    assert marta.post("@end-contact", person=cast.ids["tomasz"]).status_code == 409
    assert marta.post("@contacts", person=cast.ids["tomasz"], text=WORDS).status_code == 201
    assert tomasz.post("@decline-contact", person=cast.ids["marta"]).status_code == 204
    assert len(marta.get("@contacts").json()["asked"]) == 1  # nobody told
    assert marta.post("@withdraw-contact", person=cast.ids["tomasz"]).status_code == 204


def test_follow(cast):
    marta, tomasz = cast["marta"], cast["tomasz"]
    done = marta.post("@follow", person=cast.ids["tomasz"])
    assert done.status_code == 204
    document("people-follow", "A verified teacher hears of another's new ideas.", done)
    assert marta.get("@contacts").json()["follows"][0]["UID"] == cast.ids["tomasz"]
    assert cast.ids["marta"] not in tomasz.get("@contacts").text
    assert marta.post("@follow", person="nobody").status_code == 400
    assert cast["lucia"].post("@follow", person=cast.ids["marta"]).status_code == 403
    assert cast["visitor"].post("@follow", person=cast.ids["marta"]).status_code in (401, 403)
    done = marta.post("@unfollow", person=cast.ids["tomasz"])
    assert done.status_code == 204
    document("people-unfollow", "A verified teacher hears of another's ideas no more.", done)
    assert marta.get("@contacts").json()["follows"] == []


def test_a_newcomer_is_refused_with_the_reason(cast):
    answer = cast["lucia"].post("@contacts", person=cast.ids["marta"], text=WORDS)
    assert answer.status_code == 403
    message = answer.json()["error"]["message"]
    assert message.startswith("NSS Spain verifies you by")
    assert "Until then you may" in message
    document("people-newcomer-refused", "What a newcomer is told.", answer)


@pytest.mark.parametrize("who, status", [("visitor", 401), ("pupil", 404), ("spain", 403)])
def test_nobody_else_has_contacts(cast, who, status):
    assert cast[who].get("@contacts").status_code == status
    for verb in ("@contacts", "@accept-contact", "@decline-contact", "@end-contact"):
        answer = cast[who].post(verb, person=cast.ids["marta"], text=WORDS)
        assert answer.status_code == status, verb


def test_the_table_of_newcomers(cast):
    answer = cast["visitor"].get("@newcomers")
    assert {line["may"] for line in answer.json()["items"]} == {True, False}
    document("people-newcomers", "Anybody. What teachers may do before they are verified.", answer)
