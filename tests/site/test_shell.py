"""The page shell: Plone's slots and names, our environments, links and icons."""

from Acquisition import aq_base
from Acquisition import Implicit
from etwinning.base.interfaces import INavigation
from etwinning.site.shell.environment import environment_of
from etwinning.site.shell.icons import icon
from etwinning.site.shell.navigation import with_current
from pathlib import Path
from plone import api
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from Products.Five.browser import BrowserView
from zope.component import getGlobalSiteManager
from zope.interface import implementer

import etwinning.site.shell as our_shell
import Products.CMFPlone.browser as plone_browser
import pytest
import re

PLONE = Path(plone_browser.__file__).parent / "templates" / "main_template.pt"
OURS = Path(our_shell.__file__).parent / "main_template.pt"
PARTS = OURS.with_name("parts.pt")
# we have no columns
LEFT_OUT = {"sl", "sr", "isRTL", "body_class"}


def slots(path):
    return set(re.findall(r'define-(?:slot|macro)="([^"]+)"', path.read_text()))


def names(path):
    page = path.read_text().split("<body")[0]
    return set(re.findall(r"^\s*(?:tal:define=\")?(\w+) (?:python|nocall|shell)", page, re.M))


def managers(*paths):
    return {name for path in paths for name in re.findall(r"provider:([\w.]+)", path.read_text())}


def test_every_slot_of_plone_is_there():
    assert slots(PLONE) <= slots(OURS)


def test_every_name_of_plone_is_there():
    assert names(PLONE) - names(OURS) <= LEFT_OUT


def test_viewlet_managers():
    """The shell writes these itself; everything else stays open to add-ons."""
    assert managers(PLONE) - managers(OURS, PARTS) == {
        "plone.portalheader",
        "plone.mainnavigation",
        "plone.leftcolumn",
        "plone.rightcolumn",
    }


class Desktop(BrowserView):
    """A page that tells the shell about itself."""

    environment = "desktop"
    audience = "Only you and Līga Ozola will read this message"
    section = "post"

    def __call__(self):
        return self.context.restrictedTraverse("@@document_view")()


@implementer(INavigation)
class Links:
    """Two links of a room."""

    def entries(self, context, request):
        return [
            {"id": "late", "title": "Late", "url": "http://nohost/plone/late", "order": 90},
            {"id": "post", "title": "Post", "url": "http://nohost/plone/post", "count": 2},
        ]


@pytest.fixture
def links():
    """Links of a test in place of the desktop's own, which come back."""
    manager = getGlobalSiteManager()
    ours = manager.getUtility(INavigation, "desktop")
    manager.registerUtility(Links(), INavigation, name="desktop")
    yield
    manager.registerUtility(ours, INavigation, name="desktop")


@pytest.fixture
def document(site):
    setRoles(site, TEST_USER_ID, ["Manager"])
    return api.content.create(site, "Document", "about", title="About us")


def shell_of(view, context, request):
    shell = context.restrictedTraverse("@@shell")
    shell.show(view)
    return shell


def test_a_page_is_of_the_public_site(document):
    page = document.restrictedTraverse("@@document_view")()
    assert 'class="etw etw-env-public' in page
    assert '<main class="etw-main etw-wrap"' in page


def test_a_view_tells_environment_audience_and_section(document, links):
    view = Desktop(document, document.REQUEST)
    shell = shell_of(view, document, document.REQUEST)
    assert shell.environment == "desktop"
    assert shell.audience == "Only you and Līga Ozola will read this message"
    assert [link["id"] for link in shell.navigation] == ["post", "late"]
    assert shell.current == "Post"


def test_a_thing_tells_for_all_that_stands_in_it(document):
    class Space(Implicit):
        environment = "twinspace"

    inside = aq_base(document).__of__(Space().__of__(document.aq_parent))
    assert environment_of(object(), inside) == "twinspace"
    assert environment_of(object(), document) == "public"


def test_an_unknown_environment_is_the_public_one(document):
    view = type("View", (), {"environment": "moon"})()
    assert environment_of(view, document) == "public"


def test_the_bar_never_says_everybody_of_a_page_that_is_not(site, document):
    document.manage_permission("View", ["Manager"], 0)
    view = document.restrictedTraverse("@@document_view")
    document.REQUEST["PUBLISHED"] = view
    shell = shell_of(view, document, document.REQUEST)
    assert shell.audience.default == "Not everybody can open this page"
    document.manage_permission("View", ["Anonymous"], 0)
    shell = shell_of(view, document, document.REQUEST)
    assert shell.audience.default == "Everybody can read these pages"
    for closed in (document.restrictedTraverse("@@edit"), site.restrictedTraverse("++add++Link")):
        document.REQUEST["PUBLISHED"] = closed
        shell = shell_of(view, document, document.REQUEST)
        assert shell.audience.default == "Not everybody can open this page"


def test_where_the_reader_stands():
    links = [{"id": "a", "url": "http://x/a"}, {"id": "b", "url": "http://x/b/", "current": True}]
    by_section = with_current(links, "a", "http://x/b")
    assert [link["aria"] for link in by_section] == ["true", None]
    by_address = with_current(links, None, "http://x/b")
    assert [link["aria"] for link in by_address] == [None, "page"]


def test_an_icon_is_drawn_in_the_page(document):
    drawn = document.restrictedTraverse("@@icon")["check-lg"]
    assert drawn.startswith('<svg class="etw-icon" aria-hidden="true" viewBox="0 0 16 16"><path')


@pytest.mark.parametrize("name", ["no-such-icon", "../icons/plone", "Check"])
def test_an_unknown_icon_is_an_error(name):
    with pytest.raises(KeyError):
        icon(name)


def test_staff_see_the_toolbar(document):
    assert "portal-toolbar" in document.restrictedTraverse("@@document_view")()


def test_a_member_has_a_menu_and_no_toolbar(site, document):
    setRoles(site, TEST_USER_ID, ["Member"])
    page = document.restrictedTraverse("@@document_view")()
    assert "portal-toolbar" not in page
    assert "personaltools-logout" in page
