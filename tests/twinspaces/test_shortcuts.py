"""A TwinSpace moves by its verbs only, which ask for a confirmation or a reason."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.shortcuts import assert_closed
from tests.twinspaces.builders import party


def test_plones_own_doors_move_no_space(functional, api_as):
    river = party(functional["portal"], password=PASSWORD)
    space = river.space
    person("moderator", roles=("Moderator",), kind="staff", password=PASSWORD)
    admin = api_as(account(river.ana).login, PASSWORD)
    assert_closed(admin, space, "publish", "close", "archive")
    assert_closed(api_as("moderator", PASSWORD), space, "flag")
