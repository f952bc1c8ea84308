"""Nothing of a TwinSpace is told outside it: each thing in it, by each name."""

from collections import Counter
from etwinning.journals.api import share_entry
from etwinning.site.refusals.views import Answer
from etwinning.workspaces.api import matrix
from etwinning.workspaces.api import share
from gzip import compress
from html import unescape
from pathlib import Path
from plone.testing.zope import WSGI_SERVER_FIXTURE
from tests.accounts.builders import log_in_as
from tests.site.inprocess import Door
from tests.site.inprocess import Got
from tests.site.inside import make_scene
from zope.component.hooks import site as in_site

import pytest
import re
import transaction

NAMED = {"title of the space", "welcome", "title for guests", "text for guests"}
# who reads with a tool finds this, and who manages it the second
BY_TOOL = {
    "members": (["name of a pupil"], []),
    "pages": (
        ["title of a page", "text of a page", "title of a sub page", "text of a sub page"],
        ["title for draft", "text for draft", "title in the bin"],
    ),
    "materials": (
        ["title of an album", "about an album", "title of a film", "about a film"]
        + ["name of a file", "content of a file", "title of a file", "about a file"]
        + ["name of a picture", "what a picture shows", "title of a picture", "about a picture"]
        + ["name of a sound"],
        [],
    ),
    "forum": (["title of a forum", "what a forum is for"], []),
    "thread": (["title of a thread"], []),
    "reply": (["a post"], []),
    "journal": (["title of an entry", "an entry"], []),
    "comment": (["comment on an entry"], []),
    "wall": (["wall of a pupil"], []),
    "meeting": (["title of a meeting"], []),
    "calendar": (
        [f"{part} of an event" for part in ("title", "place", "link", "text")],
        [],
    ),
    "poll": (["title of a poll", "option of a poll"], []),
    "twinboard": (["note, twinboard"], ["note as it was, twinboard"]),
}
IN_OPEN_SLOTS = {"title of a slot", "line of a chat"}  # the matrix says C without R
NAMES = Path(__file__).with_name("generic.txt").read_text().splitlines()[1:]
OUTSIDE = {
    "closed": ("visitor", "stranger", "officer", "pupil of the open"),
    "open": ("visitor", "stranger", "officer", "pupil of the closed"),
}
MEMBERS = {"closed": "member of the closed", "open": "member of the open"}
PUBLIC = ("space", "journal", "public page", "public album", "public picture", "public entry")
THERE = (200, 204, 304)
ASKED = (
    "@search?SearchableText=Egret*&metadata_fields=_all&fullobjects=1",
    "@search?path.query=/plone/spaces&path.depth=9&metadata_fields=_all&b_size=300",
    "@find?text=Egret",
    "@find?text=&size=100",
    "@@search?SearchableText=Egret*",
    "@@livesearch?SearchableText=Egret",
    "@navigation?expand.navigation.depth=6",
    "sitemap",
    "sitemap.xml.gz",
    "spaces?fullobjects=1",
    "spaces/@search?metadata_fields=_all",
    "spaces/folder_listing",
    "spaces/event_listing_ical",
    "@calendar",
    "@@getVocabulary?name=plone.app.vocabularies.Catalog&query={}",
    "@querystring-search?query=%7B%22query%22%3A%5B%7B%22i%22%3A%22portal_type%22%2C%22o%22%3A"
    "%22plone.app.querystring.operation.selection.any%22%2C%22v%22%3A%5B%22"
    "etwinning.workspaces.page%22%5D%7D%5D%2C%22fullobjects%22%3A1%7D",
)

# what members read by itself, and on how many things at least
LEAST = {"@@file": 3, "@@small": 1, "@comments": 4, "@materials": 7, "@pages": 1,
         "@versions": 1, "@roster": 1, "++api++": 20}  # fmt: skip
ON_EACH = ("", "/@comments", "/@materials", "/@@file", "/@versions",
           "/@search?metadata_fields=_all&fullobjects=1")  # fmt: skip
ON_SPACE = ("@pages", "@roster", "@calendar", "@members-history", "@passes", "@pupils", "@bin",
            "@tools", "@export", "@boards", "@chats", "@meetings", "@@roster", "@@passes",
            "@@pupils", "@@bin", "@@calendar")  # fmt: skip


@pytest.fixture(scope="module")
def scene(functional_session, tmp_path_factory):
    """Both places, made once, with short refusals (their page: test_refusals.py)."""
    layers = functional_session.baseResolutionOrder
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Answer, "page", lambda self: self.outcome.type)
        for name in ("LIMITS", "JOBS"):
            patch.setenv(f"ETWINNING_{name}", str(tmp_path_factory.mktemp(name.lower())))
        for layer in reversed(layers):
            layer.testSetUp()
        try:
            site = functional_session["portal"]
            url = f"http://{functional_session['host']}:{functional_session['port']}/plone"
            made = make_scene(site, url)
            made.site, made.door = site, Door(WSGI_SERVER_FIXTURE.server.application, url)
            with in_site(site):
                yield made
        finally:
            for layer in layers:
                layer.testTearDown()


def ask(scene, who, paths) -> list:
    """Return (path, answer) of each path; services are asked as a program does."""
    asked = [(path, {**scene.headers[who], **_accept(path)}) for path in paths]
    return list(zip(paths, scene.door.all_of(asked), strict=True))


def _accept(path):
    last = path.partition("?")[0].rpartition("/")[2]
    is_service = "/@" in f"/{path}".replace("/@@", "/") or (not last and "?" in path)
    return {} if is_service else {"Accept": "text/html"}


def faults(place, who, answers) -> list:
    """Return what is wrong: it broke, it tells a secret, or it is there though nothing is.

    A picture tells no word: that anything inside answers is a fault by itself.
    """
    found = []
    for path, got in answers:
        told, kind = place.told(got.text, path, who), _kind(place, path)
        if told or got.status >= 500 or (_is_inside(place, kind) and got.status in THERE):
            found.append((kind, path.partition("/")[2][33:], got.status, told))
    return found


def _kind(place, path):
    begins = f"{path.partition('?')[0]}/"
    if begins.endswith("/aq_parent/"):  # answers what it stands in
        begins = begins.removesuffix("/aq_parent/").rpartition("/")[0] + "/"
    fitting = [kind for kind, thing in place.things.items() if begins.startswith(f"{thing}/")]
    return max(fitting, key=lambda kind: len(place.things[kind]), default="")


def _is_inside(place, kind):
    shown = PUBLIC if place.name == "open" else ("journal",)  # which stands by the project's page
    return bool(kind) and kind not in shown


def test_there_are_secrets_of_many_kinds_and_members_find_them(scene):
    for name, who in MEMBERS.items():
        place = scene.places[name]
        kinds = {what for what in place.secrets.values() if not what.startswith(("id", "uid"))}
        assert len(kinds) >= 50
        paths = [f"{path}{end}" for path in place.things.values() for end in ("", "/@comments")]
        paths += [f"{place.things['file']}/@@file", f"{place.things['page']}/@versions"]
        told = {what for path, got in ask(scene, who, paths) for what in place.told(got.text, path)}
        assert len(told & kinds) >= 35, sorted(kinds - told)


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_a_member_gets_would_be_a_fault_though_it_tells_no_word(scene, name):
    place = scene.places[name]
    paths = [f"{path}{end}" for kind, path in place.things.items() if _is_inside(place, kind)
             for end in ("", "/@@file", "/@@small", "/@@large", "/@comments")]  # fmt: skip
    there = [
        (path, Got(got.status, {}, b""))
        for path, got in ask(scene, MEMBERS[name], paths)
        if got.status in THERE
    ]
    assert sum("/@@small" in path for path, _got in there) >= 1
    assert sum("/@@file" in path for path, _got in there) >= 3
    assert len(faults(place, "visitor", there)) == len(there) >= 35


def test_what_is_packed_is_read():
    assert "Egret" in Got(200, {}, compress(b"<loc>Egret</loc>")).text


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_name_on_anything_tells(scene, name):
    """Each name of each thing is asked by one of four in turn, each name by each of them."""
    place, people, asked = scene.places[name], OUTSIDE[name], {}
    for row, (kind, path) in enumerate(place.things.items()):
        for column, line in enumerate(NAMES):
            who = people[(row + column) % len(people)]
            uid = place.uids.get(kind, "")
            if uid or "{uid}" not in line:
                asked.setdefault(who, []).append(f"{path}/{line.format(uid=uid)}")
    found = {who: faults(place, who, ask(scene, who, paths)) for who, paths in asked.items()}
    assert found == dict.fromkeys(people, [])


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_search_no_list_and_no_uid_tells(scene, name):
    place = scene.places[name]
    uids = [uid for kind, uid in place.uids.items() if kind not in PUBLIC]
    paths = [*place.things.values(), *ASKED, *(f"resolveuid/{uid}" for uid in uids)]
    paths += [f"{place.things['page']}/resolveuid/{uid}" for uid in uids[:2]]
    for who in OUTSIDE[name]:
        answers = ask(scene, who, paths)
        assert faults(place, who, answers) == [], who
        open_uids = [path for path, got in answers if "resolveuid" in path and got.status == 302]
        assert open_uids == [] or who.startswith("pupil"), who


@pytest.mark.parametrize("name", OUTSIDE)
def test_addresses_that_members_see_open_to_nobody_else(scene, name):
    place, who = scene.places[name], MEMBERS[name]
    links = set()
    for _path, got in ask(scene, who, place.things.values()):
        assert "no-store" in got.headers.get("Cache-Control", ""), _path
        links |= _links(got, scene.door.url)
    links = sorted(link for link in links if link.startswith(("spaces/", "resolveuid/")))
    assert len(links) > 90
    for other in OUTSIDE[name][::3]:
        assert faults(place, other, ask(scene, other, links)) == []


def _links(got, url):
    found = re.findall(r'(?:href|src|data-url|action)="([^"#]+)', got.body.decode())
    return {unescape(one).removeprefix(f"{url}/") for one in found if one.startswith(url)}


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_members_read_is_kept_nowhere(scene, name):
    place, who = scene.places[name], MEMBERS[name]
    paths = [f"{end}/{path}" if end == "++api++" else f"{path}/{end}"
             for path in place.things.values() for end in LEAST]  # fmt: skip
    read = [(path, got) for path, got in ask(scene, who, paths) if got.status == 200]
    answered = Counter(end for path, _got in read for end in LEAST if end in path)
    assert {end: answered[end] for end, least in LEAST.items() if answered[end] < least} == {}
    kept = [
        (path, got.headers.get("Cache-Control"))
        for path, got in read
        if "no-store" not in got.headers.get("Cache-Control", "")
    ]
    assert kept == []


def given(role) -> set:
    """Return what is told to a role: guests and parents read what names them."""
    if role in ("Guest", "Parent"):
        return NAMED
    found, told = matrix(), set(NAMED)
    for tool, (read, managed) in BY_TOOL.items():
        letters = found[tool].get(role, "")
        told |= {*(read if "R" in letters else ()), *(managed if "M" in letters else ())}
    return told | (IN_OPEN_SLOTS if found["chat"].get(role) else set())


@pytest.mark.parametrize("role", ["Guest", "Parent", "Expert", "Observer"])
def test_who_has_a_pass_finds_what_the_matrix_gives_and_nothing_else(scene, role):
    place = scene.places["closed"]
    paths = [f"{path}{end}" for path in place.things.values() for end in ON_EACH]
    paths += [f"{place.things['space']}/{name}" for name in ON_SPACE]
    paths += [*ASKED, "@@notices", "@@desktop", "@@my-spaces"]
    told = {what for path, got in ask(scene, role, paths) for what in place.told(got.text, path)}
    assert {what for what in told if not what.startswith(("id", "uid"))} == given(role)


def test_what_is_taken_back_inside_is_gone_at_once(scene):
    place = scene.places["open"]
    page, album, picture, entry = (
        place.things[f"public {kind}"] for kind in ("page", "album", "picture", "entry")
    )
    paths = [page, f"{page}/@breadcrumbs", picture, f"{picture}/@@file", f"{picture}/@@small"]
    paths += [f"resolveuid/{place.uids['public page']}", entry, f"{entry}/@comments"]
    lists = [f"{place.things['space']}/@@pages", place.things["space"], "@find?text=Kingfisher"]
    lists += [f"{place.things['journal']}{end}" for end in ("", "/feed.xml")]
    assert {got.status for _path, got in ask(scene, "visitor", paths)} == {200, 302}
    assert all("Kingfisher" in got.text for _path, got in ask(scene, "visitor", lists))
    transaction.begin()
    with log_in_as(place.party.ana):
        for path in (page, album):
            share(scene.site.unrestrictedTraverse(path), "members")
        share_entry(scene.site.unrestrictedTraverse(entry), "project")
    transaction.commit()
    for who in ("visitor", "stranger"):
        assert [got.status for _path, got in ask(scene, who, paths)] == [404] * len(paths)
        for path, got in ask(scene, who, [*lists, *ASKED]):
            assert "Kingfisher" not in got.text.replace("text=Kingfisher", ""), (who, path)
