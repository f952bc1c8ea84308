"""The written permission set of teachers whom their office has not verified yet.

One table: verbs refuse by it, the help page prints it, a test holds it against rolemap.xml.
Source: product.md RG2 and 6.3, workflows.md section 4.
"""

from dataclasses import dataclass
from etwinning.base.messages import _
from zope.component import getUtilitiesFor
from zope.security.interfaces import IPermission


@dataclass(frozen=True)
class Allowance:
    """One line of the table.

    :ivar id: name of the line.
    :ivar may: whether a newcomer may.
    :ivar what: a sentence part after "you may" or "you may not yet".
    :ivar permissions: titles of permissions it is made of, of upper rooms, too (names only).
        A line with permissions is told to people once the site knows one of them.
    """

    id: str
    may: bool
    what: str
    permissions: tuple[str, ...] = ()


PERMISSION_SET = (
    Allowance(
        "profile",
        True,
        _("newcomer_profile", default="fill in your profile and choose your school"),
    ),
    Allowance(
        "desktop",
        True,
        _("newcomer_desktop", default="use your Desktop"),
        ("etwinning.desktop: View desktop",),
    ),
    Allowance(
        "read",
        True,
        _("newcomer_read", default="read groups, kits, galleries and forums"),
        ("etwinning.groups: See groups", "etwinning.announcements: Read announcements"),
    ),
    Allowance(
        "draft",
        True,
        _("newcomer_draft", default="write drafts of projects and announcements"),
        (
            "etwinning.projects: Found project",
            "etwinning.projects: See own projects",
            "etwinning.announcements: Write announcement",
        ),
    ),
    Allowance(
        "mailbox",
        True,
        _("newcomer_mailbox", default="read messages that are written to you"),
        ("etwinning.messaging: Open mailbox",),
    ),
    Allowance(
        "invitations",
        True,
        _("newcomer_invitations", default="receive invitations"),
        ("etwinning.projects: Receive invitations",),
    ),
    Allowance(
        "ask_office",
        True,
        _("newcomer_ask_office", default="ask your national office or an ambassador"),
        ("etwinning.messaging: Ask office",),
    ),
    Allowance(
        "learn",
        True,
        _("newcomer_learn", default="enrol in open courses"),
        ("etwinning.training: Enrol",),
    ),
    Allowance(
        "found",
        False,
        _("newcomer_found", default="send a project to its partner and to the offices"),
        ("etwinning.projects: Submit project",),
    ),
    Allowance(
        "accept",
        False,
        _("newcomer_accept", default="accept or send project invitations"),
        (
            "etwinning.projects: Accept project",
            "etwinning.projects: Invite partner",
            "etwinning.projects: Join project",
        ),
    ),
    Allowance(
        "contact",
        False,
        _("newcomer_contact", default="write to teachers you do not know or become contacts"),
        (
            "etwinning.people: Ask for contact",
            "etwinning.people: Keep contacts",
            "etwinning.messaging: Write message",
        ),
    ),
    Allowance(
        "be_found",
        False,
        _("newcomer_be_found", default="find partners or be found by them"),
        ("etwinning.people: Find teachers",),
    ),
    Allowance(
        "post",
        False,
        _("newcomer_post", default="post announcements"),
        ("etwinning.announcements: Post announcement",),
    ),
    Allowance(
        "pupils",
        False,
        _("newcomer_pupils", default="make pupils' accounts"),
        ("etwinning.pupils: Manage pupils",),
    ),
    Allowance(
        "groups",
        False,
        _("newcomer_groups", default="propose groups and events"),
        ("etwinning.groups: Propose group", "etwinning.training: Propose event"),
    ),
    Allowance(
        "apply",
        False,
        _("newcomer_apply", default="apply for labels and prizes"),
        ("etwinning.recognition: Apply",),
    ),
)


def allowances(may: bool) -> list[Allowance]:
    """Return the lines of what a newcomer may, or may not yet; of what is there already."""
    return [line for line in PERMISSION_SET if line.may is may and _is_there(line)]


def line_of(permission: str) -> Allowance | None:
    """Return the line that a permission belongs to, None if the table does not name it."""
    return next((line for line in PERMISSION_SET if permission in line.permissions), None)


def _is_there(line):
    if not line.permissions:
        return True
    known = {permission.title for _id, permission in getUtilitiesFor(IPermission)}
    return not known.isdisjoint(line.permissions)
