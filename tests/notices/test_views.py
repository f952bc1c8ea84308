"""Pages of notices over HTTP: as the person, as a pupil, as a stranger, as an operator."""

from etwinning.notices import api as notices
from etwinning.notices.links import sign
from etwinning.notices.post import file_mail
from lxml import html
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.notices.builders import kind
from tests.notices.builders import PASSWORD
from tests.notices.builders import reader

import pytest
import requests
import transaction

MAIL = b"""To: ana@school.example
Subject: =?utf-8?q?Hello_=C5=BB?=
Date: Sat, 21 Nov 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

<script>alert(1)</script> %s/@@notices and https://evil.example/x
"""


@pytest.fixture
def people(functional, tmp_path, monkeypatch):
    """Ana, a teacher, and Iris, a pupil; Ana was told three things."""
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path))
    kind("test:told", topic="projects", subject="${title}", text="<b>Read</b> it.")
    found = {
        "ana": reader("ana", "ana@school.example", roles=("Teacher",)),
        "iris": reader("iris", roles=("Pupil",)),
    }
    for number in range(3):
        words = {"title": f"Notice <{number}>"}
        notices.tell(found.values(), "test:told", thing="t", words=words, url="/projects/x")
    transaction.commit()
    return found


@pytest.fixture
def page_as(url):
    """Open a page as somebody: (response, parsed)."""

    def open_page(name, path, **data):
        auth = (name, PASSWORD) if name else None
        if name == "operator":
            auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
        if data:
            shown = requests.get(f"{url}/{path}", auth=auth, timeout=30).text
            token = html.fromstring(shown).xpath("//main//input[@name='_authenticator']/@value")
            data = {"_authenticator": token[:1], **data}
            answer = requests.post(f"{url}/{path}", data, auth=auth, timeout=30)
        else:
            answer = requests.get(f"{url}/{path}", auth=auth, timeout=30)
        return answer, html.fromstring(answer.text)

    return open_page


def words_of(page):
    return " ".join(page.xpath("//main")[0].text_content().split())


def seen_by(user_id):
    transaction.begin()
    return notices.unseen(user_id)


def test_the_page_groups_what_is_about_one_thing(people, page_as, url):
    answer, page = page_as("ana", "@@notices")
    assert answer.status_code == 200
    newest = page.xpath("//main//li/h2")[0]
    assert newest.xpath("a/@href") == [f"{url}/projects/x"]
    assert newest.xpath("a/text()") == ["Notice <2>"]
    assert "Earlier about this: 2" in words_of(page)
    assert "<b>Read</b> it." in words_of(page)
    assert "etw-env-desktop" in page.xpath("//body/@class")[0]


def test_reading_the_page_is_not_seeing_the_button_is(people, page_as):
    page_as("ana", "@@notices")
    assert seen_by(people["ana"]) == 3
    _answer, page = page_as("ana", "@@notices")
    until = page.xpath("//input[@name='until']/@value")[0]
    notices.tell([people["ana"]], "test:told", words={"title": "Later"})
    transaction.commit()
    answer, page = page_as("ana", "@@notices", until=until)
    assert answer.status_code == 200
    assert seen_by(people["ana"]) == 1
    assert seen_by(people["iris"]) == 3


def test_without_token_nothing_is_seen(people, page_as, url):
    answer = requests.post(f"{url}/@@notices", {"x": 1}, auth=("ana", PASSWORD), timeout=30)
    assert answer.status_code == 403
    assert seen_by(people["ana"]) == 3


def test_older_notices_are_on_further_pages(people, page_as, url):
    for number in range(25):
        words = {"title": f"More {number}"}
        notices.tell([people["ana"]], "test:told", words=words)
    transaction.commit()
    _answer, page = page_as("ana", "@@notices")
    (older,) = page.xpath("//a[contains(@href, 'before=')]/@href")
    _answer, page = page_as("ana", older.removeprefix(f"{url}/"))
    assert "More 4" in words_of(page)
    assert "More 5" not in words_of(page)


@pytest.mark.parametrize(
    "query", ["before=x", "before=%00", "before=" + "v" * 13, "before=a&before=b"]
)
def test_nonsense_in_the_address_is_the_newest_page(people, page_as, query):
    answer, _page = page_as("ana", f"@@notices?{query}")
    assert answer.status_code == 200


BELL = "//header//a[contains(@href, '@@notices')]"


def test_the_bell_counts_and_pupils_have_none(people, page_as):
    (bell,) = page_as("ana", "@@notices")[1].xpath(BELL)
    assert "3" in bell.text_content()
    assert page_as("iris", "@@my-spaces")[1].xpath(BELL) == []


@pytest.mark.parametrize("path", ["@@notices", "@@notice-settings"])
def test_a_visitor_has_no_notices(people, page_as, path):
    answer, page = page_as("", path)
    assert "Notice <" not in answer.text
    assert answer.status_code in (401, 403, 404) or "login" in answer.url


@pytest.mark.parametrize("path", ["@@notices", "@@notice-settings"])
def test_a_pupil_is_sent_back_to_the_own_space(people, page_as, path):
    answer, _page = page_as("iris", path)
    assert "notice-settings" not in answer.text


def test_choices_are_shown_and_kept(people, page_as):
    _answer, page = page_as("ana", "@@notice-settings")
    assert "ana@school.example" in words_of(page)
    chosen = page.xpath("//select[@id='projects']/option[@selected]/@value")
    assert chosen == ["daily"]
    assert page.xpath("//select[@id='account']") == []
    now = {select.get("id"): "off" for select in page.xpath("//main//select")}
    answer, page = page_as("ana", "@@notice-settings", **now)
    assert page.xpath("//select[@id='projects']/option[@selected]/@value") == ["off"]
    assert "Your choices hold from now on." in answer.text


def test_a_wrong_choice_stands_at_its_topic(people, page_as):
    _answer, page = page_as("ana", "@@notice-settings")
    now = {select.get("id"): "now" for select in page.xpath("//main//select")}
    answer, page = page_as("ana", "@@notice-settings", **{**now, "projects": "hourly"})
    assert answer.status_code == 400
    assert page.xpath("//*[@id='projects-error']")
    assert page.xpath("//select[@id='messages']/option[@selected]/@value") == ["now"]
    transaction.begin()
    assert notices.paces_of(people["ana"])["messages"] == "daily"


def test_the_link_of_a_mail_asks_first_and_then_switches_off(people, page_as, url):
    link = sign(people["ana"], "projects")
    answer, page = page_as("", f"@@notices-off?link={link}")
    assert "Your projects" in words_of(page)
    transaction.begin()
    assert notices.paces_of(people["ana"])["projects"] == "daily"
    answer = requests.post(f"{url}/@@notices-off", {"link": link}, timeout=30)
    assert "We send no more of these" in answer.text
    transaction.begin()
    assert notices.paces_of(people["ana"])["projects"] == "off"


def test_a_mail_program_switches_off_with_one_click(people, url):
    link = sign(people["ana"], "projects")
    answer = requests.post(
        f"{url}/@@notices-off?link={link}", {"List-Unsubscribe": "One-Click"}, timeout=30
    )
    assert answer.status_code == 200
    transaction.begin()
    assert notices.paces_of(people["ana"])["projects"] == "off"


@pytest.mark.parametrize("link", ["", "junk", "%00", "a&link=b"])
def test_a_link_that_is_not_ours_says_so(people, page_as, link):
    answer, page = page_as("", f"@@notices-off?link={link}")
    assert answer.status_code == 400
    assert "This link does not work" in words_of(page)


def test_the_outbox_is_for_operators_only(people, page_as, url):
    name = file_mail(MAIL % url.encode())
    for path in ("@@outbox", f"@@outbox?mail={name}", f"@@outbox-html?mail={name}"):
        for who in ("", "ana", "iris"):
            answer, _page = page_as(who, path)
            assert "ana@school.example" not in answer.text
            assert answer.status_code in (401, 403, 404) or "login" in answer.url
    answer, page = page_as("operator", "@@outbox")
    assert "Hello Ż" in words_of(page)


def test_a_mail_is_shown_as_text_with_links_into_the_site_only(people, page_as, url):
    name = file_mail(MAIL % url.encode())
    _answer, page = page_as("operator", f"@@outbox?mail={name}")
    assert page.xpath("//main//script") == []
    assert page.xpath("//*[@id='mail-text']//a/@href") == [f"{url}/@@notices"]
    assert "<script>alert(1)</script>" in words_of(page)


@pytest.mark.parametrize("name", ["../../etc/passwd", "0000000000000-00000000", "%00"])
def test_an_unknown_mail_is_missing(people, page_as, name):
    for path in (f"@@outbox?mail={name}", f"@@outbox-html?mail={name}"):
        answer, _page = page_as("operator", path)
        assert answer.status_code == 404


def test_the_html_of_a_mail_can_do_nothing(people, page_as):
    kind("test:urgent", topic="projects", urgent=True, subject="Now")
    notices.tell([people["ana"]], "test:urgent")
    transaction.commit()
    _answer, page = page_as("operator", "@@outbox")
    (link,) = page.xpath("//main//h3/a/@href")
    _answer, page = page_as("operator", link.partition("/plone/")[2])
    (link,) = page.xpath("//a[contains(@href, 'outbox-html')]/@href")
    answer, _page = page_as("operator", link.partition("/plone/")[2])
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
