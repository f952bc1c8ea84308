"""Who sees a thing now, and who may see it at most: told by the roles that are enforced."""

from AccessControl.PermissionRole import rolesForPermissionOn
from etwinning.base.messages import _
from etwinning.workspaces.interfaces import AUDIENCE_TITLES
from etwinning.workspaces.rules import audience_of_roles
from etwinning.workspaces.rules import fits
from etwinning.workspaces.rules import has_content
from etwinning.workspaces.rules import HIDDEN

INSIDE = "Access contents information"
TITLES = {term.value: term.title for term in AUDIENCE_TITLES}
TITLES[HIDDEN] = _("audience_hidden", default="Hidden until a moderator decides")


def audience_of(thing) -> str:
    """Return the audience that holds for a thing: its own, or its folder's if that is smaller."""
    return audience_of_roles(rolesForPermissionOn("View", thing))


def limit_of(folder) -> str:
    """Return the widest audience that things in a folder or a place can have.

    Of a group more people may see the card (View) than what stands in it.
    """
    return audience_of_roles(rolesForPermissionOn(INSIDE, folder))


def title_of(audience: str) -> str:
    """Return the sentence that says who sees a thing, translatable."""
    return TITLES[audience]


def too_wide(folder, audience: str) -> list:
    """Return the sentence that says that a folder is for fewer people, ``[]`` if it is not."""
    limit = limit_of(folder)
    if fits(audience, limit):
        return []
    return [
        _(
            "unmet_wider_than_folder",
            default="“${folder}” is for: ${audience}. A thing is never visible to more "
            "people than what it stands in.",
            mapping={"folder": folder.title, "audience": title_of(limit)},
        )
    ]


def objections(folder, title: str, text: str, audience: str) -> list:
    """Return why a page in a folder cannot have an audience, one sentence each."""
    return [*too_wide(folder, audience), *nothing_in(title, text)]


def nothing_in(title: str, text: str) -> list:
    """Return the sentence that says that there is nothing to read yet, ``[]`` if there is."""
    if has_content(title, text):
        return []
    return [_("unmet_empty_page", default="Write something first: the page is still empty.")]
