"""Who takes part in tests of people over HTTP."""

from etwinning.accounts.api import account
from etwinning.notices.post import mails
from etwinning.people.api import teacher_of
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.support.builders import officer

import pytest
import transaction

IDEA = {
    "title": "Letters between harbours",
    "text": "One paper letter a week.",
    "age_from": 10,
    "age_to": 12,
}


class Cast:
    """The people of a test: user ids and programs by word."""

    def __init__(self, api_as):
        self.api_as = api_as
        self.ids = {}
        self.programs = {"visitor": api_as()}

    def come(self, word, user_id):
        """Somebody comes in; the program is made when it is needed."""
        self.ids[word] = user_id

    def __getitem__(self, word):
        if word not in self.programs:
            login = account(self.ids[word]).login
            words = {"door": "pupils"} if word == "pupil" else {}
            self.programs[word] = self.api_as(login, PASSWORD, **words)
        return self.programs[word]

    def path(self, word):
        """Where somebody's profile stands."""
        return f"people/{self.ids[word]}"


@pytest.fixture
def cast(functional, api_as, tmp_path, monkeypatch):
    """Marta of Spain and Tomasz of Poland are verified, Lucía waits; two offices, a pupil."""
    monkeypatch.setenv("ETWINNING_LIMITS", str(tmp_path))
    people = Cast(api_as)
    marta = {"given_name": "Marta", "family_name": "Figueiredo"}
    people.come("marta", teacher(password=PASSWORD, **marta))
    people.come("tomasz", teacher("PL", password=PASSWORD, given_name="Tomasz", family_name="Wilk"))
    lucia = {"given_name": "Lucía", "family_name": "Ferreiro"}
    people.come("lucia", teacher(state="pending", password=PASSWORD, **lucia))
    people.come("pupil", person(kind="pupil", password=PASSWORD))
    people.come("spain", officer("ES", password=PASSWORD, fullname="Ana Duarte"))
    people.come("poland", officer("PL", password=PASSWORD))
    people.come("moderator", officer("ES", "Moderator", password=PASSWORD))
    transaction.commit()
    return people


def fresh(user_id):
    """A profile as the database has it now."""
    transaction.begin()
    return teacher_of(user_id)


@pytest.fixture
def mailbox(tmp_path, monkeypatch):
    """Give the newest mail that left to an address from now on."""
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path / "mail"))
    return lambda address: next(mail for _name, mail in mails() if mail["To"] == address)
