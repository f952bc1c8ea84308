from etwinning.base.errors import BadInput
from etwinning.base.trap import check_seal
from etwinning.base.trap import is_trapped
from etwinning.base.trap import new_seal

import pytest


def test_the_unseen_field_traps(site):
    assert is_trapped({"homepage": "https://pills.example"})
    assert not is_trapped({"homepage": "", "name": "Ana"})


def test_a_person_takes_some_seconds(site):
    check_seal({"seal": new_seal(now=1000)}, now=1005)


@pytest.mark.parametrize("later", [0, 1, 25 * 3600])
def test_too_quick_and_too_slow_is_refused(site, later):
    with pytest.raises(BadInput):
        check_seal({"seal": new_seal(now=1000)}, now=1000 + later)


@pytest.mark.parametrize("seal", ["", "1000", "1000.", "1000.abc", "x.y", "1000.ü", None])
def test_a_made_up_time_is_refused(site, seal):
    with pytest.raises(BadInput):
        check_seal({"seal": seal}, now=1005)
