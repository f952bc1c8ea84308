"""What is found in a thing before others see it: what is wrong, what is worth a look.

Source: product.md PV5, JR6; decision 0028.
"""

from Acquisition import aq_base
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from etwinning.base.errors import BadInput
from etwinning.base.errors import Unmet
from etwinning.base.messages import _
from etwinning.media.api import LICENCES
from etwinning.pupils.api import pupils_of
from etwinning.pupils.interfaces import IClassroom
from etwinning.workspaces.audience import audience_of
from etwinning.workspaces.audience import title_of
from etwinning.workspaces.pictures import picture_at
from etwinning.workspaces.rules import beginning
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import OUTSIDE
from etwinning.workspaces.shapes import IImage
from etwinning.workspaces.shapes import IKept
from etwinning.workspaces.shapes import IVideo
from etwinning.workspaces.traces import emails_in
from etwinning.workspaces.traces import names_in
from etwinning.workspaces.traces import phones_in
from etwinning.workspaces.traces import pictures_in
from etwinning.workspaces.traces import words_in_tags
from etwinning.workspaces.where import workspace_for
from hashlib import sha256
from plone.uuid.interfaces import IUUID

WRONG = "wrong"
KNOW = "know"
SHOWN = 5  # names in one sentence
LONGEST = 100_000  # characters of a text that are looked at


@dataclass(frozen=True)
class Finding:
    """One thing to look at.

    :ivar weight: wrong (put it right first), know (decide whether it is right).
    :ivar kind: alt, licence, people, name, email, phone, film, picture, talk, inside.
    :ivar title: of the thing, ``url`` its address, ``uid`` its uid.
    :ivar found: all that was found, of which the sentence names a part.
    """

    weight: str
    kind: str
    text: str
    title: str
    url: str
    uid: str
    found: str = ""

    @property
    def key(self) -> tuple:
        """What makes it another finding than others."""
        return self.weight, self.kind, self.uid, self.found


@dataclass(frozen=True)
class Preflight:
    """What a teacher reads before something is shown to others.

    :ivar uid: of the thing.
    :ivar before: the audience that holds now; ``after`` the one that is asked for.
    :ivar gained: who sees it then and does not now, translatable.
    """

    uid: str
    before: str
    after: str
    gained: list = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """What is sent back by who has read just these findings."""
        keys = sorted("\t".join(one.key) for one in self.findings)
        said = "\n".join((self.uid, self.after, *keys))
        return sha256(said.encode()).hexdigest()[:32]

    def told(self, say) -> dict:
        """Return all of it for JSON; without a digest while something is wrong.

        :param say: translates a sentence.
        """
        return {
            "before": self.before,
            "after": self.after,
            "gained": [say(who) for who in self.gained],
            "findings": findings_told(self.findings, say),
            "digest": "" if self.wrong else self.digest,
        }

    @property
    def wrong(self) -> list[Finding]:
        """What has to be put right first."""
        return [one for one in self.findings if one.weight == WRONG]

    @property
    def to_know(self) -> list[Finding]:
        """What is worth a look."""
        return [one for one in self.findings if one.weight != WRONG]


class LookFirst(Unmet):
    """Others would see something that has to be put right (400), or read before (409).

    :ivar found: the ``Preflight``; its digest is what is asked for.
    """

    def __init__(self, found: Preflight):
        self.found = found
        self.status = 400 if found.wrong else 409
        super().__init__([_in_its_place(one) for one in found.wrong] or [_read(found)])

    def facts(self, say) -> dict:
        """Return the findings and, if they can be confirmed, their digest."""
        digest = {} if self.found.wrong else {"digest": self.found.digest}
        return {"findings": findings_told(self.found.findings, say), **digest}


def findings_told(findings: Iterable[Finding], say) -> list[dict]:
    """Return findings for JSON.

    :param say: translates a sentence.
    """
    return [
        {
            "weight": one.weight,
            "kind": one.kind,
            "text": say(one.text),
            "title": one.title,
            "@id": one.url,
        }
        for one in findings
    ]


def asked_outside(data: dict) -> str:
    """Return the audience outside that a program asks for, everybody if it names none.

    :raises BadInput: that is not one of people outside.
    """
    audience = data.get("audience", OUTSIDE[-1])
    if audience not in OUTSIDE:
        sentence = _("error_preflight_audience", default="Choose etwinners or public")
        raise BadInput({"audience": sentence})
    return audience


def look_first(found: Preflight, seen: str) -> None:
    """Let pass what has nothing wrong and was read.

    :param seen: the digest of the findings that the person has read.
    :raises LookFirst: something is wrong, or these are not the findings that were read.
    """
    if found.wrong or seen != found.digest:
        raise LookFirst(found)


def look_again(thing, known: Iterable[Finding], audience: str, seen: str) -> None:
    """Let a change of a thing pass that others see: what is found anew was read.

    :param known: what was found before the change.
    :param audience: that sees it.
    :raises LookFirst: as of ``look_first``.
    """
    keys = {one.key for one in known}
    new = [one for one in findings_of(thing, audience) if one.key not in keys]
    if new:
        look_first(Preflight(IUUID(thing), audience, audience, [], new), seen)


def findings_of(thing, audience: str, inside: Iterable = ()) -> list[Finding]:
    """Return what is found in a thing and in others that are seen with it, wrong ones first.

    :param audience: that would see it.
    :param inside: things that stand in it.
    """
    aliases = _aliases(workspace_for(thing))
    inside = list(inside)
    found = [one for seen in (thing, *inside) for one in _findings(seen, aliases, audience)]
    if inside:
        found.append(_with_it(thing, inside))
    single = {one.key: one for one in found}.values()
    return sorted(single, key=lambda one: one.weight != WRONG)


def _aliases(place):
    return [pupil.alias for pupil in pupils_of(place)] if IClassroom.providedBy(place) else []


def _findings(thing, aliases, audience) -> Iterator[Finding]:
    yield from _of_text(thing, aliases)
    yield from _of_html(thing, audience)
    yield from _of_material(thing)
    link = getattr(aq_base(thing), "link", "")
    if link:
        yield _finding(thing, KNOW, "link", LINK, link, found=link)
    if hasattr(aq_base(thing), "talk"):
        yield _finding(thing, KNOW, "talk", TALK)


def _finding(thing, weight, kind, message, found="", /, **mapping):
    words = _(message, default=message.default, mapping=mapping) if mapping else message
    where = {"title": thing.title, "url": thing.absolute_url(), "uid": IUUID(thing)}
    return Finding(weight, kind, words, **where, found=found)


def _of_text(thing, aliases):
    text = _text_of(thing)
    for kind, found, message in (
        ("name", names_in(text, aliases), NAMES),
        ("email", emails_in(text), EMAILS),
        ("phone", phones_in(text), PHONES),
    ):
        if found:
            names = ", ".join(found[:SHOWN])
            yield _finding(thing, KNOW, kind, message, "\t".join(found), found=names)


def _text_of(thing):
    bare, html = aq_base(thing), _html_of(thing)
    said = [getattr(bare, name, "") or "" for name in ("title", "about", "alt")]
    said += bare.talk() if hasattr(bare, "talk") else []
    file = getattr(bare, "file", None)  # it goes out by its name
    said.append((getattr(file, "filename", None) or "").replace("_", " "))
    return " ".join((*said, beginning(html, LONGEST), words_in_tags(html)))


def _html_of(thing):
    return getattr(aq_base(thing), "text", "") or ""


def _of_html(thing, audience):
    pictures = pictures_in(_html_of(thing))
    count = str(sum(not text for _source, text in pictures))
    if count != "0":
        yield _finding(thing, WRONG, "alt", NO_TEXT, count, count=count)
    shown = [picture_at(thing, source) for source, _text in pictures]
    if None in shown:
        count = str(shown.count(None))
        yield _finding(thing, WRONG, "licence", UNKNOWN, count, count=count)
    for picture in shown:
        if picture is not None:
            yield from _of_use(picture)
            yield from _of_readers(picture, audience)


def _of_material(thing):
    if IImage.providedBy(thing) and not thing.alt:
        yield _finding(thing, WRONG, "alt", NO_ALT)
    yield from _of_use(thing)
    if IVideo.providedBy(thing):
        yield _finding(thing, KNOW, "film", FILM, thing.url)


def _of_use(thing):
    """May it be shown at all: consent of people, licence."""
    if IImage.providedBy(thing):
        yield _finding(thing, KNOW, "people", PEOPLE)
    if IKept.providedBy(thing):
        licence = LICENCES.get(thing.licence)
        if licence is None:
            yield _finding(thing, WRONG, "licence", NO_LICENCE)
        else:
            name = licence.title
            yield _finding(thing, KNOW, "licence", LICENCE, thing.licence, licence=name)


def _of_readers(picture, audience):
    now = audience_of(picture)
    if not fits(audience, now):
        yield _finding(picture, KNOW, "picture", UNSEEN, now, audience=title_of(now))


def _with_it(thing, inside):
    names = ", ".join(f"“{one.title}”" for one in inside[:SHOWN])
    found = "\t".join(sorted(IUUID(one) for one in inside))
    return _finding(thing, KNOW, "inside", INSIDE, found, count=str(len(inside)), names=names)


def _in_its_place(finding):
    words = {"title": finding.title, "text": finding.text}
    return _("unmet_preflight_wrong", default="“${title}”: ${text}", mapping=words)


def _read(found):
    return _(
        "unmet_preflight",
        default="This will be seen by: ${audience}. Read what was found, and tick that you have.",
        mapping={"audience": title_of(found.after)},
    )


NAMES = _("preflight_names", default="Names of your pupils stand in the text: ${found}")
EMAILS = _("preflight_emails", default="E-mail addresses stand in the text: ${found}")
PHONES = _("preflight_phones", default="This looks like a telephone number: ${found}")
NO_TEXT = _(
    "preflight_no_text",
    default="Pictures in the text that say nothing to people who cannot see them: ${count}",
)
UNKNOWN = _(
    "preflight_unknown_picture",
    default="Pictures in the text that are none of the materials, so that nobody knows their "
    "licence: ${count}",
)
UNSEEN = _(
    "preflight_unseen_picture",
    default="The picture itself is for fewer people, the others do not see it: ${audience}",
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
LINK = _(
    "preflight_link",
    default="Whoever sees it can go to this address, into a meeting, too: ${found}",
)
TALK = _(
    "preflight_talk",
    default="All that is said in it is seen, too, and what will be said in it is at once",
)
INSIDE = _(
    "preflight_inside", default="With it these ${count} things in it are seen, too: ${names}"
)
