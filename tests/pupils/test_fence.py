"""A pupil reaches nothing outside the own TwinSpaces, by any address (product.md PV2)."""

from dataclasses import dataclass
from etwinning.base.security import for_the_house
from etwinning.people.api import teacher_of
from lxml import html
from plone import api
from tests.accounts.builders import PASSWORD
from tests.accounts.reader import Reader
from tests.journals.builders import entry_of
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.workspaces.builders import page_of
from typing import Any

import pytest
import transaction

SECRET = "Kormoran"  # stands in everything that is not for this pupil


@dataclass
class Scene:
    """Two projects; the pupil belongs to the first."""

    url: str
    own: Any
    other: Any
    card: Any
    paths: dict


@pytest.fixture
def scene(functional, url):
    site = functional["portal"]
    own, other = party(site), party(site, f"{SECRET} project", password=PASSWORD)
    publish(other)
    card = pupil_of(own.ana, own.space)
    with for_the_house("a test"):
        site.invokeFactory("Document", "news", title=f"{SECRET} news")
        own.space.welcome = "Tuesday at nine"
    things = {
        "own space": own.space,
        "own page": page_of(own.ana, own.space, title="Our river"),
        "own journal": own.journal,
        "own entry": entry_of(own.ana, own.journal, title="Our first day"),
        "own project": own.project,
        "teachers page": page_of(own.ana, own.space, title=f"{SECRET} notes", audience="teachers"),
        "other space": other.space,
        "other page": page_of(
            other.ana, other.space, title=f"{SECRET} page", audience="public", confirmed=True
        ),
        "other journal": other.journal,
        "other entry": entry_of(
            other.ana, other.journal, title=f"{SECRET} day", audience="public", confirmed=True
        ),
        "other project": other.project,
        "teacher": teacher_of(other.ana),
        "school": site["schools"][own.project.founders[0].school],
    }
    start = len("/".join(site.getPhysicalPath())) + 1
    paths = {name: "/".join(thing.getPhysicalPath())[start:] for name, thing in things.items()}
    transaction.commit()
    return Scene(url, own, other, card, paths)


@pytest.fixture
def ana(scene):
    """The pupil with a browser."""
    reader = Reader(scene.url)
    reader.session.headers["Accept"] = "text/html"
    assert reader.log_in(scene.card.login, scene.card.password, "pupil-door").status_code == 302
    return reader


@pytest.fixture
def program(scene):
    """A program that somebody runs with the pupil's log-in."""
    return Api(scene.url, scene.card.login, scene.card.password, door="pupils")


OWN = ("own space", "own page", "own journal", "own entry")
OUTSIDE = (
    "own project", "other space", "other page", "other journal", "other entry", "other project",
    "teacher", "school",
)  # fmt: skip
SITE_PAGES = (
    "", "news", "schools", "people", "projects", "offices", "offices/ES", "offices/ES/@@queue",
    "spaces", "@@search?SearchableText=Kormoran", "search", "sitemap", "sitemap.xml.gz",
    "author/admin", "@@desktop", "contact-info", "accessibility-info", "login", "register",
    "@@overview-controlpanel", "@@personal-information", "@@personal-preferences",
    "folder_contents", "@@folder_contents", "news/folder_contents",
    "@@querybuilder_html_results", "RSS", "rss.xml", "atom.xml", "search_rss", "news/RSS",
    "portal_catalog", "portal_catalog/manage_main", "acl_users", "manage", "manage_main",
    "@@getVocabulary?name=plone.app.vocabularies.Users&field=x", "@@allow_upload",
    "@@usergroup-userprefs", "@@sharing", "@@historyview", "@@sendto_form", "sendto",
    "@@outbox", "@@notices", "@@health", "check", "@@updateEnumerators", "view", "@@view",
    "index_html", "title", "Title", "getId", "robots.txt", "@@tinymce-controlpanel",
)  # fmt: skip
SERVICES = (
    "@search?SearchableText=Kormoran", "@find?text=Kormoran", "@users", "@users/admin", "@groups",
    "@principals?search=a", "@vocabularies", "@vocabularies/plone.app.vocabularies.Users",
    "@vocabularies/etwinning.base.countries", "@navigation", "@breadcrumbs", "@sitemap",
    "@contextnavigation", "@types", "@registry", "@querystring", "@querystring-search", "@site",
    "@sites", "@history", "@workflow", "@sharing", "@actions", "@components", "@translations",
    "@aliases", "@controlpanels", "@database", "@system", "@addons", "@roles", "@audit",
    "@desktop", "@queue", "@notices", "@my-projects", "@projects", "@schools", "@offices",
    "@comments", "@linkintegrity", "@userschema", "@upgrade", "@inherit", "@transactions",
)  # fmt: skip


def test_the_own_place_is_open(ana, scene):
    for name in OWN:
        answer = ana.get(scene.paths[name])
        assert answer.status_code == 200, name
        assert "etw-env-pupil" in answer.text
        assert SECRET not in answer.text


def test_breadcrumbs_lead_to_what_is_open(ana, scene):
    for name, above in (("own entry", ["Journal"]), ("own page", [scene.own.space.title])):
        tree = html.fromstring(ana.get(scene.paths[name]).text)
        crumbs = tree.xpath("//ol[@class='breadcrumb']//a")
        assert [crumb.text_content().strip() for crumb in crumbs] == ["Start", *above]


def test_the_log_in_leads_into_the_own_space(ana, scene):
    first = ana.get("")
    assert first.headers["Location"] == f"{scene.url}/@@my-spaces"
    second = ana.get("@@my-spaces")
    assert second.headers["Location"] == scene.own.space.absolute_url().replace(
        "http://nohost/plone", scene.url
    )


def test_every_other_page_leads_back(ana, scene):
    for name in OUTSIDE:
        for page in ("", "/view", "/@@view"):
            closed(ana.get(scene.paths[name] + page), name + page)


def test_no_page_of_the_site_is_open(ana, scene):
    for path in SITE_PAGES:
        closed(ana.get(path), path)


def test_no_page_is_reached_through_the_own_space(ana, scene):
    own = scene.paths["own space"]
    for path in SITE_PAGES:
        if path and path not in ("view", "@@view"):
            closed(ana.get(f"{own}/{path}"), f"own/{path}")
    for name in OUTSIDE:
        closed(ana.get(f"{own}/{scene.paths[name]}"), f"own/{name}")


def test_teachers_pages_of_the_own_space_are_closed(ana, scene):
    own = scene.paths["own space"]
    closed(ana.get(scene.paths["teachers page"]), "teachers page")
    for name in ("@@pupils", "@@space-settings", "@@publish-space", "@@write-page"):
        closed(ana.get(f"{own}/{name}"), name)
    for name in ("@@edit-page", "@@share", "edit", "@@edit", "delete_confirmation"):
        closed(ana.get(f"{scene.paths['own page']}/{name}"), name)


def test_uids_lead_nowhere(ana, scene):
    for thing in (scene.other.space, scene.other.project, scene.other.journal):
        closed(ana.get(f"resolveuid/{thing.UID()}"), "resolveuid")


def test_forms_are_refused(ana, scene):
    for path in ("@@search", "login", f"{scene.paths['own space']}/@@write-page"):
        assert ana.post(path, {"title": "x"}).status_code in (403, 404), path


def test_a_page_brings_its_styles(ana, scene):
    html = ana.get(scene.paths["own space"]).text
    drawings = [
        part.split('"')[0]
        for part in html.split('href="')[1:]
        if ".css" in part.split('"')[0] or "favicon" in part.split('"')[0]
    ]
    assert drawings
    for address in drawings:
        answer = ana.get(address.removeprefix(f"{scene.url}/"))
        assert answer.status_code == 200, address


def test_logging_out_is_open(ana):
    assert ana.get("logout").status_code == 200


def test_services_answer_404_wherever_they_are_asked(program, scene):
    for where in ("", *(scene.paths[name] for name in ("own space", "own page", "other space"))):
        for service in SERVICES:
            answer = program.get(f"{where}/{service}")
            assert answer.status_code in (401, 403, 404), f"{where}/{service}"
            assert SECRET not in answer.text


def test_programs_read_the_own_pages(program, scene):
    mine = program.get("@my-spaces").json()["items"]
    assert [space["UID"] for space in mine] == [scene.own.space.UID()]
    pages = program.get(f"{scene.paths['own space']}/@pages").json()["items"]
    assert [page["title"] for page in pages] == ["Our river"]
    entries = program.get(f"{scene.paths['own journal']}/@entries").json()["items"]
    assert [entry["title"] for entry in entries] == ["Our first day"]
    for name in ("own space", "own page", "own entry"):
        told = program.get(scene.paths[name])
        assert told.status_code == 200, name
        assert not {"creators", "parent", "items", "allow_discussion"} & set(told.json())


def test_programs_read_nothing_else(program, scene):
    for name in (*OUTSIDE, "own journal", "teachers page"):
        assert program.get(scene.paths[name]).status_code == 404, name


def test_a_teacher_is_not_fenced_in(scene):
    login = scene.other.ana
    teacher = Api(scene.url, api.user.get(login).getUserName(), PASSWORD)
    assert teacher.get(scene.paths["other page"]).status_code == 200


def closed(answer, name):
    """The pupil is sent back to the own start page, or there is nothing."""
    if answer.status_code == 302:
        assert answer.headers["Location"].endswith(("/@@my-spaces",)), (name, answer.headers)
    else:
        assert answer.status_code in (403, 404), (name, answer.status_code)
    assert SECRET not in answer.text, name
