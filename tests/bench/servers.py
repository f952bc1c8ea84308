"""Real instances to measure: ours and a plain Plone, each in a process and a folder of its own."""

from pathlib import Path
from time import clock_gettime
from time import sleep

import os
import requests
import shutil
import subprocess

ZOPE_CONF = """%define INSTANCEHOME {folder}
instancehome $INSTANCEHOME
clienthome {folder}/instance
debug-mode off
security-policy-implementation C
default-zpublisher-encoding utf-8
<environment>
    CHAMELEON_CACHE {folder}/cache
    zope_i18n_compile_mo_files true
    TZ UTC
</environment>
<zodb_db main>
    cache-size 30000
    <blobstorage>
      blob-dir {folder}/blobstorage
      <filestorage>
        path {folder}/filestorage/Data.fs
      </filestorage>
    </blobstorage>
    mount-point /
</zodb_db>
"""
SITE_ZCML = """<configure xmlns="http://namespaces.zope.org/zope"
    xmlns:meta="http://namespaces.zope.org/meta" xmlns:five="http://namespaces.zope.org/five">
  <include package="Products.Five" />
  <meta:redefinePermission from="zope2.Public" to="zope.Public" />
  <five:loadProducts file="meta.zcml" />
  <five:loadProducts />
  <five:loadProductsOverrides />
  <securityPolicy component="AccessControl.security.SecurityPolicy" />
</configure>
"""
# scripts import tests.bench; nobody gets mail
ENVIRONMENT = {
    "PYTHONPATH": str(Path(__file__).parents[2]),
    "PYTHONWARNINGS": "ignore",
    "ETWINNING_MAIL": "outbox",
}
CPU_CLOCK = 2  # what clock_getcpuclockid(3) makes of a process id: all its threads
QUIET = 40  # milliseconds of CPU in two seconds: an instance without requests
USER = "admin:eTwinning-demo-1"


class Server:
    """One instance: a folder, a Python, a port.

    :param python: interpreter of the virtualenv that holds the packages.
    :param folder: emptied at the start.
    :param filters: names of the WSGI filters that stand before it, the outermost first.
    """

    def __init__(self, python: Path, folder: Path, port: int, filters: tuple[str, ...] = ()):
        self.python, self.folder, self.port, self.filters = python, folder, port, filters
        self.root = f"http://localhost:{port}"
        self.process: subprocess.Popen | None = None
        shutil.rmtree(folder, ignore_errors=True)
        for name in ("etc", "instance", "filestorage", "blobstorage", "cache"):
            (folder / name).mkdir(parents=True)
        conf = ZOPE_CONF.format(folder=folder)
        (folder / "etc/zope.conf").write_text(conf)
        (folder / "etc/site.zcml").write_text(SITE_ZCML)
        (folder / "inituser").write_text(USER)

    @property
    def conf(self) -> str:
        """Path of zope.conf."""
        return str(self.folder / "etc/zope.conf")

    def run(self, script: Path, **words: str) -> None:
        """Run a script with ``app``; it gets ``words`` as environment variables."""
        zconsole = self.python.parent / "zconsole"
        log = self.folder / "run.log"
        with log.open("a") as told:
            done = subprocess.run(
                [zconsole, "run", self.conf, script],
                env={**os.environ, **ENVIRONMENT, **words},
                stdout=told,
                stderr=told,
            )
        if done.returncode:
            raise RuntimeError(f"{script.name} failed:\n{log.read_text()[-3000:]}")

    def start(self) -> None:
        """Start serving and wait for the first answer."""
        self.process = subprocess.Popen(
            [self.python, "-m", "tests.bench.serve", self.conf, str(self.port), *self.filters],
            env={**os.environ, **ENVIRONMENT},
            stderr=subprocess.DEVNULL,
        )
        for _ in range(240):
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.folder.name} did not start")
            try:
                # the root of ours leads on to the front page: that is no part of a start
                requests.get(self.root, timeout=20, allow_redirects=False)
                return
            except requests.ConnectionError:
                sleep(0.5)
        raise RuntimeError(f"{self.folder.name} does not answer")

    def settle(self) -> None:
        """Wait until the threads behind the requests have nothing to do, such as an indexer."""
        before = self.cpu()
        for _ in range(120):
            sleep(2)
            now = self.cpu()
            if now - before < QUIET:
                return
            before = now
        raise RuntimeError(f"{self.folder.name} does not come to rest")

    def stop(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(30)

    def cpu(self) -> float:
        """CPU time used so far by all threads, in milliseconds."""
        return clock_gettime((~self.process.pid << 3) | CPU_CLOCK) * 1000

    def memory(self) -> float:
        """Resident memory, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024
