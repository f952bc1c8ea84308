"""Ana (a teacher) and Zoe (a pupil) of a site that a server serves."""

from email import message_from_bytes
from email import policy
from etwinning.jobs.api import run_due
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.accounts.reader import Reader
from time import time

import pytest
import transaction


@pytest.fixture
def ana(functional):
    """User id of a verified teacher; log-in name ana, password PASSWORD."""
    user_id = person("ana", "Ana García", roles=("Teacher",), password=PASSWORD)
    transaction.commit()
    return user_id


@pytest.fixture
def zoe(functional):
    """User id of a pupil; log-in name zoe, password PASSWORD."""
    user_id = person("zoe", "Zoe", kind="pupil", password=PASSWORD)
    transaction.commit()
    return user_id


@pytest.fixture
def browser(url):
    """Give a new browser."""
    return lambda: Reader(url)


@pytest.fixture
def outbox(tmp_path, monkeypatch):
    """Mails are written into a folder; the site has an address of its own."""
    monkeypatch.setenv("ETWINNING_MAIL", "outbox")
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path))
    return tmp_path


@pytest.fixture
def posted(functional, outbox):
    """Call it to run the jobs and get the texts of all mails written."""
    functional["portal"].portal_registry["etwinning.base.address"] = "http://etwinning.example"
    transaction.commit()

    def mails():
        run_due(time())
        transaction.commit()
        found = [message_from_bytes(p.read_bytes(), policy=policy.default) for p in mail_files()]
        return [(mail["To"], mail.get_content()) for mail in found]

    def mail_files():
        return sorted(outbox.glob("*.eml"))

    return mails
