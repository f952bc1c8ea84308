"""The look at a thing before others see it: what is wrong, what is worth knowing, who gains sight.

Source: product.md PV5.
"""

from Acquisition import aq_base
from dataclasses import dataclass
from dataclasses import field as of
from etwinning.base.history import state_of
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.media.api import LICENCES
from etwinning.pupils.api import pupils_of
from etwinning.pupils.interfaces import IClassroom
from etwinning.workspaces.audience import audience_of
from etwinning.workspaces.permissions import PUBLISH_PAGE
from etwinning.workspaces.rules import beginning
from etwinning.workspaces.rules import is_outside
from etwinning.workspaces.rules import narrower
from etwinning.workspaces.shapes import IImage
from etwinning.workspaces.shapes import IKept
from etwinning.workspaces.shapes import IVideo
from etwinning.workspaces.shown import readers_of
from etwinning.workspaces.steps import refuse_frozen
from etwinning.workspaces.traces import emails_in
from etwinning.workspaces.traces import names_in
from etwinning.workspaces.traces import phones_in
from etwinning.workspaces.traces import pictures_without_text
from etwinning.workspaces.where import workspace_of

WRONG = "wrong"
KNOW = "know"
SHOWN = 5  # names in one sentence
LONGEST = 100_000  # characters of a text that are looked at


@dataclass(frozen=True)
class Finding:
    """One thing to look at.

    :ivar weight: wrong (put it right first), know (decide whether it is right).
    :ivar kind: alt, licence, people, name, email, phone, film, inside.
    :ivar title: of the thing, ``url`` its address.
    """

    weight: str
    kind: str
    text: str
    title: str
    url: str


@dataclass(frozen=True)
class Preflight:
    """What a teacher reads before something is shown to others.

    :ivar before: the audience that holds now; ``after`` the one that is asked for.
    :ivar gained: who sees it then and does not now, translatable.
    """

    before: str
    after: str
    gained: list
    findings: list[Finding] = of(default_factory=list)


def preflight(item, audience: str) -> Preflight:
    """Look at a thing, and at what stands in it and would be seen with it.

    :param audience: etwinners or public.
    :raises NotAllowed: only who may show it to others: teacher admins.
    :raises WrongState: the place is closed.
    """
    refuse_frozen(item)
    may(item, PUBLISH_PAGE)
    before = audience_of(item)
    was = dict(readers_of(before))
    gained = [who for who, sees in readers_of(audience) if sees and not was[who]]
    inside = list(_freed(item, before, audience))
    aliases = _aliases(workspace_of(item))
    findings = [found for one in (item, *inside) for found in _findings(one, aliases)]
    if inside:
        findings.append(_with_it(item, inside))
    return Preflight(before, audience, gained, sorted(findings, key=lambda f: f.weight != WRONG))


def _freed(folder, before, after):
    """Things in a folder that people outside see with it, and did not until now."""
    for thing in getattr(folder, "objectValues", list)():
        own = state_of(thing)
        if is_outside(own):
            was, will = narrower(own, before), narrower(own, after)
            if was != will:
                yield thing
                yield from _freed(thing, was, will)


def _aliases(place):
    return [pupil.alias for pupil in pupils_of(place)] if IClassroom.providedBy(place) else []


def _findings(thing, aliases):
    where = {"title": thing.title, "url": thing.absolute_url()}
    text = _text_of(thing)
    for kind, found, message in (
        ("name", names_in(text, aliases), NAMES),
        ("email", emails_in(text), EMAILS),
        ("phone", phones_in(text), PHONES),
    ):
        if found:
            mapping = {"found": ", ".join(found[:SHOWN])}
            words = _(message, default=message.default, mapping=mapping)
            yield Finding(KNOW, kind, words, **where)
    yield from _of_html(thing, where)
    yield from _of_material(thing, where)


def _text_of(thing):
    about, alt = (getattr(aq_base(thing), name, "") for name in ("about", "alt"))
    return " ".join((thing.title, beginning(_html_of(thing), LONGEST), about, alt))


def _html_of(thing):
    return getattr(aq_base(thing), "text", "")


def _of_html(thing, where):
    count = pictures_without_text(_html_of(thing))
    if count:
        words = _(NO_TEXT, default=NO_TEXT.default, mapping={"count": str(count)})
        yield Finding(WRONG, "alt", words, **where)


def _of_material(thing, where):
    if IImage.providedBy(thing):
        if not thing.alt:
            yield Finding(WRONG, "alt", NO_ALT, **where)
        yield Finding(KNOW, "people", PEOPLE, **where)
    if IKept.providedBy(thing):
        licence = LICENCES.get(thing.licence)
        if licence is None:
            yield Finding(WRONG, "licence", NO_LICENCE, **where)
        else:
            words = _(LICENCE, default=LICENCE.default, mapping={"licence": licence.title})
            yield Finding(KNOW, "licence", words, **where)
    if IVideo.providedBy(thing):
        yield Finding(KNOW, "film", FILM, **where)


def _with_it(item, inside):
    names = ", ".join(f"“{thing.title}”" for thing in inside[:SHOWN])
    mapping = {"count": str(len(inside)), "names": names}
    words = _(INSIDE, default=INSIDE.default, mapping=mapping)
    return Finding(KNOW, "inside", words, item.title, item.absolute_url())


NAMES = _("preflight_names", default="Names of your pupils stand in the text: ${found}")
EMAILS = _("preflight_emails", default="E-mail addresses stand in the text: ${found}")
PHONES = _("preflight_phones", default="This looks like a telephone number: ${found}")
NO_TEXT = _(
    "preflight_no_text",
    default="Pictures in the text that say nothing to people who cannot see them: ${count}",
)
NO_ALT = _("preflight_no_alt", default="Nobody has written what the picture shows")
PEOPLE = _(
    "preflight_people",
    default="Can somebody be recognised? Then they have agreed; for pupils, their parents, too.",
)
NO_LICENCE = _("preflight_no_licence", default="It has no licence")
LICENCE = _("preflight_licence", default="Everybody may use it as ${licence} allows")
FILM = _(
    "preflight_film",
    default="The film is loaded from another house when somebody asks for it",
)
INSIDE = _(
    "preflight_inside", default="With it these ${count} things in it are seen, too: ${names}"
)
