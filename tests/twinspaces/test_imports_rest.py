"""The import over HTTP: by a program, and by the form as a browser sends it."""

from base64 import b64encode
from etwinning.accounts.api import account
from etwinning.jobs.api import run_due
from etwinning.workspaces.api import pages_of
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.pupils.builders import pupil_of
from tests.rest import document
from tests.support.builders import officer
from tests.twinspaces.builders import party
from tests.twinspaces.packed import packed
from tests.twinspaces.packed import told

import re
import transaction

LINES = ({}, {"title": "For all", "audience": "public"}, {"kind": "spell", "title": "A spell"})
DATA = packed(told(*LINES))


def others(river, api_as) -> list:
    """Return programs of people who take nothing in, each with the status of its refusal."""
    pupil = pupil_of(river.ana, river.space, "Kolibri")
    nss = officer("ES", "ProjectOfficer", password=PASSWORD)
    transaction.commit()
    people = [(river.partner, 403), (river.stranger, 404), (nss, 404)]
    programs = [(api_as(account(who).login, PASSWORD), status) for who, status in people]
    return [*programs, (api_as(pupil.login, pupil.password, door="pupils"), 404), (api_as(), 404)]


def test_a_program_takes_an_export_in_and_reads_what_came_of_it(functional, api_as):
    river = party(functional["portal"], password=PASSWORD)
    programs = others(river, api_as)
    where = "/".join((*river.space.getPhysicalPath()[2:], "@import"))
    ana = api_as(account(river.ana).login, PASSWORD)
    sent = {"filename": "space.zip", "data": b64encode(DATA).decode()}
    for program, status in programs:
        assert program.get(where).status_code == status
        assert program.post(where, file=sent, declared=True).status_code == status
    assert ana.post(where, file={"filename": "x.zip", "data": "eA=="}).status_code == 400
    answer = ana.post(where, file=sent, declared=True, confirmed=False, again=False)
    assert answer.status_code == 201, answer.text
    shown = re.sub(r'("data": ")[^"]+', r"\1UEsDBBQAAAAI", answer.request.body.decode())
    answer.request.body = shown.encode()
    about = (
        "Takes the ZIP of an export in: `file` as base64 (at most 64 MB; the form takes more), "
        "`declared`: the project has the right to share it, `confirmed`: what was for people "
        "outside is shown to them, `again`: although it was taken in before. A job does it, a "
        "notice tells when it is done. Teacher admins."
    )
    document("twinspaces-import", about, answer)
    transaction.begin()
    run_due()
    transaction.commit()
    about = (
        "The own imports of the last thirty days: what was `made` of each kind, what was "
        "`left_out` and what is not as it was there (`changed`), each with the reason. Teacher "
        "admins."
    )
    answer = ana.get(where)
    document("twinspaces-read-import", about, answer)
    (found,) = answer.json()["items"]
    assert (found["ended"], found["made"]) == (True, {"page": 2})
    assert found["left_out"][0]["why"] == ["Nothing here knows what this is."]
    assert found["changed"][0]["title"] == "For all"
    again = ana.post(where, file=sent, declared=True)
    assert again.status_code == 409
    document("twinspaces-import-twice", "The same export once more.", again)


def test_the_form_takes_a_file_of_any_size_and_says_what_is_missing(functional, api_as):
    river = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    where = "/".join((*river.space.getPhysicalPath()[2:], "@@import"))
    ana = api_as(account(river.ana).login, PASSWORD)
    html = {"Accept": "text/html"}
    form = ana.send("GET", where, headers=html).text
    token = re.search(r'name="_authenticator" value="([0-9a-f]+)"', form)[1]
    words = {"_authenticator": token, "declared": "1"}
    answer = ana.send("POST", where, headers=html, data=words)
    assert (answer.status_code, "Choose the ZIP file of an export" in answer.text) == (400, True)
    files = {"file": ("space.zip", DATA, "application/zip")}
    words = {"_authenticator": token}
    answer = ana.send("POST", where, headers=html, data=words, files=files)
    assert (answer.status_code, "Tick it." in answer.text) == (400, True)
    words = {"_authenticator": token, "declared": "1"}
    answer = ana.send("POST", where, headers=html, data=words, files=files)
    assert answer.status_code == 302 and answer.headers["Location"].endswith("/@@import")
    transaction.begin()
    run_due()
    with log_in_as(river.ana):
        titles = {line.title for line in pages_of(river.space)[0]}
    assert {"Thing 1", "For all"} <= titles
