"""The worker: takes jobs from the queue and has the instance run them over HTTP.

A process without Zope and without database, so that only the instance opens the storage:

    python -m etwinning.jobs.worker var/jobs http://localhost:8080

Ends at SIGINT when what it does is done, at SIGTERM at once; nothing is lost either way.
"""

from etwinning.jobs.queue import Queue
from etwinning.jobs.secret import HEADER
from etwinning.jobs.secret import make_secret
from huey.exceptions import RetryTask
from urllib.error import HTTPError
from urllib.error import URLError
from urllib.parse import quote
from urllib.parse import urlsplit
from urllib.request import build_opener
from urllib.request import ProxyHandler
from urllib.request import Request

import json
import logging
import os
import signal
import socket
import sys
import threading
import time

LONGEST = 600  # seconds that a job may take
AGAIN = 3  # seconds until we knock again at an instance that is down or busy
BUSY = (429, 503)
THREADS = 2  # so that a long job does not hold up the short ones
WITH_PARENT = "--with-parent"  # argument: end when the process ends that started this one
TICK = "jobs.tick"
DIRECT = build_opener(ProxyHandler({}))  # the secret goes through no proxy
log = logging.getLogger("etwinning.jobs")


class Failed(Exception):
    """The instance says that a job failed; the text says why."""


class Worker:
    """Carries jobs from the queue to the instance.

    :param folder: of the queue and the secret.
    :param address: of the instance, such as http://localhost:8080.
    """

    def __init__(self, folder: str, address: str):
        self.address = address.rstrip("/")
        self.secret = make_secret(folder)
        self.queue = Queue(folder, self.execute, self.tick)

    def execute(self, site: str, job: str, words: dict) -> None:
        """Have one job run. An instance that is down or busy is no failure of the job.

        :raises Failed: the job failed.
        :raises RetryTask: nobody could run it; it comes again soon.
        """
        try:
            self.ask(site, job, words)
        except HTTPError as error:
            if error.code in BUSY:
                raise RetryTask(delay=AGAIN)
            raise Failed(f"{error.code} {error.read(500).decode(errors='replace')}")
        except (URLError, ConnectionError):
            raise RetryTask(delay=AGAIN)

    def tick(self) -> None:
        """Once a minute: have each site queue what is due again."""
        for site in self.queue.sites():
            try:
                self.ask(site, TICK, {})
            except (OSError, HTTPError) as error:  # the next tick comes in a minute
                log.warning("%s: nobody to run the periodic jobs: %s", site, error)

    def ask(self, site: str, job: str, words: dict) -> None:
        """Send one job to ``@@run-job`` of its site and wait until it is done."""
        request = Request(
            f"{self.address}{quote(site)}/@@run-job",
            data=json.dumps({"job": job, "words": words}).encode(),
            headers={"Content-Type": "application/json", HEADER: self.secret},
        )
        with DIRECT.open(request, timeout=LONGEST) as answer:
            answer.read()

    def wait_for_instance(self) -> None:
        """Wait until somebody listens at the address: we start together."""
        place = urlsplit(self.address)
        while True:
            try:
                return socket.create_connection((place.hostname, place.port or 80), 1).close()
            except OSError:
                time.sleep(AGAIN)

    def run(self) -> None:
        """Work until a signal comes."""
        begun = self.queue.take_up_again()
        log.info("The worker starts; jobs taken up again: %s", begun)
        self.wait_for_instance()
        consumer = self.queue.huey.create_consumer(
            workers=THREADS, initial_delay=0.1, max_delay=1.0, scheduler_interval=1
        )
        consumer.run()


def end_with_parent() -> None:
    """End this process when the one that started it is gone, however it went."""
    parent = os.getppid()

    def watch():
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def main(arguments: list[str]) -> None:
    """Run a worker: folder and address, then perhaps ``--with-parent``."""
    folder, address, *more = arguments
    os.environ["TZ"] = "UTC"  # huey writes moments as the process counts them
    time.tzset()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("huey").setLevel(logging.WARNING)
    if WITH_PARENT in more:
        end_with_parent()
    for told in (signal.SIGINT, signal.SIGTERM):  # until huey listens: nothing is begun
        signal.signal(told, lambda *_: os._exit(0))
    Worker(folder, address).run()


if __name__ == "__main__":
    main(sys.argv[1:])
