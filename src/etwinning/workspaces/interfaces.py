"""What stands in a workspace, the shapes of its forms, and what other rooms may add to it."""

from etwinning.base.messages import _
from etwinning.moderation.interfaces import IHoldsReportable
from etwinning.places.interfaces import IPlace
from plone.supermodel import model
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TITLE = 150  # characters
TEXT = 60_000  # characters, about 25 printed pages

AUDIENCE_TITLES = SimpleVocabulary(
    [
        SimpleTerm(value, value, title)
        for value, title in (
            ("draft", _("audience_writers", default="Draft: only those who may write pages here")),
            ("teachers", _("audience_teachers", default="The teachers who belong to it")),
            ("members", _("audience_members", default="All members: teachers and pupils")),
            (
                "etwinners",
                _("audience_etwinners", default="Members and all verified teachers of eTwinning"),
            ),
            ("public", _("audience_world", default="Everybody, also search engines")),
        )
    ]
)


class IHolds(Interface):
    """Marks what materials may stand in: a workspace, a folder, a page."""


class IWorkspace(IPlace, IHolds):
    """Marks a place with tools: a TwinSpace, a group, a room."""

    is_writable = Attribute("Whether anything may be written in it now.")
    taken = Attribute("From whom writing is taken: dict of tool -> roles (switches.py).")
    homes = Attribute("Where its schools are: pairs (country, region as the office calls it).")

    def country_of(user_id: str) -> str:
        """Return the country of the school a teacher brings in, ``""`` if unknown."""

    def home_of(user_id: str) -> tuple[str, str] | None:
        """Return (country, region) of the school a teacher brings in, None if unknown."""


class IItem(IHoldsReportable):
    """Marks a thing in a workspace whose workflow state is its audience."""

    section = Attribute("Its entry in the navigation: name of an ``ITool``.")
    for_guests = Attribute("Whether it names guests and parents (guests.py); not there: no.")
    widest = Attribute("The widest audience that its kind can have; not there: public.")


class IPageText(model.Schema):
    """What people write on a page, in the form and in REST."""

    title = schema.TextLine(
        title=_("label_page_title", default="Title"),
        max_length=TITLE,
    )
    title.setTaggedValue("missing", _("error_page_title", default="Give the page a title"))
    text = schema.Text(
        title=_("label_page_text", default="Text"),
        description=_(
            "help_page_text",
            default="An empty line begins a new paragraph. No family names, addresses or phone "
            "numbers of pupils.",
        ),
        max_length=TEXT,
        required=False,
        missing_value="",
        default="",
    )
    text.setTaggedValue("rows", 14)
    language = schema.Choice(
        title=_("label_page_language", default="Language of the text"),
        description=_("help_page_language", default="Screen readers speak it right."),
        vocabulary="etwinning.base.languages",
        required=False,
    )


class IWork(IItem):
    """Marks what people make here: pages and materials; it can be thrown away and brought back."""


class IPage(IPageText, IWork, IHolds):
    """A page of a workspace; other pages may stand in it."""


class IWhichVersion(Interface):
    """One version of a page."""

    version = schema.Int(
        title=_("label_version", default="Number of the version"),
        min=1,
        max=1_000_000,
    )
    version.setTaggedValue("missing", _("error_version_missing", default="Choose a version"))


class IWhichItem(Interface):
    """One thing of the bin."""

    item = schema.TextLine(title=_("label_item", default="Thing"), max_length=64)
    item.setTaggedValue("missing", _("error_item_missing", default="Choose one of these"))


class IStep(Interface):
    """One page goes one step up or down."""

    page = schema.TextLine(title=_("label_which_page", default="Page"), max_length=64)
    page.setTaggedValue("missing", _("error_page_missing", default="Choose a page"))
    step = schema.Choice(
        title=_("label_step", default="Up or down"),
        values=("up", "down"),
    )


class ISeen(Interface):
    """That the person has read what was found before others see a thing."""

    seen = schema.TextLine(
        title=_("label_seen", default="I have read this page"),
        description=_(
            "help_seen", default="The digest that came with what was found (@preflight)."
        ),
        max_length=64,
        required=False,
        missing_value="",
        default="",
    )


class IShare(Interface):
    """Who sees a thing."""

    audience = schema.Choice(
        title=_("label_audience", default="Who may see this"),
        vocabulary=AUDIENCE_TITLES,
    )
    audience.setTaggedValue("missing", _("error_audience", default="Choose who may see this"))


class IShareAnew(IShare, ISeen):
    """Who sees a thing that is there already, guests among them."""

    guests = schema.Bool(
        title=_("label_guests", default="Visitors and parents see it, too"),
        description=_(
            "help_guests",
            default="The people whom you have let in with a pass. They see nothing that is for "
            "members unless it is ticked here.",
        ),
        required=False,
        default=False,
    )


class INewPage(IPageText, IShare):
    """A new page with its audience."""


class ILive(Interface):
    """Marks what a place has without being content, wrapped in it (live.py)."""

    title = Attribute("What it is called.")


class IPersonal(ILive):
    """Marks what is the own of single persons: they have the role ``Author`` in it."""

    def is_of(user_id: str, role: str) -> bool:
        """Tell whether it is a person's own, who has a role in the place."""


class IInWorkspace(Interface):
    """Which workspace a thing belongs to that stands outside of it: an adapter of the thing."""

    def workspace():
        """Return the workspace, None for none."""


class ITool(Interface):
    """A tool in a workspace's navigation; a named utility, named by its id.

    A tool with ``count(place)`` tells how much is new to the reader: it stands beside the link.
    """

    title = Attribute("What the link says, translatable.")
    pupil_title = Attribute("What it says to pupils, ``None``: it is not for them.")
    icon = Attribute("Name of a Bootstrap icon.")
    order = Attribute("Its place, from 10 (home) to 90.")

    def url(place) -> str:
        """Return the tool's address in a place, ``""`` where it has none for this reader."""


class INews(Interface):
    """What is new in a place, of one kind; a named utility, named by the kind."""

    def news(place, size: int) -> list:
        """Return at most ``size`` ``News`` lines that the reader may see, newest first."""


class IDue(Interface):
    """What a room without events has for the calendar of a place; a named utility, named by it."""

    def due(place, first, last):
        """Return the ``Due`` lines of these days (inclusive) that the current user may see.

        Of moments also those of the day before and after: whose clock counts the calendar knows.
        """


class IExported(Interface):
    """What a room has in a place that goes out with its export; a named utility, named by the room.

    The utilities are asked in the order of their names; a new tool brings its own.
    """

    def exported(place):
        """Yield ``Exported`` lines of all that the current user sees, a folder before its things.

        What waits for a decision or was hidden stays behind: a copy cannot be hidden any more.
        """


class IImported(Interface):
    """Takes in what went out with the export of a place; a named utility, named by the room."""

    kinds = Attribute("Which kinds of things it makes (``Exported.kind``).")

    def take(place, line, within: str):
        """Make a thing by the room's own verb, with the rights of who imports.

        :param line: ``Incoming``; checked for its form, not for what it says.
        :param within: name of what it stands in, as ``take`` told it; ``""`` for the place.
        :return: ``TakenIn``.
        :raises Refusal: it cannot be made; what was begun is undone.
        """

    def finish(place, line, name: str):
        """All that stands in a thing is there: close what was left open for it.

        :return: sentences that say why it was taken away again, nothing if it stays.
        :raises Refusal: it is not there any more; what was begun is undone.
        """
