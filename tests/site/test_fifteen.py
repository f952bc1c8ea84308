"""The fifteen leaks of a plain site (security.md section 1), closed; each number has tests.

| leak | tested in |
|---|---|
| L1, L2, L3, L4, L14 | test_leaks.py |
| L5 to L12 | here; wider: tests/accounts/test_leaks.py, test_forgotten.py, test_limits.py |
| L13 | here; wider: test_refusals.py, test_surface.py |
| L15 | here; wider: test_outside.py |

Each test shows first that the secret is there: who may find it does.
"""

from etwinning.jobs.api import run_due
from pathlib import Path
from plone import api
from plone.app.discussion.interfaces import IConversation
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.accounts.reader import Reader
from tests.projects.builders import founders
from tests.projects.builders import project
from tests.rest import Api
from tests.site.builders import as_operator
from tests.site.builders import OPERATOR
from tests.site.builders import page
from time import time
from zope.component import createObject
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

import pytest
import re
import transaction

TESTS = Path(__file__).parents[1]
HTML = {"Accept": "text/html"}
NAME = "Ludwika Zamenhof"
SECRET = "zamenhof"
WHO = ["visitor", "teacher", "newcomer", "pupil"]


@pytest.fixture
def hidden(functional):
    """User id of somebody whom nobody here may find."""
    user_id = person(SECRET, NAME, roles=("Teacher",))
    transaction.commit()
    return user_id


@pytest.fixture
def programs(functional, url, hidden):
    """A program of each kind of person, and of the operator."""
    person("tom", roles=("Teacher",), password=PASSWORD)
    person("nel", roles=("Newcomer",), password=PASSWORD)
    person("zoe", kind="pupil", password=PASSWORD)
    transaction.commit()
    return {
        "visitor": Api(url),
        "teacher": Api(url, "tom", PASSWORD),
        "newcomer": Api(url, "nel", PASSWORD),
        "pupil": Api(url, "zoe", PASSWORD, door="pupils"),
        "operator": Api(url, *OPERATOR),
    }


@pytest.fixture(params=WHO)
def program(request, programs):
    """Each of them in turn."""
    return programs[request.param]


@pytest.fixture
def mails(functional, tmp_path, monkeypatch):
    """Call it to send what waits, and get the files of all mails."""
    monkeypatch.setenv("ETWINNING_MAIL", "outbox")
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path))

    def sent():
        run_due(time())
        transaction.commit()
        return list(tmp_path.glob("*.eml"))

    return sent


def told(answer) -> bool:
    """Does an answer tell the name?"""
    return NAME.lower() in answer.text.lower()


def test_each_of_the_fifteen_has_a_test():
    names = re.findall(r"^def test_l(\d+)_", "\n".join(_texts()), re.MULTILINE)
    assert {int(number) for number in names} == set(range(1, 16))


def _texts():
    return (path.read_text() for path in sorted(TESTS.glob("*/test_*.py")))


LISTS = [
    "@vocabularies/plone.app.vocabularies.Users?title=zam",
    "@vocabularies/plone.app.vocabularies.Principals?title=zam",
    "@vocabularies/plone.app.vocabularies.Groups",
    "@querystring",
    "@principals?search=zam",
    "@users?query=zam",
    "@groups",
]


def test_l05_the_operator_finds_people(programs, hidden):
    assert told(programs["operator"].get("@users?query=zam"))
    term = getUtility(IVocabularyFactory, name="plone.app.vocabularies.Users")
    with api.env.adopt_user(username="admin"):
        assert NAME in term(api.portal.get()).getTerm(hidden).title


def test_l05_no_list_of_users_is_for_anybody_else(program, hidden):
    for path in LISTS:
        answer = program.get(path)
        assert not told(answer) and hidden not in answer.text, path


def test_l06_there_are_no_pages_of_authors(program, hidden, mails):
    for path in (f"author/{hidden}", f"author/{SECRET}", f"author?author={hidden}"):
        for method in ("GET", "POST"):
            fields = {"message": "hello", "subject": "hello", "form.buttons.send": "Send"}
            answer = program.send(method, path, headers=HTML, data=fields)
            assert answer.status_code in (302, 403, 404) and not told(answer), path
    assert mails() == []


SENT = {
    "send_to_address": "anybody@x.example",
    "send_from_address": "me@x.example",
    "subject": "hello",
    "comment": "hello",
    "form.widgets.send_to_address": "anybody@x.example",
    "form.widgets.send_from_address": "me@x.example",
    "form.buttons.send": "Send",
}


def test_l07_nobody_sends_a_page_to_an_address(functional, program, mails):
    with as_operator(functional) as site:
        page(site, "shown")
    for name in ("sendto_form", "@@sendto_form", "sendto"):
        for method in ("GET", "POST"):
            answer = program.send(method, f"shown/{name}", headers=HTML, data=SENT)
            assert answer.status_code in (302, 403, 404), name
    assert mails() == []


LETTERS = [
    ("@email-notification", {"from": "a@x.example", "message": "hello"}),
    ("@email-send", {"from": "a@x.example", "to": "b@x.example", "message": "hello"}),
]


def test_l08_nobody_writes_mail_from_the_site(program, mails):
    for service, words in LETTERS:
        assert program.post(service, **words).status_code in (401, 403, 404)
    for name in ("contact-info", "@@contact-info"):
        answer = program.send("POST", name, headers=HTML, data={**SENT, "message": "hello"})
        assert answer.status_code in (302, 403, 404)
    assert mails() == []


def test_l08_the_post_office_is_open_for_our_own_letters(functional, url, hidden, mails):
    Reader(url).send("forgotten-password", login=SECRET)
    assert len(mails()) == 1


def test_l09_portraits_are_for_operators(program, programs, hidden):
    api.portal.get().portal_memberdata.portraits.manage_addImage(hidden, b"GIF89a" + b"\0" * 20)
    transaction.commit()
    path = f"portal_memberdata/portraits/{hidden}"
    assert programs["operator"].send("GET", path, headers=HTML).content.startswith(b"GIF89a")
    for there in (path, f"@portrait/{hidden}", f"@portrait/{SECRET}", "@portrait"):
        answer = program.send("GET", there, headers=HTML if there == path else {})
        assert answer.status_code in (302, 401, 403, 404), there
        assert b"GIF89a" not in answer.content


@pytest.fixture
def commented(functional, hidden):
    """A page with a comment, as an add-on might have left it."""
    with as_operator(functional) as site:
        shown = page(site, "shown")
        shown.allow_discussion = True
        comment = createObject("plone.Comment")
        comment.text = "a canary comment"
        comment.author_name, comment.author_username, comment.creator = NAME, SECRET, hidden
        IConversation(shown).addComment(comment)
        return shown


COMMENTS = [
    "shown",
    "shown/@comments",
    "shown?expand=comments",
    "shown/view",
    "shown/@@conversation_view",
    "shown/++conversation++default",
]


def test_l10_comments_of_plone_are_shown_to_nobody(program, commented, hidden):
    assert len(list(IConversation(commented).objectIds())) == 1
    for path in COMMENTS:
        for headers in ({}, HTML):
            answer = program.send("GET", path, headers=headers)
            assert not told(answer) and hidden not in answer.text, path
            assert "a canary comment" not in answer.text, path


def test_l10_nobody_writes_one(program, commented):
    answer = program.post("shown/@comments", text="hello")
    assert answer.status_code in (401, 403, 404)
    commented._p_jar.sync()
    assert len(list(IConversation(commented).objectIds())) == 1


SHARING = [
    "@sharing?search=zam",
    "@@sharing?search_term=zam",
    "@@updateSharingInfo?search_term=zam",
]


def test_l11_an_editor_of_a_page_finds_no_people(functional, programs, hidden):
    with as_operator(functional) as site:
        shown = page(site, "shown")
        tom = site.acl_users.getUser("tom").getId()
        shown.manage_setLocalRoles(tom, ["Editor", "Reviewer", "Contributor"])
    assert programs["teacher"].patch("shown", title="Changed").status_code == 204
    for path in SHARING:
        answer = programs["teacher"].send("GET", f"shown/{path}")
        page_ = programs["teacher"].send("GET", f"shown/{path}", headers=HTML)
        assert answer.status_code in (401, 403, 404) and page_.status_code in (401, 403, 404)
        assert not told(answer) and not told(page_)
    entries = [{"id": tom, "roles": {"Owner": True}, "type": "user"}]
    answer = programs["teacher"].post("shown/@sharing", entries=entries)
    assert answer.status_code in (401, 403, 404)


def test_l12_a_forgotten_password_tells_nobody_whether_there_is_an_account(url, hidden, mails):
    answers = {
        (answer.status_code, answer.headers["Location"])
        for answer in (
            Reader(url).send("forgotten-password", login=name) for name in (SECRET, "nobody")
        )
    }
    assert len(answers) == 1
    assert len(mails()) == 1


def test_l12_neither_do_the_log_in_and_the_registration(programs, hidden, url):
    words = {"password": "wrong-Password-7", "door": "people"}
    answers = {
        (answer.status_code, answer.text.replace(SECRET, "NAME").replace("nobody", "NAME"))
        for answer in (
            programs["visitor"].post("@login", login=name, **words) for name in (SECRET, "nobody")
        )
    }
    assert len(answers) == 1


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_l13_a_draft_cannot_be_told_from_nothing(functional, url, accept):
    draft = project("draft", founders(password=PASSWORD))
    owner = api.user.get(draft.founders[0].user_id).getUserName()
    transaction.commit()
    ids = draft.getId(), "0" * 32
    assert Api(url, owner, PASSWORD).get(f"projects/{ids[0]}").status_code == 200
    for suffix in ("", "/view", "/@ledger", "/@@sitemap", "/@@write", "/manage_FTPget", "/x"):
        answers = {
            (answer.status_code, answer.text.replace(ident, "ID"))
            for ident in ids
            for answer in [_get(url, f"projects/{ident}{suffix}", accept)]
        }
        assert len(answers) == 1 and answers.pop()[0] == 404, suffix
    assert re.fullmatch("[0-9a-f]{32}", ids[0])
    assert _get(url, f"resolveuid/{draft.UID()}", accept).status_code == 404


def _get(url, path, accept):
    return Api(url).send("GET", path, headers={"Accept": accept})


MACHINE = ["@sites", "MailHost", "MailHost/manage_main", "error_log", "error_log/getLogEntries"]


@pytest.fixture
def logged(functional):
    """An error in Plone's log, which outlives a test."""
    log = functional["portal"].error_log
    log.raising((RuntimeError, RuntimeError("Canary-error"), None))
    yield
    log._getLog().clear()


def test_l15_what_the_machine_knows_is_for_operators(programs, program, logged):
    seen = programs["operator"].send("GET", "error_log/manage_main", headers=HTML)
    assert "Canary-error" in seen.text
    for path in (*MACHINE, "error_log/manage_main", "@@error-log-form"):
        for headers in ({}, HTML):
            answer = program.send("GET", path, headers=headers)
            assert answer.status_code in (302, 401, 403, 404), path
            assert "Canary-error" not in answer.text
