"""Two TwinSpaces with a secret in everything: one wholly private, one whose project is public.

Every secret is a made-up word of nine letters, so that an answer that holds it has told it.
"""

from dataclasses import dataclass
from dataclasses import field
from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.calendar.addresses import make_address
from etwinning.support.api import give_duty
from etwinning.support.api import office
from etwinning.twinspaces.api import edit_space
from etwinning.twinspaces.api import invite_guest
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import share
from etwinning.workspaces.api import throw_away
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.comments.builders import comment_by
from tests.journals.builders import entry_of
from tests.media.files import MP3
from tests.meetings.builders import provider_of
from tests.moderation.builders import report_by
from tests.pages import forget_answers
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.site.inside_tools import plant_tools
from tests.support.builders import officer
from tests.twinspaces.builders import party
from tests.twinspaces.builders import publish
from tests.twinspaces.builders import seat
from tests.workspaces.builders import file_of
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from typing import Any

import transaction

PLACES = ("closed", "open")
PROFILE = "id of a teacher"


@dataclass
class Planted:
    """A TwinSpace, what stands in it, and the words that tell of it.

    :ivar things: kind -> address below the site.
    :ivar uids: kind -> UID.
    :ivar secrets: word -> what it is.
    """

    name: str
    party: Any
    things: dict = field(default_factory=dict)
    uids: dict = field(default_factory=dict)
    secrets: dict = field(default_factory=dict)

    def secret(self, what: str) -> str:
        """Return a new word for something nobody outside may read."""
        number = len(self.secrets)
        letters = "".join(chr(97 + number // 26**place % 26) for place in (1, 0))
        word = f"Egret{letters}q{self.name[0]}"
        self.secrets[word.lower()] = what
        return word

    def put(self, kind: str, thing) -> Any:
        """Remember where a thing stands; its short name and its UID are secrets, too."""
        self.things[kind] = "/".join(thing.getPhysicalPath()[2:])
        if not thing.getId().startswith("++"):
            self.uids[kind] = thing.UID()
            self.secrets |= {thing.getId(): f"id of {kind}", thing.UID(): f"uid of {kind}"}
        return thing

    def told(self, text: str, asked: str, who: str = "") -> list:
        """Return what an answer tells, without what stood in the question.

        :param who: asks; verified teachers find the profiles of others.
        """
        text, asked = text.lower(), asked.lower()
        found = {what for word, what in self.secrets.items() if word in text and word not in asked}
        return sorted(found - {PROFILE} if who == "stranger" else found)


@dataclass
class Scene:
    """Both places, and who asks.

    :ivar headers: person -> headers with which a request is theirs.
    """

    places: dict
    headers: dict
    site: Any = None
    door: Any = None


def make_scene(site, url: str) -> Scene:
    """Plant both places and let everybody in."""
    parties = {
        name: party(site, title=f"The {name} rivers", public=name == "open", password=PASSWORD)
        for name in PLACES
    }
    provider_of("ES")
    places = {name: Planted(name, made) for name, made in parties.items()}
    cards = {name: _planted(place) for name, place in places.items()}
    _open_up(places["open"])
    spy = officer("DE", "ProjectOfficer", password=PASSWORD)
    with for_the_house("a test"):
        for duty in ("Validator", "Moderator", "Head"):
            give_duty(office("DE"), spy, duty)
    people = {"stranger": parties["open"].stranger, "officer": spy}
    people |= {f"member of the {name}": one.ana for name, one in parties.items()}
    for role in ("Guest", "Parent", "Expert", "Observer"):
        words = {"kind": "guest", "roles": (), "password": PASSWORD}
        people[role] = seat(site, parties["closed"].space, role, **words)
    transaction.commit()
    programs = {"visitor": Api(url)} | {
        who: Api(url, account(user_id).login, PASSWORD, door="people")
        for who, user_id in people.items()
    }
    for name, card in cards.items():
        programs[f"pupil of the {name}"] = Api(url, card.login, card.password, door="pupils")
    return Scene(places, {who: dict(one.session.headers) for who, one in programs.items()})


def _planted(place):
    """Put a secret of each kind into a place; return the card of a pupil."""
    river, secret = place.party, place.secret
    space = place.put("space", river.space)
    if place.name == "closed":
        with log_in_as(river.ana):
            words = {"title": secret("title of the space"), "welcome": secret("welcome")}
            edit_space(space, **words)
    else:
        place.secrets.pop(space.UID())
    card = pupil_of(river.ana, space, secret("name of a pupil"))
    place.secrets |= {
        card.user_id: "id of a pupil",
        card.login.lower(): "log-in of a pupil",
        card.password: "password of a pupil",
    }
    _pages(place)
    _materials(place)
    _journal(place, card)
    plant_tools(place, card)
    with log_in_as(river.ana):
        invite_guest(space, f"{secret('address of a guest')}@x.example", "Guest", 9,
                     secret("what a guest is asked"))  # fmt: skip
        place.secrets[make_address(space).rpartition("/")[2].lower()] = "address of a calendar"
    for who in ("ana", "jan", "partner"):
        user_id = getattr(river, who)
        place.secrets[user_id] = PROFILE
        place.secrets[f"{account(user_id).login}@".lower()] = f"e-mail of {who}"
    return card


def _pages(place):
    river, secret, put = place.party, place.secret, place.put
    page = page_of(river.ana, river.space, secret("title of a page"), secret("first text"))
    put("page", page)
    with log_in_as(river.ana):
        edit_page(page, text=secret("text of a page"))
    words = (secret("title of a sub page"), secret("text of a sub page"))
    put("sub page", page_of(river.jan, page, *words))
    for audience in ("teachers", "draft"):
        words = (secret(f"title for {audience}"), secret(f"text for {audience}"))
        put(f"page for {audience}", page_of(river.ana, river.space, *words, audience=audience))
    named = page_of(river.ana, river.space, secret("title for guests"), secret("text for guests"))
    put("page for guests", named)
    with log_in_as(river.ana):
        share(named, "members", guests=True)
    gone = page_of(river.ana, river.space, secret("title in the bin"), secret("text in the bin"))
    place.secrets[gone.UID()] = "uid in the bin"
    with log_in_as(river.ana):
        throw_away(gone)


def _materials(place):
    river, secret, put = place.party, place.secret, place.put
    ana, space = river.ana, river.space
    album = folder_of(ana, space, secret("title of an album"), about=secret("about an album"))
    put("album", album)
    put("file", file_of(ana, album, f"{secret('name of a file')}.txt",
                        secret("content of a file").encode(), title=secret("title of a file"),
                        about=secret("about a file")))  # fmt: skip
    put("image", picture_of(ana, album, f"{secret('name of a picture')}.jpg",
                            secret("what a picture shows"), title=secret("title of a picture"),
                            about=secret("about a picture")))  # fmt: skip
    put("audio", file_of(ana, space, f"{secret('name of a sound')}.mp3", MP3))
    put("film", film_of(ana, album, secret("title of a film"), about=secret("about a film")))


def _journal(place, card):
    river, secret, put = place.party, place.secret, place.put
    # it belongs to the project's page, which teachers see
    place.things["journal"] = "/".join(river.journal.getPhysicalPath()[2:])
    place.uids["journal"] = river.journal.UID()
    words = (secret("title of an entry"), f"We saw {secret('an entry')} there.")
    entry = entry_of(river.ana, river.journal, *words)
    put("entry", entry)
    comment_by(card.user_id, entry, secret("comment on an entry"))
    report_by(river.jan, entry, text=f"{secret('words of a report')} should not stand here.")
    own = entry_of(river.jan, river.journal, secret("title of a private entry"), audience="private")
    put("private entry", own)


def _open_up(place):
    """Publish the place, one page that was private and has private things in it, one entry."""
    river, secret, put = place.party, place.secret, place.put
    publish(river)
    ana, space = river.ana, river.space
    page = page_of(ana, space, secret("title before"), secret("text before it was published"))
    name = f"{secret('file name on the page')}.jpg"
    words = {"title": secret("picture on the page"), "alt": secret("what it shows")}
    put("image on the public page", picture_of(ana, page, name, **words))
    words = (secret("title under the public page"), secret("text under the public page"))
    put("sub page of the public page", page_of(ana, page, *words))
    folder = folder_of(ana, page, secret("folder on the public page"))
    put("folder on the public page", folder)
    with log_in_as(ana):
        edit_page(page, title="Kingfisher", text="Everybody may read this.")
        open_to(page)
    place.uids["public page"] = page.UID()
    words = {"audience": "public", "confirmed": True}
    album = folder_of(ana, space, "Album for all", **words)
    words_inside = (f"{secret('file name in the album')}.jpg", secret("shown to few"))
    put("image in the public album", picture_of(ana, album, *words_inside))
    for kind, thing in (
        ("page", page),
        ("album", album),
        ("picture", picture_of(ana, album, "r.jpg", "Shown to all", **words)),
        ("entry", entry_of(ana, river.journal, "A Kingfisher for all", **words)),
    ):
        place.things[f"public {kind}"] = "/".join(thing.getPhysicalPath()[2:])
    forget_answers(space.REQUEST)
