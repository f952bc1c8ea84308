"""The rules of the house hold; test_faults.py shows that each of them can fail."""

from importlib import import_module
from pathlib import Path
from tests.house import consequences
from tests.house import imports
from tests.house import keepers
from tests.house import sizes
from tests.house import words

import pytest

HOUSE = Path(__file__).parents[2]
SRC = HOUSE / "src" / "etwinning"
TESTS = HOUSE / "tests"
FOLDERS = sorted(path for path in (HOUSE / "workflows").iterdir() if path.is_dir())

# pages that anybody may call, each with the reason
PUBLIC = {
    "accounts/configure.zcml:index.html": "the answer 429 to whoever tries too often",
    "accounts/rest/configure.zcml:@login": "how programs come in",
    "accounts/rest/configure.zcml:@login-renew": "refuses visitors itself, with 401",
    "accounts/rest/configure.zcml:@logout": "ends the sessions of whoever asks",
    "accounts/views/address.zcml:new-address": "the link from the mail is the key",
    "accounts/views/address.zcml:stop-address": "the link from the mail is the key",
    "accounts/views/configure.zcml:login": "how teachers come in",
    "accounts/views/configure.zcml:login_form": "Plone's old name of it",
    "accounts/views/configure.zcml:pupil-door": "how pupils come in",
    "accounts/views/configure.zcml:logout": "ends the sessions of whoever asks",
    "accounts/views/configure.zcml:logged-out": "says that one is out",
    "accounts/views/configure.zcml:forgotten-password": "for who cannot come in",
    "accounts/views/configure.zcml:new-password": "the link from the mail is the key",
    "accounts/views/moved.zcml:failsafe_login": "leads to login",
    "accounts/views/moved.zcml:failsafe_login_form": "leads to login",
    "accounts/views/moved.zcml:login-help": "leads to forgotten-password",
    "accounts/views/moved.zcml:mail_password": "leads to forgotten-password",
    "accounts/views/moved.zcml:mail_password_form": "leads to forgotten-password",
    "accounts/views/moved.zcml:passwordreset": "leads to forgotten-password",
    "base/configure.zcml:fields": "macros only, shows nothing by itself",
    "calendar/views/configure.zcml:ics": "the secret in the address is the key",
    "site/overrides.zcml:plone-overview": "leads visitors of the server to the site",
    "site/refusals/configure.zcml:index.html": "says why something was not done",
    "site/refusals/configure.zcml:redirect-to-uuid": "looks who may view the thing itself",
    "site/refusals/configure.zcml:resolveUid": "looks who may view the thing itself",
    "site/refusals/configure.zcml:resolveuid": "looks who may view the thing itself",
    "site/shell/configure.zcml:breadcrumbs_view": "names only what the reader may view",
    "site/shell/configure.zcml:icon": "drawings that Plone ships",
    "site/shell/configure.zcml:iconresolver": "drawings that Plone ships",
    "site/shell/configure.zcml:main_template": "macros only, as Plone's own",
    "site/shell/configure.zcml:shell": "asked by the template, shows nothing by itself",
    "projects/views/links.zcml:project-parts": "macros only, shows nothing by itself",
    "jobs/views/configure.zcml:run-job": "the view asks for the worker's secret, else 404",
    "workspaces/views/configure.zcml:workspace-parts": "macros only, shows nothing by itself",
    "records/configure.zcml:index.html": "the answer 503 to whoever comes too late",
}

# who acts for the house, without a permission of the person: consequences, jobs and links of mails
FOR_THE_HOUSE = {
    "accounts/forgotten.py: 'a link for a new password'",
    "accounts/moving.py: 'a link for a new address'",
    "accounts/moving.py: 'a link that stops a new address'",
    "announcements/subscribers.py: 'a project was approved'",
    "announcements/subscribers.py: 'a teacher was closed out'",
    "announcements/subscribers.py: 'an account is gone'",
    "jobs/api.py: f'job {job}'",
    "groups/subscribers.py: 'a teacher opened a room'",
    "journals/labels.py: 'the first entry of a journal was shown'",
    "journals/subscribers.py: 'a project was approved'",
    "journals/subscribers.py: 'a place was opened for a project'",
    "journals/subscribers.py: 'a project moved'",
    "journals/subscribers.py: \"a project's page became public or not\"",
    "journals/subscribers.py: 'a partner left a project'",
    "journals/subscribers.py: 'a founder was replaced'",
    "moderation/subscribers.py: 'a thing was reported'",
    "moderation/subscribers.py: 'an office has decided about a report'",
    "workspaces/subscribers.py: 'a thing is back about which an office has decided'",
    "people/heads.py: 'a head teacher answered'",
    "people/registering.py: 'a visitor confirmed the address'",
    "people/subscribers.py: 'a school has another office or region'",
    "people/subscribers.py: 'schools were merged'",
    "people/subscribers.py: \"a teacher's state changed\"",
    "projects/subscribers.py: 'a school has another office or region'",
    "projects/subscribers.py: 'a school was merged'",
    "projects/subscribers.py: 'a founder is away'",
    "search/sources.py: WHY",
    "site/demo/build.py: 'the demo is built'",
    "site/demo/teachers.py: 'nobody was here for three years'",
    "twinspaces/labels.py: 'the first page of a TwinSpace was shown'",
    "twinspaces/passes.py: 'a guest accepted an invitation'",
    "twinspaces/subscribers.py: 'a project was approved'",
    "twinspaces/subscribers.py: 'a project moved'",
    "twinspaces/subscribers.py: 'a partner joined a project'",
    "twinspaces/subscribers.py: 'a partner left a project'",
    "twinspaces/subscribers.py: 'a founder was replaced'",
}


def test_imports_go_down_and_by_a_door():
    assert list(imports.climbing(SRC)) == []


def test_no_import_hides_in_a_function():
    assert list(imports.hidden(SRC)) == []


def test_every_room_has_a_floor():
    assert list(imports.homeless(SRC)) == []


@pytest.mark.parametrize("folder", [SRC, TESTS])
def test_files_and_functions_stay_small(folder):
    assert list(sizes.large(folder)) == []


def test_everything_public_says_what_it_is():
    assert list(sizes.silent(SRC)) == []


def test_verbs_and_rules_say_what_they_return():
    assert list(sizes.untyped(SRC)) == []


def test_no_attribute_of_content_carries_a_type():
    assert list(sizes.annotated(SRC)) == []


def test_every_content_type_lives_in_its_room():
    assert list(words.strangers(HOUSE)) == []


def test_lists_name_every_type_and_workflow():
    assert list(words.unlisted(HOUSE)) == []


def test_every_page_and_service_has_a_permission():
    assert list(words.unlocked(SRC, PUBLIC)) == []


def test_no_public_door_is_listed_in_vain():
    assert PUBLIC.keys() <= set(words.unlocked(SRC, {}))


def test_permissions_are_of_their_room_and_handed_out():
    assert list(words.misnamed(HOUSE)) == []


def test_rooms_that_keep_things_declare_what_they_hold_about_people():
    assert list(keepers.undeclared(HOUSE)) == []


def test_the_house_acts_only_where_it_is_listed():
    assert set(consequences.consequences(SRC)) == FOR_THE_HOUSE


def test_every_service_has_a_page_with_a_request():
    assert list(words.undocumented(SRC, HOUSE / "docs/rest")) == []


def test_a_decision_has_a_number_of_its_own():
    assert list(words.renumbered(HOUSE / "docs/decisions")) == []


def test_a_message_says_one_sentence():
    assert list(consequences.ambiguous(SRC)) == []


def test_constants_repeat_the_titles():
    titles = words.titles(SRC)
    for path in sorted(SRC.glob("*/permissions.py")):
        module = import_module(f"etwinning.{path.parent.name}.permissions")
        constants = {value for name, value in vars(module).items() if name.isupper()}
        assert constants <= titles, path


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_table_of_a_workflow_is_its_definition(folder):
    assert list(words.disagreements(folder)) == []


def test_every_guard_is_answered_by_its_room():
    assert list(words.unanswered(HOUSE)) == []
