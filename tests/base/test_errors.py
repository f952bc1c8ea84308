"""Refusals carry their reason and their status."""

from AccessControl import Unauthorized
from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Refusal


def test_not_allowed_is_a_refusal_and_zopes_unauthorized():
    refusal = NotAllowed("Only the founders may close a project")
    assert isinstance(refusal, Refusal) and isinstance(refusal, Unauthorized)
    assert str(refusal) == refusal.reason == refusal.message
    assert refusal.getStatus() == 403
