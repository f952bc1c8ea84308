"""What a plan is, and the shapes of what people type."""

from etwinning.base.messages import _
from etwinning.moderation.interfaces import IHoldsReportable
from etwinning.plan.rules import FIRST
from etwinning.plan.rules import LAST
from etwinning.workspaces.interfaces import ILive
from zope import schema
from zope.interface import Interface
from zope.interface import Invalid

NAME = 80  # characters
TITLE = 150
TEXT = 2_000
KEY = 64
MOST_PHASES, MOST_TASKS, MOST_TEAMS, MOST_PEOPLE = 20, 200, 30, 100


class IPlan(ILive, IHoldsReportable):
    """The plan of a place."""


def is_near(day) -> bool:
    """Tell whether something in a project of schools can be due on a day.

    :raises Invalid: it cannot.
    """
    if not FIRST <= day <= LAST:
        raise Invalid(_("error_task_year", default="Choose a year from 2005 to 2100"))
    return True


class IPhaseText(Interface):
    """A part of the plan."""

    title = schema.TextLine(
        title=_("label_phase_title", default="Name of the phase"),
        description=_("help_phase_title", default="Such as: We get to know each other."),
        max_length=NAME,
    )
    title.setTaggedValue("missing", _("error_phase_title", default="Give the phase a name"))


class ITaskText(Interface):
    """Something to do."""

    title = schema.TextLine(
        title=_("label_task_title", default="What is to be done"), max_length=TITLE
    )
    title.setTaggedValue("missing", _("error_task_title", default="Write what is to be done"))
    phase = schema.TextLine(title=_("label_task_phase", default="Phase"), max_length=KEY)
    phase.setTaggedValue("kind", "select")
    phase.setTaggedValue("missing", _("error_task_phase", default="Choose a phase"))
    due = schema.Date(
        title=_("label_task_due", default="Due day"),
        description=_("help_task_due", default="It will stand in the calendar, too."),
        constraint=is_near,
        required=False,
    )
    teams = schema.List(
        title=_("label_task_teams", default="Teams that do it"),
        description=_("help_task_teams", default="Their pupils can say that it is done."),
        value_type=schema.TextLine(max_length=KEY),
        max_length=MOST_TEAMS,
        required=False,
        missing_value=[],
    )
    people = schema.List(
        title=_("label_task_people", default="Teachers who look after it"),
        value_type=schema.TextLine(max_length=KEY),
        max_length=MOST_PEOPLE,
        required=False,
        missing_value=[],
    )
    text = schema.Text(
        title=_("label_task_text", default="How to do it"),
        description=_(
            "help_task_text",
            default="A few sentences. No family names, addresses or phone numbers of pupils.",
        ),
        max_length=TEXT,
        required=False,
        missing_value="",
        default="",
    )


class ITeamText(Interface):
    """People who do something together."""

    title = schema.TextLine(
        title=_("label_team_title", default="Name of the team"), max_length=NAME
    )
    title.setTaggedValue("missing", _("error_team_title", default="Give the team a name"))
    people = schema.List(
        title=_("label_team_people", default="Who is in it"),
        value_type=schema.TextLine(max_length=KEY),
        max_length=MOST_PEOPLE,
        required=False,
        missing_value=[],
    )


class IMix(Interface):
    """How many teams are dealt."""

    count = schema.Int(
        title=_("label_mix_count", default="How many new teams"),
        description=_(
            "help_mix_count",
            default="All pupils who are in no team yet are dealt into them, each country evenly. "
            "You can change the teams afterwards.",
        ),
        min=2,
        max=MOST_TEAMS,
        default=4,
    )


class IStep(Interface):
    """A phase goes one step up or down."""

    step = schema.Choice(title=_("label_phase_step", default="Up or down"), values=("up", "down"))


class ITick(Interface):
    """Whether a task is done."""

    done = schema.Bool(title=_("label_task_done", default="It is done"), default=True)
