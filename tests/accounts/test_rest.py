from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from tests.accounts.builders import PASSWORD
from tests.rest import document

import jwt
import pytest

OTHER = "another-Password-7"


def as_bearer(program, token):
    program.session.headers["Authorization"] = f"Bearer {token}"
    return program


def test_a_program_comes_in_with_a_token(ana, api_as):
    answer = api_as().post("@login", login="ana", password=PASSWORD)
    assert answer.status_code == 200
    token = answer.json()["token"]
    told = jwt.decode(token, options={"verify_signature": False})
    assert set(told) == {"sub", "exp", "epoch"} and told["sub"] == ana
    assert as_bearer(api_as(), token).get(f"@users/{ana}").json()["fullname"] == "Ana García"
    document(
        "accounts-login",
        "Anybody with an account gets a token for the Authorization header; it is good for twelve "
        "hours, until log-out or until the password changes. Pupils add `\"door\": \"pupils\"`. "
        "Wrong: 401, one answer for all reasons; ten wrong tries in 15 minutes: 429.",
        answer,
    )


def test_operators_have_tokens_too(functional, api_as):
    operator = api_as(SITE_OWNER_NAME, SITE_OWNER_PASSWORD, door="people")
    assert operator.get("@groups").status_code == 200
    assert operator.post("@logout").status_code == 204
    assert operator.get("@groups").status_code == 401


@pytest.mark.parametrize(
    "words, field",
    [
        ({"password": "x"}, "login"),
        ({"login": "ana"}, "password"),
        ({"login": ["ana"], "password": "x"}, "login"),
        ({"login": "ana", "password": {"x": 1}}, "password"),
        ({"login": "x" * 300, "password": "x"}, "login"),
        ({"login": "ana", "password": "x" * 129}, "password"),
        ({"login": "ana", "password": PASSWORD, "door": "window"}, "door"),
    ],
)
def test_a_bad_question_is_answered_by_field(ana, api_as, words, field):
    answer = api_as().post("@login", **words)
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [field]


def test_a_token_can_be_renewed_and_ends_with_the_log_out(ana, api_as):
    program = api_as("ana", PASSWORD, door="people")
    answer = program.post("@login-renew")
    document("accounts-login-renew", "Another token before this one ends.", answer)
    renewed = as_bearer(api_as(), answer.json()["token"])
    assert renewed.get(f"@users/{ana}").status_code == 200
    answer = renewed.post("@logout")
    assert answer.status_code == 204
    document("accounts-logout", "All sessions and tokens of the person end.", answer)
    assert program.get(f"@users/{ana}").status_code == 401
    assert api_as().post("@login-renew").status_code == 401


def test_the_own_password_is_changed(ana, api_as):
    program = api_as("ana", PASSWORD)
    assert program.post("@password", old="wrong", password=OTHER).status_code == 400
    assert program.post("@password", old=PASSWORD, password="short").status_code == 400
    assert program.post("@password", old=PASSWORD).status_code == 400
    answer = program.post("@password", old=PASSWORD, password=OTHER)
    assert answer.status_code == 204
    document(
        "accounts-password",
        "Teachers and staff change their own password; all sessions and tokens end.",
        answer,
    )
    assert program.get(f"@users/{ana}").status_code == 401
    assert api_as("ana", OTHER).get(f"@users/{ana}").status_code == 200


def test_pupils_and_visitors_change_no_password_here(zoe, api_as):
    words = {"old": PASSWORD, "password": OTHER}
    assert api_as().post("@password", **words).status_code == 401
    assert api_as("zoe", PASSWORD, door="pupils").post("@password", **words).status_code == 404


@pytest.mark.parametrize(
    "login, password",
    [(SITE_OWNER_NAME, SITE_OWNER_PASSWORD), (TEST_USER_NAME, TEST_USER_PASSWORD)],
)
def test_operators_change_theirs(functional, api_as, login, password):
    token = api_as(login, password, door="people")
    program = api_as(login, password)
    assert program.post("@password", old="wrong", password=OTHER).status_code == 400
    assert program.post("@password", old=password, password="short").status_code == 400
    assert program.post("@password", old=password, password=OTHER).status_code == 204
    assert program.get("@types").status_code == 401
    assert token.get("@types").status_code == 401
    assert api_as(login, OTHER).get("@types").status_code == 200


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "é"])
def test_a_forged_token_is_a_visitor(ana, api_as, token):
    program = as_bearer(api_as(), "x")
    program.session.headers["Authorization"] = f"Bearer {token}".encode()
    assert program.get(f"@users/{ana}").status_code == 401


def test_a_token_without_the_present_epoch_is_a_visitor(functional, ana, api_as):
    plugin = functional["portal"].acl_users["jwt_auth"]
    for payload in ({"sub": ana}, {"sub": ana, "epoch": 7}, {"sub": "nobody", "epoch": 0}, {}):
        token = jwt.encode(payload, plugin._signing_secret(), algorithm="HS256")
        assert as_bearer(api_as(), token).get(f"@users/{ana}").status_code == 401
