"""Pages for tests, and who may what with them."""

from AccessControl.SpecialUsers import nobody
from etwinning.base.security import allowed
from etwinning.workspaces.api import link_video
from etwinning.workspaces.api import make_folder
from etwinning.workspaces.api import preflight
from etwinning.workspaces.api import share
from etwinning.workspaces.api import upload
from etwinning.workspaces.api import write_page
from plone import api
from tests.accounts.builders import log_in_as
from tests.media.builders import picture

WORDS = {"licence": "by-sa", "declared": True}
FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def page_of(user_id, folder, title="The river", text="It flows.", **words):
    """Return a page that a person has written."""
    return opened(user_id, write_page, folder, title=title, text=text, **words)


def digest(item, audience="public") -> str:
    """Return what is sent back by who has read what was found in a thing."""
    return preflight(item, audience).digest


def open_to(item, audience="public", **words) -> None:
    """Show a thing to people outside, as whoever is logged in and has read what was found."""
    share(item, audience, digest(item, audience), **words)


def opened(user_id, verb, place, confirmed=False, **words):
    """Return a new thing that a person has made.

    :param confirmed: made for those inside, and shown to the audience after a look at it.
    """
    outside = confirmed and words.get("audience") in ("etwinners", "public")
    wanted = words.pop("audience") if outside else ""
    with log_in_as(user_id):
        made = verb(place, **words)
        if outside:
            open_to(made, wanted)
    return made


def can(user_id, permission, thing) -> bool:
    """Tell whether a person (``""``: a visitor) has a permission on a thing now."""
    thing.REQUEST.__annotations__.clear()  # a request remembers local roles
    if not user_id:
        with api.env.adopt_user(user=nobody):
            return allowed(thing, permission)
    with log_in_as(user_id):
        return allowed(thing, permission)


def listed(user_id, thing) -> bool:
    """Tell whether the catalog lists a thing to a person (``""``: a visitor)."""
    catalog = api.portal.get_tool("portal_catalog")
    if not user_id:
        with api.env.adopt_user(user=nobody):
            return bool(catalog(UID=thing.UID()))
    with log_in_as(user_id):
        return bool(catalog(UID=thing.UID()))


def sees(user_id, thing) -> bool:
    """Tell whether a person may view a thing; page and catalog have to agree."""
    may_view, is_listed = can(user_id, "View", thing), listed(user_id, thing)
    assert may_view == is_listed, (may_view, is_listed)
    return may_view


def folder_of(user_id, folder, title="Photos", **words):
    """Return a folder of materials that a person has made."""
    return opened(user_id, make_folder, folder, title=title, **words)


def picture_of(user_id, folder, filename="river.jpg", alt="The river in May", **words):
    """Return a picture that a person has uploaded."""
    words = {**WORDS, **words, "filename": filename, "data": picture(), "alt": alt}
    return opened(user_id, upload, folder, **words)


def file_of(user_id, folder, filename="figures.txt", data=b"9 degrees", **words):
    """Return a document or a sound that a person has uploaded."""
    words = {**WORDS, **words, "filename": filename, "data": data}
    return opened(user_id, upload, folder, **words)


def film_of(user_id, folder, title="The ferry", url=FILM, **words):
    """Return a link to a film."""
    return opened(user_id, link_video, folder, url=url, title=title, **words)
