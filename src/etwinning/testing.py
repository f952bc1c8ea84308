"""Test layers: a site of our distribution without demo content."""

from plone.app.testing import applyProfile
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import PLONE_FIXTURE
from plone.app.testing import PloneSandboxLayer
from plone.testing.zope import WSGI_SERVER_FIXTURE
from Products.CMFCore.indexing import processQueue

import etwinning.site
import os
import tempfile


class Layer(PloneSandboxLayer):
    """Everything of ``etwinning:default``; tests bring their own people and things."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext):
        """Load the house's ZCML, overrides included."""
        os.environ.setdefault("ETWINNING_MAIL", "outbox")
        os.environ.setdefault("ETWINNING_JOBS", tempfile.mkdtemp(prefix="jobs-"))
        os.environ.setdefault("ETWINNING_EXPORTS", tempfile.mkdtemp(prefix="exports-"))
        os.environ.setdefault("ETWINNING_MAIL_FOLDER", tempfile.mkdtemp(prefix="mail-"))
        self.loadZCML(package=etwinning.site)
        self.loadZCML(package=etwinning.site, name="overrides.zcml")

    def setUpPloneSite(self, portal):
        """Install the profile."""
        applyProfile(portal, "etwinning:default")
        processQueue()  # the layer commits without a site, and would hide the error


FIXTURE = Layer()
INTEGRATION_TESTING = IntegrationTesting(bases=(FIXTURE,), name="etwinning:Integration")
FUNCTIONAL_TESTING = FunctionalTesting(
    bases=(FIXTURE, WSGI_SERVER_FIXTURE), name="etwinning:Functional"
)
