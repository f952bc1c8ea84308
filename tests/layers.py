"""A layer on top of the house's: a party is there already, each test finds it untouched."""

from contextlib import contextmanager
from contextlib import ExitStack
from etwinning.base.interfaces import IETwinningLayer
from etwinning.testing import FIXTURE
from plone.app.testing import IntegrationTesting
from plone.app.testing import ploneSite
from plone.testing import Layer
from plone.testing import zodb
from tests.numbers import begin_anew
from tests.numbers import number
from tests.twinspaces.builders import party
from tests.twinspaces.builders import Party
from zope.interface import alsoProvides

import transaction


class River(Layer):
    """A project at work, made once: most tests begin with one.

    :ivar made: the database that holds it, on top of the house's. It is the tests' only while
        one of them runs, so that other layers never see it.
    :ivar people: words of a ``Party``, the project as its id.
    :ivar numbers: the last number of a name that is taken.
    """

    defaultBases = (FIXTURE,)

    def setUp(self):
        """Make it."""
        self.made = zodb.stackDemoStorage(self.get("zodbDB"), name="River")
        begin_anew()
        with self.at_hand(), ploneSite() as portal:
            alsoProvides(portal.REQUEST, IETwinningLayer)
            made = party(portal)
            words = {name: value for name, value in vars(made).items() if name != "project"}
            self.people = {**words, "project": made.project.getId()}
            transaction.commit()
        self.numbers = number()

    def tearDown(self):
        """Throw it away."""
        self.made.close()

    @contextmanager
    def at_hand(self):
        """Make its database the one that is opened."""
        self["zodbDB"] = self.made
        try:
            yield
        finally:
            del self["zodbDB"]


class AtTheRiver(IntegrationTesting):
    """Integration tests in that database; what they write is rolled back."""

    def testSetUp(self):
        """Open it."""
        self.opened = ExitStack()
        self.opened.enter_context(RIVER.at_hand())
        super().testSetUp()

    def testTearDown(self):
        """Close it."""
        super().testTearDown()
        self.opened.close()


def party_of(site) -> Party:
    """Return the party of the layer, as this test's connection sees it."""
    return Party(**{**RIVER.people, "project": site["projects"][RIVER.people["project"]]})


RIVER = River()
RIVER_TESTING = AtTheRiver(bases=(RIVER,), name="etwinning:River")
