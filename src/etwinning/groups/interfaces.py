"""What a group is, and the shapes of its forms."""

from etwinning.base.messages import _
from etwinning.groups.rules import ROLES
from etwinning.workspaces.interfaces import IWorkspace
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TITLE = 100  # characters
ABOUT = 1_000
REASON = 1_000
MOST_PEOPLE = 10  # in one form

JOININGS = SimpleVocabulary(
    [
        SimpleTerm(value, value, title)
        for value, title in (
            ("all", _("joining_all", default="Every verified teacher comes in at once")),
            ("request", _("joining_request", default="Teachers ask, a moderator decides")),
            ("invitation", _("joining_invitation", default="Only who is invited")),
        )
    ]
)
ROLE_TITLES = SimpleVocabulary(
    [
        SimpleTerm(value, value, title)
        for value, title in zip(
            ROLES,
            (
                _("group_moderator", default="Moderator"),
                _("group_member", default="Member"),
            ),
            strict=True,
        )
    ]
)


class IGroupText(model.Schema):
    """What moderators write about their group."""

    title = schema.TextLine(
        title=_("label_group_title", default="Name of the group"), max_length=TITLE
    )
    title.setTaggedValue("missing", _("error_group_title", default="Give the group a name"))
    about = schema.Text(
        title=_("label_group_about", default="What it is for"),
        description=_(
            "help_group_about",
            default="Who meets here, about what. Whoever finds the group reads it. For finding "
            "partners there are announcements.",
        ),
        max_length=ABOUT,
        required=False,
        missing_value="",
        default="",
    )


class ISwitches(Interface):
    """Who finds the group, who reads in it, who comes in: three separate decisions (GT1)."""

    listed = schema.Bool(
        title=_("label_group_listed", default="It stands in the list of groups"),
        description=_("help_group_listed", default="Verified teachers find it, with its name."),
        required=False,
        default=True,
    )
    readable = schema.Bool(
        title=_("label_group_readable", default="Verified teachers read without joining"),
        description=_(
            "help_group_readable",
            default="Only what its members show to all verified teachers.",
        ),
        required=False,
        default=False,
    )
    joining = schema.Choice(
        title=_("label_group_joining", default="How one comes in"),
        vocabulary=JOININGS,
        default="request",
    )
    joining.setTaggedValue("missing", _("error_joining", default="Choose how one comes in"))
    joining.setTaggedValue("kind", "radios")


class INewGroup(IGroupText, ISwitches):
    """A proposal."""

    statement = schema.Text(
        title=_("label_group_statement", default="To your national office"),
        description=_(
            "help_group_statement",
            default="Why the group is needed, in English or the language of your office. Only the "
            "office reads it.",
        ),
        max_length=REASON,
    )
    statement.setTaggedValue(
        "missing", _("error_group_statement", default="Tell the office why the group is needed")
    )


class IGroup(IGroupText, IWorkspace):
    """A group or a Teachers' Room."""

    is_room = Attribute("Whether it is a Teachers' Room.")


class IRequest(Interface):
    """Asking to be let in."""

    text = schema.Text(
        title=_("label_group_request", default="Who you are and why you ask"),
        description=_("help_group_request", default="The moderators of the group read it."),
        max_length=REASON,
    )
    text.setTaggedValue("missing", _("error_group_request", default="Write a sentence or two"))


class IPerson(Interface):
    """One person."""

    person = schema.TextLine(title=_("label_person", default="Person"), max_length=64)
    person.setTaggedValue("missing", _("error_person", default="Choose a person"))


class IReason(Interface):
    """Why something is decided; the person reads it."""

    reason = schema.Text(
        title=_("label_group_reason", default="Reason"),
        description=_("help_group_reason", default="Who is concerned reads it."),
        max_length=REASON,
    )
    reason.setTaggedValue("missing", _("error_reason_missing", default="Write the reason"))


class INewRole(IPerson):
    """Another role for a member."""

    role = schema.Choice(title=_("label_group_role", default="Role here"), vocabulary=ROLE_TITLES)
    role.setTaggedValue("missing", _("error_role", default="Choose one of the roles"))


class IWhichGroup(Interface):
    """One group, by its uid."""

    group = schema.TextLine(title=_("label_group", default="Group"), max_length=64)
    group.setTaggedValue("missing", _("error_group", default="Choose a group"))


class INewRoom(Interface):
    """A Teachers' Room: its name and who is asked in."""

    title = schema.TextLine(
        title=_("label_room_title", default="Name of the room"), max_length=TITLE
    )
    title.setTaggedValue("missing", _("error_room_title", default="Give the room a name"))
    people = schema.List(
        title=_("label_room_people", default="Contacts to invite"),
        description=_(
            "help_room_people", default="2 to 10 of your contacts. Each decides about coming in."
        ),
        value_type=schema.TextLine(max_length=64),
        max_length=MOST_PEOPLE,
    )
    people.setTaggedValue("missing", _("error_room_people", default="Choose 2 to 10 contacts"))
