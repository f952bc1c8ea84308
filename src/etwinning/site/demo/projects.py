"""Thirty projects in every state, founded, signed and filled by the people themselves."""

from datetime import date
from datetime import timedelta
from etwinning.base.history import state_of
from etwinning.comments.api import comment
from etwinning.journals.api import ask_office
from etwinning.journals.api import journal_of
from etwinning.journals.api import pin_entry
from etwinning.journals.api import preflight_entry
from etwinning.journals.api import share_entry
from etwinning.journals.api import write_entry
from etwinning.people.api import accept_contact
from etwinning.people.api import are_contacts
from etwinning.people.api import ask_contact
from etwinning.people.api import school_uids_of
from etwinning.projects.api import accept_project
from etwinning.projects.api import archive_project
from etwinning.projects.api import CHECKS
from etwinning.projects.api import close_project
from etwinning.projects.api import decline_project
from etwinning.projects.api import flag_project
from etwinning.projects.api import found_project
from etwinning.projects.api import sign
from etwinning.projects.api import submit_project
from etwinning.projects.api import withdraw_project
from etwinning.site.demo.acting import acting
from etwinning.site.demo.texts import text
from etwinning.twinspaces.api import publish_space
from etwinning.twinspaces.api import space_of
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import share
from etwinning.workspaces.api import workspace_of
from etwinning.workspaces.api import write_page

HELLO = (
    "We teach the same age and our classes would like to try something together. Shall we become "
    "contacts and write down an idea in the next weeks?"
)
BUSY = 2  # teachers of a country who found projects, so that some have several
FIELDS = ("title", "summary", "aims", "process", "results")
SIGNED = ("approved", "labelled", "closed", "archived", "flagged")

OUTSIDE = ("etwinners", "public")  # audiences that are chosen after a look
PHASES = ("start", "work")


class Builder:
    """Builds projects from ``projects.json``.

    :param verified: dict of country -> user ids of its verified teachers.
    :param officers: dict of office code -> user id.
    """

    def __init__(self, verified: dict, officers: dict):
        self.verified = verified
        self.officers = officers
        self.used: dict[str, int] = {}

    def build(self) -> list:
        """Build all projects, in the order of the file; return them."""
        return [self._build(told) for told in text("projects")]

    def _founder(self, country):
        """The next of a country's busy teachers; the first one is a log-in of the demo."""
        number = self.used[country] = self.used.get(country, -1) + 1
        return self.verified[country][number % BUSY]

    def _build(self, told):
        one, other = (self._founder(country) for country in told["founders"])
        befriend(one, other)
        with acting(one):
            school = school_uids_of(one)[0]
            project = found_project(school=school, cofounder=other, values=_values(told))
        self._bring_to(project, told, one, other)
        return project

    def _bring_to(self, project, told, one, other):
        state = told["state"]
        if state == "draft":
            return
        with acting(one):
            submit_project(project, public=True)
        if state == "declined":
            with acting(other):
                decline_project(project, reason="We have too few hours this year.")
        if state in ("awaiting_partner", "declined"):
            return
        with acting(other):
            accept_project(project, public=True)
        if state == "withdrawn":
            with acting(one):
                withdraw_project(project, reason="Our timetable has changed.")
            return
        self._sign(project, told, state)
        self._fill(project, told, one, other)
        self._end(project, state, one, told)

    def _sign(self, project, told, state):
        first, second = told["founders"]
        if state in ("nss_verified", *SIGNED):
            self._approve(project, first)
        if state in SIGNED:
            self._approve(project, second)
        if state == "rejected":
            with acting(self.officers[first]):
                sign(project, first, "reject", "Selling to the public is not a school project.")

    def _approve(self, project, code):
        with acting(self.officers[code]):
            sign(project, code, "approve", checklist=CHECKS)

    def _fill(self, project, told, one, other):
        for number, (title, words, audience, *said) in enumerate(told["entries"]):
            with acting((one, other)[number % 2]):
                entry = write_entry(
                    journal_of(project),
                    title=title,
                    text=words,
                    audience="project" if audience in OUTSIDE else audience,
                    phase=PHASES[number % 2],
                    criteria=("collaboration",),
                )
                if audience in OUTSIDE:
                    share_entry(entry, audience, preflight_entry(entry, audience).digest)
            for answer, remark in enumerate(said):
                with acting((other, one)[(number + answer) % 2]):
                    comment(entry, remark)
        self._arrange(journal_of(project), told, one)
        for number, (title, words, audience) in enumerate(told["pages"]):
            with acting((other, one)[number % 2]):
                page = write_page(space_of(project), title=title, text=words)
                if audience == "public":
                    _open(page)

    def _arrange(self, journal, told, one):
        """Pin the first entry, tag it, and ask the office something from a private one."""
        if "question" not in told:
            return
        with acting(one):
            pin_entry(next(e for e in journal.objectValues() if state_of(e) == "public"))
            title, words, question = told["question"]
            entry = write_entry(
                journal, title=title, text=words, audience="private", phase="plan"
            )
            ask_office(entry, question)

    def _end(self, project, state, one, told):
        if state in ("closed", "archived"):
            with acting(one):
                close_project(project)
        if state == "archived":
            with acting(one):
                archive_project(project)
        if state == "flagged":
            with acting(self.officers[told["founders"][0]]):
                flag_project(project, "Somebody took the invented news for real news.")


def _open(page):
    """Show a page to everybody, as one of a published TwinSpace."""
    space = workspace_of(page)
    if not space.is_public:
        publish_space(space, confirmed=True)
    share(page, "public", preflight(page, "public").digest)


def befriend(one: str, other: str) -> None:
    """Make contacts of two teachers, unless they are."""
    if are_contacts(one, other):
        return
    with acting(one):
        ask_contact(other, HELLO)
    with acting(other):
        accept_contact(one)


def _values(told):
    today = date.today()
    return {
        **{field: told[field] for field in FIELDS},
        "kind": "classes",
        "languages": tuple(told["languages"]),
        "language": told["text"],
        "subjects": tuple(told["subjects"]),
        "age_min": told["ages"][0],
        "age_max": told["ages"][1],
        "pupils": told["pupils"],
        "tools": ("twinspace", "video-conference"),
        "competences": ("multilingual", "citizenship"),
        "starts": today,
        "ends": today + timedelta(days=240),
    }
