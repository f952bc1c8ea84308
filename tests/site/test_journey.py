"""The first journey over REST, from a visitor to a labelled project, with every refusal.

Issue 2, acceptance 3. Each step is first tried by those who may not, then taken, then taken
again; whoever is refused is told why, and nothing is written. Who is answered what at which step
stands in ``journey.md``.
"""

from etwinning.notices.post import mails
from etwinning.projects.api import CHECKS
from etwinning.projects.api import state_of
from pathlib import Path
from plone import api
from tests.house.words import tables
from tests.people.builders import a_school
from tests.people.builders import PROFILE
from tests.people.builders import WORDS
from tests.people.test_registering import PASSWORD
from tests.people.test_registering import secret_of
from tests.people.test_registering import step_1
from tests.projects.builders import TEXT
from tests.rest import document
from tests.site.journey import cast
from tests.site.journey import OTHERS
from tests.site.journey import Witness

import pytest
import re
import transaction

TABLE = (Path(__file__).parent / "journey.md").read_text()
SIGN = {"decision": "approve", "checks": list(CHECKS)}
PLAN = {
    name: value.isoformat() if hasattr(value, "isoformat") else value
    for name, value in TEXT.items()
}


@pytest.fixture
def witness(functional, api_as, tmp_path, monkeypatch):
    """Everybody but Lucía, and what was written last."""
    monkeypatch.setenv("ETWINNING_MAIL_FOLDER", str(tmp_path))
    database = functional["app"]._p_jar.db()
    school = a_school("ES").UID()
    return Witness(*cast(api_as), school, database.lastTransaction)


def test_the_journey(witness, api_as):
    lucia = register(witness, api_as)
    be_verified(witness, lucia)
    project = found(witness)
    sign(witness, project)
    space = open_spaces(witness, project)
    page = work(witness, project, space)
    let_pupil_in(witness, api_as, space, page)
    show_to_visitors(witness, project, space, page)
    assert_one_of_each(project)
    assert witness.lines == next(tables(TABLE)), f"\n{witness.table()}"


def mailed_key(address):
    """The key of the link in the newest mail to an address."""
    return secret_of(next(mail for _name, mail in mails() if mail["To"] == address))


def project_at(path):
    """The project as the database has it now."""
    transaction.begin()
    return api.portal.get().unrestrictedTraverse(path)


def register(witness, api_as):
    """A visitor becomes Lucía, a newcomer who is at work at once; return her user id."""
    once, post = witness.once, witness.post
    once("visitor", "asks for a link", "@register", step_1(), wrong={"email": "x"}, others=())
    words = {"key": mailed_key("lucia@school.example"), "password": PASSWORD}
    wrong = {"password": "another one"}
    lucia = post("visitor", "follows the link", "@confirm", words, wrong=wrong, others=())
    profile = f"people/{lucia.json()['UID']}"
    witness.people["Lucía"] = api_as("lucia@school.example", PASSWORD)
    once("Lucía", "sends too little", f"{profile}/@submit")
    witness.patch("Lucía", "writes her profile", profile, PROFILE, wrong={"subjects": ["alchemy"]})
    school = {"school": witness.school, "role": "teacher"}
    post("Lucía", "joins her school", f"{profile}/@join-school", school, wrong={"school": ["x"]})
    post("Lucía", "sends it to her office", f"{profile}/@submit")
    return lucia.json()["UID"]


def be_verified(witness, lucia):
    """Newcomers may draft and no more; NSS Spain verifies her, and Tomasz becomes a contact."""
    once, post = witness.once, witness.post
    contact = {"person": witness.ids["Tomasz"], "text": WORDS}
    no_teachers = ("visitor", "newcomer", "pupil", "NSS France")
    witness.look("Lucía", "opens her desktop", "@desktop", others=("visitor", "pupil"))
    refused = once("Lucía", "asks Tomasz too early", "@contacts", contact, others=())
    assert refused.json()["error"]["message"].startswith("NSS Spain verifies you by")
    once("Lucía", "verifies herself?", f"people/{lucia}/@verify", others=())
    post("NSS Spain", "verifies Lucía", f"people/{lucia}/@verify")
    words = {"wrong": {"text": "Hi"}, "others": no_teachers}
    post("Lucía", "asks Tomasz", "@contacts", contact, **words)
    post("Tomasz", "says yes", "@accept-contact", {"person": lucia})


def found(witness):
    """Lucía and Tomasz write a project and agree on it; return its path."""
    once, post, tomasz = witness.once, witness.post, witness.ids["Tomasz"]
    first = {"title": "Rivers", "cofounder": tomasz}
    words = {"wrong": {"title": "x" * 101}, "others": ("visitor", "pupil", "NSS France")}
    made = once("Lucía", "founds a project", "projects/@found", first, **words)
    project = f"projects/{made.json()['UID']}"
    witness.look("Tomasz", "reads the draft", project)
    once("Lucía", "hands it over unfinished", f"{project}/@submit")
    witness.patch("Tomasz", "writes the plan", project, PLAN, wrong={"age_min": "ten"})
    once("NSS Spain", "signs a draft?", f"{project}/@sign", {"office": "ES", **SIGN})
    wrong, yes = {"public": {"x": []}}, {"public": True}
    post("Lucía", "hands it to Tomasz", f"{project}/@submit", yes, wrong=wrong)
    once("Lucía", "accepts for him?", f"{project}/@accept", yes)
    post("Tomasz", "accepts", f"{project}/@accept", yes, wrong=wrong)
    return project


def sign(witness, project):
    """Both offices sign, each for itself; the last signature opens the spaces."""
    once, post = witness.once, witness.post
    spain, poland = {"office": "ES", **SIGN}, {"office": "PL", **SIGN}
    once("NSS Poland", "signs for Spain?", f"{project}/@sign", spain)
    post("NSS Spain", "signs", f"{project}/@sign", spain, wrong={"checks": []})
    assert state_of(project_at(project)) == "nss_verified"
    once("NSS Poland", "opens the spaces itself?", f"{project}/@repair-spaces")
    post("NSS Poland", "signs", f"{project}/@sign", poland, wrong={"decision": "perhaps"})
    assert state_of(project_at(project)) == "approved"


def open_spaces(witness, project):
    """There is one TwinSpace and one journal; return the path of the TwinSpace."""
    look = witness.look
    mine = look("Lucía", "finds the TwinSpace", "@my-spaces", others=("visitor",))
    document("twinspaces-my-spaces", "Everybody. The TwinSpaces one belongs to.", mine)
    assert [space["role"] for space in mine.json()["items"]] == ["TeacherAdmin"]
    space = f"spaces/{mine.json()['items'][0]['UID']}"
    read = look("Tomasz", "enters the TwinSpace", space)
    document("twinspaces-read", "Members; everybody when it is published.", read)
    roster = look("Tomasz", "sees who is in it", f"{space}/@roster")
    document("twinspaces-roster", "Teachers in it. Who belongs to a TwinSpace.", roster)
    return space


def work(witness, project, space):
    """The first entry makes the project labelled, a page follows; return the page's path."""
    once, journal = witness.once, f"{project}/journal"
    words = {"title": "The disc that vanished", "text": "At 80 cm in Toruń."}
    entry = once("Tomasz", "writes an entry", f"{journal}/@entries", words, wrong={"text": ""})
    document("journals-write-entry", "Founders and partners. Writes an entry.", entry)
    assert state_of(project_at(project)) == "labelled"
    listed = witness.look("Lucía", "reads the journal", f"{journal}/@entries", others=())
    document("journals-entries", "Who sees the journal. The entries one may read.", listed)
    witness.look("Lucía", "reads the entry", entry.json()["@id"])
    words = {"title": "Our river", "text": "It flows.", "audience": "members"}
    made = once("Lucía", "writes a page", f"{space}/@pages", words, wrong={"audience": "x"})
    document("workspaces-write-page", "Members. `audience` is who sees the page.", made)
    page, change = made.json()["@id"], {"text": "It flows to the sea."}
    once("Tomasz", "changes the page", f"{page}/@edit-page", change, wrong={"title": ""})
    words = {"accept": "application/pdf"}
    label = witness.look("Lucía", "downloads the label", f"{project}/@@label", **words)
    assert label.content.startswith(b"%PDF-")
    return page


def let_pupil_in(witness, api_as, space, page):
    """Tomasz makes a pupil, who comes in by the pupils' door only, and reads."""
    once, name = witness.once, {"name": "Ana", "country": "PL"}
    wrong = {"name": "Ana Maria"}
    card = once("Tomasz", "makes a pupil", f"{space}/@pupils", name, wrong=wrong)
    document("pupils-make", "Teacher admins. The password is shown this once.", card)
    words = {key: card.json()[key] for key in ("login", "password")}
    once("visitor", "takes the teachers' door", "@login", {**words, "door": "people"}, others=())
    pupil = {**words, "door": "pupils"}
    once("visitor", "takes the pupils' door", "@login", pupil, wrong={"door": "x"}, others=())
    witness.people["Ana"] = api_as(words["login"], words["password"], door="pupils")
    read = witness.look("Ana", "reads the page", page)
    document("workspaces-read-page", "Whoever the page is for, pupils, too.", read)
    assert read.json()["text"] == "<p>It flows to the sea.</p>"
    once("Ana", "changes the page?", f"{page}/@edit-page", {"text": "Me"}, others=())
    once("Ana", "shows it to all?", f"{page}/@audience", {"audience": "public"}, others=())
    once("Ana", "makes a pupil?", f"{space}/@pupils", name, others=())
    witness.look("Ana", "sees who is in it", f"{space}/@roster", others=())
    witness.look("Ana", "reads his profile?", f"people/{witness.ids['Tomasz']}", others=())


def show_to_visitors(witness, project, space, page):
    """A visitor reads the public page and the check page: schools, and no person."""
    look = witness.look
    public = look("visitor", "reads the public page", project, others=OTHERS[1:])
    code = project_at(project).label_code
    check = look("visitor", "checks the label", f"@check/{code}", others=("stranger",))
    entries = look("visitor", "looks into the journal", f"{project}/journal/@entries", others=())
    for answer in (public, check, entries):
        assert not re.search("Lucía|Ferreiro|Tomasz|Wilk|@school.example|Ana", answer.text)
    assert "School by the river" in check.text
    assert entries.json()["items"] == []
    look("visitor", "reads the TwinSpace?", space, others=())
    look("visitor", "reads the page?", page, others=())


def assert_one_of_each(path):
    """One TwinSpace, one journal, a ledger with two signatures."""
    project, catalog = project_at(path), api.portal.get_tool("portal_catalog")
    for kind in ("etwinning.twinspaces.twinspace", "etwinning.journals.journal"):
        assert len(catalog.unrestrictedSearchResults(portal_type=kind)) == 1
    signed = [(line.office, line.status) for line in project.ledger]
    assert signed == [("ES", "approved"), ("PL", "approved")]
