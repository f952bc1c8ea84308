"""What rooms register: kinds of notices and topics."""

from dataclasses import dataclass
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class INoticeKind(Interface):
    """The words of one kind of notice; a utility named ``room:what``."""

    topic = Attribute("Name of the topic by which a person switches its mails")
    subject = Attribute("One line, a message with ${words}: the line in the list, the subject")
    text = Attribute("Paragraphs parted by an empty line, a message with ${words}")
    action = Attribute("Words of the button that leads to the thing")
    urgent = Attribute("True: its mail goes at once, also to people who chose one mail a day")
    mail_body = Attribute("False: the mail holds no text, only the subject and the way to it")


class ITopic(Interface):
    """What a person can switch: a utility by name."""

    title = Attribute("A message")
    pace = Attribute("What holds until a person chooses: now, daily, weekly or off")
    order = Attribute("Place in the list of settings")
    fixed = Attribute("True: cannot be switched; about the account itself")


class IQuiet(Interface):
    """Tells of what no mail of a topic goes any more; a utility by the name of the topic.

    The line behind the bell stays.
    """

    def __call__(path: str) -> bool:
        """Tell whether nothing is mailed about what stands at a path below the site."""


@implementer(INoticeKind)
@dataclass(frozen=True)
class Kind:
    """A kind of notice as rooms register it."""

    topic: str
    subject: str
    text: str = ""
    action: str = ""
    urgent: bool = False
    mail_body: bool = True


@implementer(ITopic)
@dataclass(frozen=True)
class Topic:
    """A topic as rooms register it."""

    title: str
    pace: str = "weekly"
    order: int = 50
    fixed: bool = False
