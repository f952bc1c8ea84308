"""Projects for tests, in any state, with founders, officers and partners.

``project(state, founders)`` takes each step by whom it is due, through the verbs.
"""

from datetime import date
from etwinning.base.security import for_the_house
from etwinning.projects.api import accept_invitation
from etwinning.projects.api import accept_project
from etwinning.projects.api import archive_project
from etwinning.projects.api import CHECKS
from etwinning.projects.api import close_project
from etwinning.projects.api import decline_project
from etwinning.projects.api import flag_project
from etwinning.projects.api import found_project
from etwinning.projects.api import invite_partner
from etwinning.projects.api import label
from etwinning.projects.api import sign
from etwinning.projects.api import submit_project
from etwinning.projects.api import withdraw_project
from tests.accounts.builders import log_in_as
from tests.people.builders import contacts
from tests.people.builders import teacher
from tests.support.builders import officer

TEXT = {
    "title": "Rivers that connect us",
    "language": "en",
    "summary": "Two classes measure, draw and sing the rivers in front of their schools.",
    "kind": "classes",
    "aims": "Our pupils learn to measure with care and to ask why two figures differ.",
    "process": "Every second Tuesday each class goes to its river with the same four tools.",
    "results": "A river book in two languages and a year of measurements as open data.",
    "languages": ("en", "es"),
    "subjects": ("geography", "music"),
    "age_min": 10,
    "age_max": 13,
    "pupils": 58,
    "starts": date(2026, 9, 14),
    "ends": date(2027, 6, 18),
}
WAY = ("draft", "awaiting_partner", "awaiting_nss", "nss_verified", "approved", "labelled")


def founders(one="ES", other="PL", **words) -> tuple:
    """Return the user ids of two verified teachers who are contacts.

    :param words: for ``tests.people.builders.teacher``, such as a password for HTTP.
    """
    pair = teacher(one, **words), teacher(other, **words)
    contacts(*pair)
    return pair


def project(state="approved", founders=(), public=True, codes=(), **text):
    """Return a project in a state.

    :param state: any state of the workflow.
    :param founders: user ids of two verified contacts; new ones from Spain and Poland by default.
    :param public: both founders' tick.
    :param codes: the offices that sign, in order; those of the ledger by default.
    :param text: fields that differ from TEXT.
    """
    one, other = founders or make_founders()
    with log_in_as(one):
        made = found_project(school="", cofounder=other, values={**TEXT, **text})
    if state in ("declined", "withdrawn", "rejected"):
        return _end(made, state, one, other)
    goal = WAY.index("labelled" if state not in WAY else state)
    if state in ("closed", "archived", "flagged"):
        goal = WAY.index("approved")
    _go(made, goal, one, other, public, codes)
    _go_on(made, state, one)
    return made


make_founders = founders


def _go(made, goal, one, other, public, codes):
    if goal > 0:
        with log_in_as(one):
            submit_project(made, public=public)
    if goal > 1:
        with log_in_as(other):
            accept_project(made, public=public)
    codes = list(codes) or [s.office for s in made.ledger]
    for code in codes[: max(0, goal - 2)]:
        sign_as(made, code)
    if goal > 4:
        with for_the_house("a test: the first entry"):
            label(made)


def _go_on(made, state, one):
    if state in ("closed", "archived"):
        with log_in_as(one):
            close_project(made)
    if state == "archived":
        with log_in_as(one):
            archive_project(made)
    if state == "flagged":
        with log_in_as(officer("ES", "Moderator")):
            flag_project(made, "Somebody can be recognised on the picture")


def _end(made, state, one, other):
    _go(made, 2 if state == "rejected" else 1, one, other, True, ())
    if state == "declined":
        with log_in_as(other):
            decline_project(made)
    elif state == "withdrawn":
        with log_in_as(one):
            withdraw_project(made)
    else:
        sign_as(made, made.ledger[0].office, "reject", "We do not know this school")
    return made


def sign_as(made, code, decision="approve", reason="", by="", **words):
    """Decide for an office, as a new officer of it or as ``by``; return the officer's id."""
    user_id = by or officer(code, "ProjectOfficer", **words)
    with log_in_as(user_id):
        sign(made, code, decision, reason, CHECKS if decision == "approve" else ())
    return user_id


def partner(made, country="IT", **words) -> str:
    """Let a new teacher join a running project and return the user id."""
    founder, person = made.founders[0].user_id, teacher(country, **words)
    contacts(founder, person)
    with log_in_as(founder):
        invite_partner(made, person, "Come and measure with us")
    with log_in_as(person):
        accept_invitation(made)
    return person
