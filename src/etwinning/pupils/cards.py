"""The printed sheets of a class: a list for the teacher, a card to cut out for each pupil.

Made of what the teacher's own page sends back: passwords and whole lines are stored nowhere.
Source: product.md TS13.
"""

from chameleon import PageTemplateFile
from dataclasses import asdict
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.security import may
from etwinning.papers.api import pdf
from etwinning.pupils.making import Card
from etwinning.pupils.making import managed
from etwinning.pupils.permissions import MANAGE_PUPILS
from etwinning.pupils.rules import LONGEST_LINE
from etwinning.pupils.rules import MOST_LINES
from pathlib import Path
from zope.i18n import translate

import json

SHEETS = PageTemplateFile(str(Path(__file__).parent / "sheets.pt"))
WORDS = {
    "where": _("card_where", default="Where"),
    "login": _("card_login", default="Log-in name"),
    "password": _("card_password", default="Password"),
    "pupil": _("label_pupil", default="Pupil"),
    "written": _("card_written", default="As written on the list"),
    "list": _("card_list", default="List for the teacher"),
    "keep": _(
        "card_keep",
        default="Keep this list where nobody else reads it: eTwinning does not know these names.",
    ),
    "read_by": _("card_read_by", default="Your teachers can read what you write."),
}


def packed(cards) -> str:
    """Return cards as a page carries them to the button that prints them."""
    return json.dumps([asdict(card) for card in cards])


def unpacked(place, text: str) -> list[Card]:
    """Return cards from what a page carried; alias and log-in name are read anew.

    :raises NotAllowed: only teacher admins of this place.
    :raises BadInput: it is no list of cards of this place's pupils.
    """
    may(place, MANAGE_PUPILS)
    try:
        found = json.loads(text or "")
        if not 0 < len(found) <= MOST_LINES:
            raise ValueError(len(found))
        return [_card(place, one) for one in found]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        reason = _("error_no_cards", default="There are no cards to print. Make new passwords.")
        raise BadInput(reason=reason) from error


def _card(place, words):
    pupil = managed(place, str(words["user_id"]))
    secret, written = str(words["password"]), str(words["written"])
    if len(secret) > LONGEST_LINE or len(written) > LONGEST_LINE:
        raise ValueError("too long")
    return Card(pupil.user_id, pupil.alias, pupil.login, secret, written)


def sheets(place, cards, door: str, language: str) -> bytes:
    """Return the PDF: the list, then the cards, in the reader's language and in English.

    :param door: address at which pupils log in.
    """
    words = {name: _both(text, language) for name, text in WORDS.items()}
    html = SHEETS(title=place.title, cards=cards, door=door, words=words)
    return pdf(html, f"{place.title}: {words['list']}", language)


def _both(message, language):
    """A sentence in two languages, once if they are the same."""
    said = [translate(message, target_language=one) for one in (language, "en")]
    return " / ".join(dict.fromkeys(said))
