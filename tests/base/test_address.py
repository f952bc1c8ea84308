from etwinning.base.address import NoAddress
from etwinning.base.address import path_of
from etwinning.base.address import site_url
from etwinning.base.address import TakeAddress
from etwinning.base.address import url_of
from plone import api

import pytest

RECORD = "etwinning.base.address"


@pytest.fixture
def address(site):
    api.portal.set_registry_record(RECORD, "https://etwinning.example/")


def test_links_begin_with_the_configured_address(site, address):
    site.REQUEST.setServerURL("http", "evil.example")
    assert site_url() == "https://etwinning.example"
    assert url_of(site, "@@notices") == "https://etwinning.example/@@notices"


def test_without_address_a_foreign_host_gives_no_link(site):
    site.REQUEST.setServerURL("http", "evil.example")
    with pytest.raises(NoAddress):
        site_url()


def test_without_address_this_machine_is_the_address(site, monkeypatch):
    site.REQUEST.setServerURL("http", "localhost", "8150")
    assert site_url() == "http://localhost:8150/plone"
    monkeypatch.setenv("PORT", "8151")
    site.REQUEST.setServerURL("http", "nohost")
    assert site_url() == "http://localhost:8151/plone"


def test_a_new_site_takes_the_address_from_the_environment(site, monkeypatch):
    TakeAddress()()
    assert not api.portal.get_registry_record(RECORD)
    monkeypatch.setenv("ETWINNING_ADDRESS", "https://one.example/")
    TakeAddress()()
    monkeypatch.setenv("ETWINNING_ADDRESS", "https://two.example")
    TakeAddress()()
    assert site_url() == "https://one.example"


@pytest.mark.parametrize("bad", ["etwinning.example", "javascript:alert(1)", "https://a b", "x"])
def test_what_is_no_web_address_is_no_address(site, bad):
    api.portal.set_registry_record(RECORD, bad)
    site.REQUEST.setServerURL("http", "evil.example")
    with pytest.raises(NoAddress):
        site_url()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/projects/x", "/projects/x"),
        ("https://etwinning.example/projects/x?a=1", "/projects/x?a=1"),
        ("https://etwinning.example", "/"),
        ("https://etwinning.example.evil.example/x", ""),
        ("//evil.example", ""),
        ("/\\evil.example", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_site_have_a_path(site, address, url, path):
    assert path_of(url) == path


def test_the_address_of_the_request_has_a_path_too(site):
    assert path_of(f"{site.absolute_url()}/projects/x") == "/projects/x"
