"""An entry and a journal move by verbs only, which ask for a confirmation or a reason."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.journals.builders import entry_of
from tests.shortcuts import assert_closed
from tests.twinspaces.builders import party


def test_plones_own_doors_move_no_entry_and_no_journal(functional, api_as):
    river = party(functional["portal"], password=PASSWORD)
    entry = entry_of(river.ana, river.journal)
    person("moderator", roles=("Moderator",), kind="staff", password=PASSWORD)
    founder = api_as(account(river.ana).login, PASSWORD)
    assert_closed(founder, entry, "publish", "show_etwinners", "keep_private")
    assert_closed(founder, river.journal, "close", "flag")
    assert_closed(api_as("moderator", PASSWORD), entry, "flag")
