"""Decisions about projects that wait for a person, and those a person waits for (DT1, DT2)."""

from collections.abc import Iterator
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.waiting import IWaiting
from etwinning.base.waiting import Step
from etwinning.base.waiting import Waiting
from etwinning.base.words import day
from etwinning.base.words import initials
from etwinning.base.words import language_of
from etwinning.projects.circle import country_names
from etwinning.projects.circle import name_of
from etwinning.projects.circle import office_title
from etwinning.projects.ledger import APPROVED
from etwinning.projects.ledger import NEEDS_INFO
from etwinning.projects.lists import ACTIVE
from etwinning.projects.lists import DRAFT
from etwinning.projects.lists import invitations_to
from etwinning.projects.lists import my_projects
from etwinning.projects.lists import project_of
from etwinning.projects.permissions import SEE_LEDGER
from etwinning.projects.settings import clock
from etwinning.projects.steps import now
from zope.i18n import translate
from zope.interface import implementer

AT_THE_OFFICES = ("awaiting_nss", "nss_verified")
SECONDS_A_DAY = 86_400


@implementer(IWaiting)
class ProjectsWaiting:
    """Agreements, invitations, questions of offices; and signatures that others owe."""

    def for_me(self, user_id: str, request) -> list[Waiting]:
        """Return what a founder or an invited teacher has to decide or to answer."""
        lines = Lines(request)
        rows = my_projects(user_id)
        found = [lines.agreement(row) for row in rows if row.waits_for == user_id]
        found += [line for row in rows for line in lines.questions(row)]
        return found + [lines.invitation(row) for row in invitations_to(user_id)]

    def for_others(self, user_id: str, request) -> list[Waiting]:
        """Return projects at the other founder or at the offices, with each signature."""
        lines = Lines(request)
        return [
            lines.way(row, user_id)
            for row in my_projects(user_id)
            if row.state in AT_THE_OFFICES
            or (row.state == "awaiting_partner" and row.waits_for != user_id)
        ]


class Lines:
    """Puts rows into words for one reader."""

    def __init__(self, request):
        self.request = request
        self.language = language_of(request)

    def agreement(self, row) -> Waiting:
        """The other founder has submitted; now this one agrees or declines."""
        return Waiting(
            since=_moment(row, "submit"),
            title=self.say(
                _(
                    "waiting_agreement",
                    default="Found “${title}” together?",
                    mapping={"title": row.title},
                )
            ),
            url=row.url,
            text=row.summary,
            note=self.since(row, "submit"),
            actions=((self.say(_("link_read_and_decide", default="Read and decide")), row.url),),
        )

    def invitation(self, row) -> Waiting:
        """A founder has invited this teacher as a partner."""
        return Waiting(
            since=_moment(row, "invite"),
            title=self.say(
                _(
                    "waiting_invitation",
                    default="You are invited to “${title}”",
                    mapping={"title": row.title},
                )
            ),
            url=row.url,
            text=row.summary,
            note=country_names(row.countries),
            actions=((self.say(_("link_read_and_decide", default="Read and decide")), row.url),),
        )

    def questions(self, row) -> Iterator[Waiting]:
        """Offices that have asked something; their clock stands still until the answer."""
        for signature in _asking(row):
            if signature.status == NEEDS_INFO:
                office = office_title(signature.office)
                words = {"office": office, "title": row.title}
                yield Waiting(
                    since=signature.asked.timestamp() if signature.asked else 0,
                    title=self.say(
                        _(
                            "waiting_question",
                            default="${office} asks about “${title}”",
                            mapping=words,
                        )
                    ),
                    url=row.url,
                    initials=initials(office),
                    text=signature.reason,
                    actions=((self.say(_("link_answer", default="Answer")), row.url),),
                )

    def way(self, row, user_id) -> Waiting:
        """A project on its way: who has done what, who is waited for."""
        return Waiting(
            since=_moment(row, "submit"),
            title=row.title,
            url=row.url,
            note=country_names(row.countries),
            steps=(self.founders(row), *map(self.signature, row.ledger)),
        )

    def founders(self, row) -> Step:
        """The first stop: the two founders."""
        if row.waits_for:
            word = self.say(_("step_waited_for", default="Waited for"))
            return Step(name_of(row.waits_for), "wait", word, self.since(row, "submit"))
        word = self.say(_("step_agreed", default="Agreed"))
        return Step(self.say(_("step_founders", default="Both founders")), "done", word,
                    self.on(row, "accept"))  # fmt: skip

    def signature(self, signature) -> Step:
        """One office's stop."""
        who, times = office_title(signature.office), clock()
        if signature.status == APPROVED:
            word = self.say(_("step_signed", default="Signed"))
            return Step(who, "done", word, day(signature.when, self.language))
        if signature.status == NEEDS_INFO:
            return Step(who, "wait", self.say(_("step_asked", default="Waits for your answer")))
        due = signature.after(times.decide, now())
        used = times.decide - (due - now()).total_seconds() / SECONDS_A_DAY
        words = {"day": str(max(1, round(used))), "days": str(times.decide)}
        words["due"] = day(due, self.language)
        note = _("step_day", default="Day ${day} of ${days}, due ${due}", mapping=words)
        word = self.say(_("step_waited_for", default="Waited for"))
        return Step(who, "wait", word, self.say(note), max(1, round(used)), times.decide)

    def partner(self, row, user_id) -> str:
        """Who has to agree."""
        if row.waits_for == user_id:
            return self.say(_("next_you", default="You agree or decline"))
        words = {"name": name_of(row.waits_for)}
        return self.say(_("next_partner", default="${name} agrees or declines", mapping=words))

    def office(self, row) -> str:
        """The office that is due first, or the question that waits for an answer."""
        if any(one.status == NEEDS_INFO for one in row.ledger):
            return self.say(_("next_answer", default="Answer the office's question"))
        times = clock()
        waits = [(one.after(times.decide, now()), one) for one in row.ledger if one.is_open]
        if not waits:
            return ""
        due, first = min(waits, key=lambda one: one[0])
        words = {"office": office_title(first.office), "day": day(due, self.language)}
        return self.say(_("next_office", default="${office}, by ${day}", mapping=words))

    def since(self, row, verb) -> str:
        """Since 3 November."""
        words = {"day": self.on(row, verb)}
        if not words["day"]:
            return ""
        return self.say(_("since_day", default="Since ${day}", mapping=words))

    def on(self, row, verb) -> str:
        """The day on which something happened, ``""`` when it did not."""
        when = row.moments.get(verb)
        return day(when, self.language) if when else ""

    def say(self, text) -> str:
        """Translate for the reader."""
        return translate(text, context=self.request)


def what_next(row, user_id: str, request) -> str:
    """Return what happens next with a project of a person, in words; ``""`` for nothing.

    :param row: of ``my_projects``. Source: product.md DT2 (pending with each signature).
    """
    lines = Lines(request)
    if row.state == "awaiting_partner":
        return lines.partner(row, user_id)
    if row.state in AT_THE_OFFICES:
        return lines.office(row)
    if row.state in ACTIVE and row.ends:
        return lines.say(
            _(
                "next_ends",
                default="Planned until ${day}",
                mapping={"day": day(row.ends, lines.language)},
            )
        )
    if row.state in DRAFT:
        return lines.say(_("next_of_draft", default="Finish it and submit it"))
    return ""


def _asking(row):
    """The ledger with its words, of a project with an open question; the catalog has none."""
    if row.state not in AT_THE_OFFICES or all(s.status != NEEDS_INFO for s in row.ledger):
        return ()
    project = project_of(row.uid)
    return project.ledger if project is not None and allowed(project, SEE_LEDGER) else ()


def _moment(row, verb) -> float:
    when = row.moments.get(verb)
    return when.timestamp() if when else 0
