"""Real instances to measure: ours and a plain Plone, each in a process and a folder of its own."""

from pathlib import Path
from time import sleep

import os
import requests
import shutil
import subprocess

ZOPE_CONF = """%define INSTANCEHOME {folder}
instancehome $INSTANCEHOME
clienthome {folder}
debug-mode off
security-policy-implementation C
default-zpublisher-encoding utf-8
<environment>
    CHAMELEON_CACHE {folder}/cache
    zope_i18n_compile_mo_files true
    TZ UTC
    {environment}
</environment>
<zodb_db main>
    cache-size 30000
    <blobstorage>
      blob-dir {folder}/blobs
      <filestorage>
        path {folder}/Data.fs
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
SERVE = Path(__file__).parent / "serve.py"
USER = "admin:eTwinning-demo-1"


class Server:
    """One instance: a folder, a Python, a port.

    :param python: interpreter of the virtualenv that holds the packages.
    :param folder: emptied at the start.
    :param environment: further variables for zope.conf, ``NAME value``.
    """

    def __init__(self, python: Path, folder: Path, port: int, environment: str = ""):
        self.python, self.folder, self.port = python, folder, port
        self.root = f"http://localhost:{port}"
        self.process: subprocess.Popen | None = None
        shutil.rmtree(folder, ignore_errors=True)
        for name in ("etc", "blobs", "cache"):
            (folder / name).mkdir(parents=True)
        conf = ZOPE_CONF.format(folder=folder, environment=environment)
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
        subprocess.run(
            [zconsole, "run", self.conf, script], check=True, env={**os.environ, **words}
        )

    def start(self) -> None:
        """Start serving and wait for the first answer."""
        self.process = subprocess.Popen(
            [self.python, SERVE, self.conf, str(self.port)], stderr=subprocess.DEVNULL
        )
        for _ in range(240):
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.folder.name} did not start")
            try:
                requests.get(self.root, timeout=20)
                return
            except requests.ConnectionError:
                sleep(0.5)
        raise RuntimeError(f"{self.folder.name} does not answer")

    def stop(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(30)

    def cpu(self) -> float:
        """CPU time used so far by all threads, in milliseconds."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def memory(self) -> float:
        """Resident memory, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024
