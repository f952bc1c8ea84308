"""Measure accounts inside a real database: ``zconsole run zope.conf accounts_inside.py``."""

from etwinning.accounts import passwords
from etwinning.accounts.api import log_in
from etwinning.accounts.store import Ledger
from pathlib import Path
from plone import api
from random import Random
from Testing.makerequest import makerequest
from time import process_time
from zope.annotation.interfaces import IAttributeAnnotatable
from zope.component.hooks import setSite
from zope.globalrequest import setRequest
from zope.interface import alsoProvides

import json
import os
import transaction

FEW, MANY = 100, 200_000
BATCH = 5_000  # accounts a commit
ROUNDS = 20  # few and many take turns, so that the machine's moods hit both
TURNS = 100  # a round
PASSWORD = "eTwinning-demo-1"
FAMILY = ("García", "Kowalska", "Ozoliņa", "Papadopoulou", "Nagy", "Müller", "Rossi", "Иванова")
numbers = Random(7)


class NoHash:
    """What a log-in costs without the hash: passwords are compared as they are."""

    def matches(self, password, stored):
        """Compare."""
        return password == stored

    def is_old(self, stored):
        """Never."""
        return False


def filled(accounts, count: int) -> Ledger:
    """Return a ledger of ``count`` accounts, written in batches."""
    book = accounts.ledger = Ledger()
    transaction.commit()
    for number in range(count):
        name = f"Ana-{number:06} {FAMILY[number % len(FAMILY)]}"
        entry = book.add(f"ana.{number}@school.example", name, "teacher")
        book.change(entry, roles=("Teacher",))
        entry.password = PASSWORD
        if number % BATCH == 0:
            transaction.commit()
            book._p_jar.cacheGC()
    transaction.commit()
    return book


def timed(ask, those) -> list[float]:
    """Return the CPU milliseconds of each question."""
    taken = []
    for one in those:
        start = process_time()
        ask(one)
        taken.append((process_time() - start) * 1000)
    return taken


def enter(site, login: str) -> None:
    """Log in as a browser that nobody knows."""
    request = makerequest(site).REQUEST
    alsoProvides(request, IAttributeAnnotatable)
    setRequest(request)
    log_in(login, PASSWORD)


def measure(site, people) -> dict:
    """Return the times of look-ups and log-ins of people, by chance."""
    users = api.portal.get_tool("acl_users")
    turns = [numbers.choice(people) for _turn in range(TURNS)]
    return {
        "look-up": timed(users.getUserById, [user_id for user_id, _login in turns]),
        "log-in": timed(lambda login: enter(site, login), [login for _id, login in turns]),
    }


def compare(site) -> list[dict]:
    """Return the times at FEW and at MANY; both have the same number of people who are about."""
    accounts = api.portal.get_tool("acl_users")["accounts"]
    books = [filled(accounts, count) for count in (FEW, MANY)]
    people = [
        [(user_id, book.get(user_id).login) for user_id in numbers.sample(list(book.entries), FEW)]
        for book in books
    ]
    found: list[dict] = [{"look-up": [], "log-in": []} for _book in books]
    for turn in range(ROUNDS + 1):
        for book, some, times in zip(books, people, found, strict=True):
            accounts.ledger = book
            for what, taken in measure(site, some).items():
                times[what] += taken if turn else []  # the first round warms up
    return found


if "app" in globals():
    portal = makerequest(app).etwinning  # noqa: F821
    setSite(portal)
    passwords.hashing = NoHash()
    Path(os.environ["ANSWER"]).write_text(json.dumps(compare(portal)))
    transaction.abort()
