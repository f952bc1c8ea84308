"""Coming in and going out over HTTP."""

from etwinning.accounts.api import deactivate
from etwinning.accounts.api import end_sessions
from etwinning.accounts.api import set_password
from etwinning.base.security import for_the_house
from html import unescape
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from urllib.parse import unquote

import base64
import pytest
import re
import transaction

OTHER = "another-Password-7"


def test_a_teacher_comes_in_and_goes_on(ana, browser, url):
    reader = browser()
    answer = reader.log_in("ana", PASSWORD)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{url}/@@my-day"
    assert reader.is_in()
    assert "Ana García" in unescape(reader.get().text)


def test_the_address_opens_the_account_too(ana, browser):
    assert browser().log_in(" Ana@School.example ", PASSWORD).status_code == 302


def test_the_cookie_is_for_this_site_and_not_for_scripts(ana, browser):
    cookies = browser().log_in("ana", PASSWORD).raw.headers.getlist("Set-Cookie")
    ours = [text for text in cookies if text.startswith(("__ac=", "etw_known="))]
    assert len(ours) == 2
    for text in ours:
        assert "HttpOnly" in text and "SameSite=Lax" in text
        assert "Secure" not in text
        assert PASSWORD not in text and base64.b64encode(PASSWORD.encode()).decode() not in text


def test_the_cookie_is_secure_where_the_site_is_served_by_https(functional, ana, browser):
    records = functional["portal"].portal_registry
    records["etwinning.base.address"] = "https://etwinning.example"
    transaction.commit()
    cookies = browser().log_in("ana", PASSWORD).raw.headers.getlist("Set-Cookie")
    assert all("Secure" in text for text in cookies if text.startswith(("__ac=", "etw_known=")))


@pytest.mark.parametrize(
    "login, password", [("ana", "wrong"), ("nobody", PASSWORD), ("zoe", PASSWORD), ("", "")]
)
def test_what_is_wrong_is_refused_and_the_name_stays(ana, zoe, browser, login, password):
    reader = browser()
    answer = reader.log_in(login, password)
    assert answer.status_code == (401 if login else 400)
    assert f'value="{login}"' in answer.text
    assert password == "" or password not in answer.text
    assert not reader.is_in()


def test_all_reasons_have_one_sentence(ana, zoe, browser):
    person("gone", password=PASSWORD)
    with for_the_house("a test"):
        deactivate(person("closed", password=PASSWORD))
    transaction.commit()

    def told(login, door="login"):
        page = browser().log_in(login, "wrong-" + PASSWORD if login == "gone" else PASSWORD, door)
        return page.status_code, page.text.partition("etw-errors")[2].partition("</div>")[0]

    assert len({told(login) for login in ("gone", "closed", "zoe", "nobody")}) == 1
    assert len({told(login, "pupil-door") for login in ("ana", "nobody", "admin")}) == 1


def test_pupils_come_in_at_their_own_door_only(zoe, browser, api_as, url):
    assert browser().log_in("zoe", PASSWORD).status_code == 401
    assert api_as("zoe", PASSWORD).get("@users/zoe").status_code == 401
    assert api_as().post("@login", login="zoe", password=PASSWORD).status_code == 401
    reader = browser()
    assert reader.log_in("zoe", PASSWORD, "pupil-door").status_code == 302
    assert "Zoe" in reader.get().text
    token = api_as().post("@login", login="zoe", password=PASSWORD, door="pupils").json()["token"]
    program = api_as()
    program.session.headers["Authorization"] = f"Bearer {token}"
    # logged in, but what lies outside the own spaces is not there for a pupil
    assert program.get(f"@users/{zoe}").status_code == 404


def test_teachers_and_operators_do_not_come_in_at_the_pupils_door(ana, browser):
    for login, password in (
        ("ana", PASSWORD),
        (TEST_USER_NAME, TEST_USER_PASSWORD),
        (SITE_OWNER_NAME, SITE_OWNER_PASSWORD),
    ):
        answer = browser().log_in(login, password, "pupil-door")
        assert answer.status_code == 401
        assert "Teachers log in" in answer.text


def test_operators_come_in_and_their_password_is_in_no_cookie(browser, url):
    for login, password in (
        (TEST_USER_NAME, TEST_USER_PASSWORD),
        (SITE_OWNER_NAME, SITE_OWNER_PASSWORD),
    ):
        reader = browser()
        assert reader.log_in(login, password).status_code == 302
        assert login in reader.get().text
        ticket = unquote(reader.session.cookies["__ac"])
        assert password.encode() not in base64.b64decode(ticket)
        reader.send("logout")
        assert "personaltools-login" in reader.get().text


def test_a_right_password_in_a_forms_old_names_opens_nothing(ana, browser):
    fields = {"__ac_name": "ana", "__ac_password": PASSWORD}
    reader = browser()
    reader.post("", fields)
    assert not reader.is_in()
    assert reader.get("change-password", **fields).status_code != 200


def test_json_that_happens_to_hold_a_password_opens_nothing(ana, api_as):
    answer = api_as().post("@password", login="ana", password=PASSWORD, old=PASSWORD)
    assert answer.status_code == 401


def sessions(ana, browser, api_as):
    """Two browsers and a program of Ana, all in."""
    readers = [browser(), browser()]
    for reader in readers:
        assert reader.log_in("ana", PASSWORD).status_code == 302
        assert reader.is_in()
    token = api_as().post("@login", login="ana", password=PASSWORD).json()["token"]
    program = api_as()
    program.session.headers["Authorization"] = f"Bearer {token}"
    assert program.get(f"@users/{ana}").status_code == 200
    return *readers, program


def test_log_out_ends_all_sessions_and_tokens(ana, browser, api_as):
    one, two, program = sessions(ana, browser, api_as)
    ticket = one.session.cookies["__ac"]
    answer = one.send("logout")
    assert answer.headers["Location"].endswith("/logged-out")
    one.session.cookies.set("__ac", ticket)
    assert not one.is_in() and not two.is_in()
    assert program.get(f"@users/{ana}").status_code == 401


def test_log_out_over_rest_ends_them_too(ana, browser, api_as):
    one, _two, program = sessions(ana, browser, api_as)
    assert program.post("@logout").status_code == 204
    assert not one.is_in()
    assert program.get(f"@users/{ana}").status_code == 401


def test_opening_the_log_out_page_changes_nothing(ana, browser, api_as):
    one, _two, _program = sessions(ana, browser, api_as)
    assert one.get("logout").status_code == 200
    assert one.is_in()
    assert browser().get("logout").headers["Location"].endswith("/logged-out")
    assert one.post("logout", {}).status_code == 403
    assert one.is_in()


@pytest.mark.parametrize(
    "end",
    [
        end_sessions,
        deactivate,
        lambda user_id: set_password(user_id, OTHER),
    ],
)
def test_what_ends_sessions_ends_all_of_them_at_once(ana, browser, api_as, end):
    one, two, program = sessions(ana, browser, api_as)
    with for_the_house("a test"):
        end(ana)
    transaction.commit()
    assert not one.is_in() and not two.is_in()
    assert program.get(f"@users/{ana}").status_code == 401


def test_a_new_password_keeps_only_the_browser_that_changed_it(ana, browser, api_as):
    one, two, program = sessions(ana, browser, api_as)
    answer = one.send("change-password", old=PASSWORD, password=OTHER)
    assert answer.status_code == 302
    assert one.is_in() and not two.is_in()
    assert program.get(f"@users/{ana}").status_code == 401
    assert browser().log_in("ana", PASSWORD).status_code == 401
    assert browser().log_in("ana", OTHER).status_code == 302


def test_a_wrong_old_or_a_weak_new_password_changes_nothing(ana, browser):
    reader = browser()
    reader.log_in("ana", PASSWORD)
    assert reader.send("change-password", old="wrong", password=OTHER).status_code == 400
    assert reader.send("change-password", old=PASSWORD, password="short").status_code == 400
    assert reader.post("change-password", {"old": PASSWORD, "password": OTHER}).status_code == 403
    assert browser().log_in("ana", PASSWORD).status_code == 302


def test_pupils_do_not_change_their_password(zoe, browser):
    reader = browser()
    reader.log_in("zoe", PASSWORD, "pupil-door")
    answer = reader.send("change-password", old=PASSWORD, password=OTHER)
    assert answer.status_code in (403, 404)
    assert browser().log_in("zoe", PASSWORD, "pupil-door").status_code == 302


def test_plones_names_of_the_doors_work(browser, url):
    for name in ("login", "login_form", "@@login"):
        assert 'name="password"' in browser().get(name).text
    for name, ours in (
        ("require_login", "login"),
        ("failsafe_login", "login"),
        ("login-help", "forgotten-password"),
        ("mail_password_form", "forgotten-password"),
        ("mail_password", "forgotten-password"),
        ("passwordreset/0123456789abcdef", "forgotten-password"),
    ):
        answer = browser().get(name)
        assert answer.status_code == 302
        assert answer.headers["Location"] == f"{url}/{ours}"


def test_a_visitor_who_is_refused_comes_to_the_login_and_back(ana, browser, url):
    reader = browser()
    answer = reader.get("change-password")
    assert answer.status_code == 403
    [link] = set(re.findall(r'"(http[^"]+/login\?came_from=[^"]+)"', answer.text))
    assert f'value="{url}/change-password"' in reader.session.get(link).text
    answer = reader.log_in("ana", PASSWORD, came_from=f"{url}/change-password")
    assert answer.headers["Location"] == f"{url}/change-password"
