from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from tests.rest import document


def test_the_operator_reads_the_audit(api_as):
    answer = api_as(SITE_OWNER_NAME, SITE_OWNER_PASSWORD).get("@audit", actor="nobody")
    assert answer.status_code == 200
    assert answer.json() == {"items": []}
    document("audit-lines", "Auditors and the operator read who did what, newest first.", answer)


def test_others_are_refused(api_as):
    assert api_as().get("@audit").status_code == 401
    assert api_as(TEST_USER_NAME, TEST_USER_PASSWORD).get("@audit").status_code in (401, 403)
