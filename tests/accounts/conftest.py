"""Ana (a teacher) and Zoe (a pupil) of a site that a server serves."""

from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.accounts.reader import Reader

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
