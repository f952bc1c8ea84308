"""``@@message-rules``: the table that decides, in words."""

from etwinning.base.messages import _
from etwinning.messaging.rules import DECISIONS
from etwinning.messaging.settings import limit_of
from etwinning.messaging.views.parts import MessagePage

RELATIONS = {
    "near": _(
        "relation_near",
        default="A contact, or somebody with whom you have a project, a group, a school or an "
        "answered message",
    ),
    "announcement": _("relation_announcement", default="Somebody with an open announcement"),
    "open": _("relation_open", default="Somebody who takes first messages from everybody"),
    "restricted": _(
        "relation_restricted", default="Somebody who takes first messages only from some"
    ),
    "newcomer": _("relation_newcomer", default="You are not verified yet"),
    "blocked": _("relation_blocked", default="Somebody who has blocked you"),
}
FIRST = {
    "profile": _("first_profile", default="after you have read the profile and said so"),
    "criteria": _("first_criteria", default="if your pupils and languages fit"),
    "refused": _("first_refused", default="not yet; you are told why"),
    "undelivered": _("first_undelivered", default="does not arrive, and you are not told"),
}
COPIES = {
    "allow": _("copy_allow", default="goes out"),
    "warn": _("copy_warn", default="goes out after a warning"),
    "block": _("copy_block", default="does not go out"),
    "signal": _("copy_signal", default="does not go out, and your office is told"),
}
GOES = _("first_allowed", default="goes out")
NONE = _("limit_none", default="none")


class RulesPage(MessagePage):
    """The rows of ``decisions.json`` with the numbers that hold here."""

    audience = _("rules_see", default="All teachers see this")

    @property
    def rows(self) -> list[dict]:
        """One row for each relation."""
        return [self._row(decision) for decision in DECISIONS.values()]

    def _row(self, decision):
        limit = limit_of(decision.relation)
        first = [self.say(FIRST[need]) for need in decision.first]
        return {
            "relation": self.say(RELATIONS[decision.relation]),
            "first": ", ".join(first) or self.say(GOES),
            "limit": self.say(NONE) if limit is None else limit,
            "second": self.say(COPIES.get(decision.second)) or "–",
            "third": self.say(COPIES.get(decision.third)) or "–",
        }
