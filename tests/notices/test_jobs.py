from datetime import datetime
from datetime import timedelta
from datetime import UTC
from etwinning.jobs.api import run_due
from etwinning.notices import api as notices
from etwinning.records.api import shelf
from plone.app.testing import login
from tests.notices.builders import kind
from tests.notices.builders import reader
from tests.notices.builders import text_of
from tests.notices.builders import waiting_mails
from time import time

import pytest

# the next Thursday and Friday, so that what is told now is before them
TODAY = datetime.now(UTC).replace(hour=7, minute=0, second=0)
THURSDAY = TODAY + timedelta(days=(3 - TODAY.weekday()) % 7 + 7)
FRIDAY = THURSDAY + timedelta(days=1)
YEAR = 366 * 24 * 3600  # seconds


@pytest.fixture
def ana(site):
    """Ana wants news of projects daily, of spaces weekly."""
    who = reader("ana", "ana@school.example")
    kind("test:project", topic="projects", subject="Project ${n}")
    kind("test:space", topic="spaces", subject="Space ${n}")
    run_due(THURSDAY.timestamp() - 7 * 24 * 3600)
    return who


def at(moment):
    """Run the jobs of a moment and return all mails so far."""
    run_due(moment.timestamp())
    return waiting_mails()


def test_a_day_becomes_one_mail(ana):
    for number in range(3):
        notices.tell([ana], "test:project", words={"n": number}, url="/projects/x")
    notices.tell([ana], "test:space", words={"n": 9})
    assert waiting_mails() == []
    (mail,) = at(THURSDAY)
    assert mail["Subject"] == "Your day: 3 new"
    text = text_of(mail)
    assert text.index("Project 0") < text.index("Project 1") < text.index("Project 2")
    assert "Space 9" not in text


def test_a_week_becomes_one_mail_on_friday(ana):
    notices.tell([ana], "test:space", words={"n": 9})
    assert at(THURSDAY) == []
    (mail,) = at(FRIDAY)
    assert mail["Subject"] == "Your week: 1 new"
    assert ana not in shelf("notices").waiting


def test_nothing_comes_twice_and_nothing_empty(ana):
    notices.tell([ana], "test:project", words={"n": 1})
    assert len(at(THURSDAY)) == 1
    assert len(at(THURSDAY + timedelta(hours=3))) == 1
    assert len(at(FRIDAY)) == 1


def test_what_was_seen_needs_no_mail(site, ana):
    notices.tell([ana], "test:project", words={"n": 1})
    login(site, "ana")
    notices.mark_seen(ana)
    assert at(THURSDAY) == []
    assert ana not in shelf("notices").waiting


def test_who_switches_off_gets_no_digest_any_more(site, ana):
    notices.tell([ana], "test:project", words={"n": 1})
    login(site, "ana")
    notices.change_paces(ana, {"projects": "off"})
    assert at(THURSDAY) == []
    assert ana not in shelf("notices").waiting


def test_pupils_get_no_digest(ana):
    iris = reader("iris")
    notices.tell([iris], "test:project", words={"n": 1})
    assert at(THURSDAY) == []


def test_a_person_who_is_gone_gets_none_and_stops_nobody(ana):
    notices.tell(["nobody", ana], "test:project", words={"n": 1})
    assert len(at(THURSDAY)) == 1


def test_the_mails_of_many_people_are_written_by_the_worker(ana):
    kind("test:urgent", topic="projects", urgent=True, subject="Now")
    many = [f"nobody{number}" for number in range(notices.MANY)]
    notices.tell([*many, ana], "test:urgent")
    assert waiting_mails() == []
    (mail,) = at(THURSDAY)
    assert (mail["To"], mail["Subject"]) == ("ana@school.example", "Now")


def test_notices_go_after_a_year(ana):
    notices.tell([ana], "test:project", words={"n": 1})
    run_due(time() + YEAR - 14 * 24 * 3600)
    assert len(notices.notices_of(ana)) == 1
    run_due(time() + YEAR + 24 * 3600)
    assert notices.notices_of(ana) == []
    assert notices.unseen(ana) == 0
