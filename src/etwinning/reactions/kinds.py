"""The reactions that there are. Source: product.md TS15; friendly ones only, decision 0026."""

from dataclasses import dataclass
from etwinning.base.messages import _


@dataclass(frozen=True)
class Kind:
    """A reaction: its word, and the Bootstrap icon beside it."""

    title: str
    icon: str


KINDS = {
    "thanks": Kind(_("reaction_thanks", default="Thanks"), "heart"),
    "well_done": Kind(_("reaction_well_done", default="Well done"), "award"),
    "funny": Kind(_("reaction_funny", default="Funny"), "emoji-laughing"),
    "idea": Kind(_("reaction_idea", default="Good idea"), "lightbulb"),
}
