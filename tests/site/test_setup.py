"""The steps of rooms run in order, and again without harm."""

from etwinning.base.interfaces import ISetUpStep
from etwinning.site.setup import after_install
from zope.component import getGlobalSiteManager
from zope.interface import implementer

import pytest


@implementer(ISetUpStep)
class Step:
    """Remembers that it ran."""

    def __init__(self, order, ran):
        self.order = order
        self.ran = ran

    def __call__(self):
        self.ran.append(self.order)


@pytest.fixture
def ran(site):
    """The orders of two steps, as they ran; the steps are gone after the test."""
    ran = []
    registry = getGlobalSiteManager()
    steps = {"test.late": Step(90, ran), "test.early": Step(5, ran)}
    for name, step in steps.items():
        registry.registerUtility(step, ISetUpStep, name)
    yield ran
    for name, step in steps.items():
        registry.unregisterUtility(step, ISetUpStep, name)


def test_steps_run_in_their_order(site, ran):
    after_install(site.portal_setup)
    assert ran == [5, 90]


def test_a_second_run_keeps_what_is_there(site):
    before = set(site.objectIds()), set(site.acl_users.objectIds())
    after_install(site.portal_setup)
    assert (set(site.objectIds()), set(site.acl_users.objectIds())) == before
