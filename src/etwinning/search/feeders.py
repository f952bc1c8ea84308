"""The feeders of this process, one for each site of ours.

They start with a server (IServerStarting is told by no script and no test). A site made while
the server runs gets its feeder when it is first asked or changed.
"""

from App.config import getConfiguration
from etwinning.search.feeder import Feeder
from etwinning.search.sources import SiteSource
from plone.base.interfaces import IPloneSiteRoot
from zope.annotation.interfaces import IAnnotations

import atexit
import os
import threading
import Zope2

FLAG = "rebuild"  # a file beside the instances' folders: touched, it makes all build anew


class Feeders:
    """Feeders by the path of their site; none at all before ``start``."""

    def __init__(self):
        self.db = None
        self.folder = ""
        self.by_path: dict[str, Feeder] = {}
        self.lock = threading.Lock()

    def start(self, db, folder: str) -> None:
        """Feed from now on, for every site that is there or comes.

        :param folder: of this instance; nobody else writes there.
        """
        self.folder = folder
        self.db = db

    def of(self, path: str) -> Feeder | None:
        """Return the feeder of a site, None in a process that has none."""
        if self.db is None:
            return None
        with self.lock:
            if path not in self.by_path:
                self.by_path[path] = self._begin(path)
            return self.by_path[path]

    def stop(self) -> None:
        """Stop them all and wait for them."""
        with self.lock:
            feeders, self.by_path, self.db = self.by_path, {}, None
        for feeder in feeders.values():
            feeder.stop()

    def _begin(self, path):
        folder = os.path.join(self.folder, path.strip("/").replace("/", "-"))
        feeder = Feeder(self.db, folder, SiteSource(path), _flag(self.folder))
        feeder.start()
        return feeder


feeders = Feeders()


def own_folder() -> str:
    """Return where this instance keeps its indexes: ``var/search/<instance>``.

    The environment variable ETWINNING_SEARCH names another ``var/search``.
    """
    home = getConfiguration().clienthome  # var/instance, var/client1 ...
    beside = os.path.join(os.path.dirname(home), "search")
    return os.path.join(os.environ.get("ETWINNING_SEARCH", beside), os.path.basename(home))


def touch(folder: str) -> None:
    """Make all instances that share the parent of this folder build their indexes anew."""
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    with open(_flag(folder), "a"):
        os.utime(_flag(folder))


def _flag(folder):
    return os.path.join(os.path.dirname(folder), FLAG)


def start_with_server(event) -> None:
    """A server starts (IServerStarting): feed every site of ours until it ends."""
    feeders.start(Zope2.DB, own_folder())
    atexit.register(feeders.stop)
    for path in sites(Zope2.DB):
        feeders.of(path)


def sites(db) -> list[str]:
    """Return the paths of the sites in the root of Zope that have a journal."""
    connection = db.open()
    try:
        app = connection.root()["Application"]
        return [
            f"/{name}"
            for name, thing in app.objectItems()
            if IPloneSiteRoot.providedBy(thing) and "etwinning.search" in IAnnotations(thing)
        ]
    finally:
        connection.close()
