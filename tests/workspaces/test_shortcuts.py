"""A page moves by its verbs only, which ask for a confirmation or a reason, and tell it."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.shortcuts import assert_closed
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.workspaces.builders import page_of


def test_plones_own_doors_move_no_page(functional, api_as):
    river = party(functional["portal"], password=PASSWORD)
    publish(river)
    page = page_of(river.ana, river.space)
    person("moderator", roles=("Moderator",), kind="staff", password=PASSWORD)
    admin = api_as(account(river.ana).login, PASSWORD)
    assert_closed(admin, page, "publish", "show_etwinners", "withdraw")
    assert_closed(api_as("moderator", PASSWORD), page, "flag")
