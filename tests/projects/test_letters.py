"""Every notice that the room sends has words, and every word has its value."""

from etwinning.notices.api import notices_of
from etwinning.notices.interfaces import INoticeKind
from etwinning.projects import letters
from etwinning.projects.circle import name_words
from pathlib import Path
from tests.projects.builders import project
from tests.projects.builders import sign_as
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message

import re

ROOM = Path(letters.__file__).parent
GIVEN = {"project", "name", "reason", "office"}


def sent():
    """Names of the kinds that the source names."""
    source = "".join(path.read_text() for path in ROOM.glob("*.py"))
    return set(re.findall(r'"(projects:[a-z_]+)"', source))


def registered():
    return {n: kind for n, kind in getUtilitiesFor(INoticeKind) if n.startswith("projects:")}


def test_every_kind_that_is_sent_is_registered_and_the_other_way_round(site):
    assert sent() - {"projects:label"} == set(registered())


def test_words_name_only_what_is_given(site):
    for name, kind in registered().items():
        text = f"{kind.subject.default} {getattr(kind.text, 'default', '')}"
        assert set(re.findall(r"\$\{(\w+)\}", text)) <= GIVEN, name


def test_an_office_is_named_in_the_language_of_who_is_told(pair):
    made = project("awaiting_nss", pair)
    sign_as(made, "PL", "needs_info", "Which classes?")
    names = {
        language: notices_of(pair[0], language=language)[0].subject for language in ("de", "en")
    }
    assert "Polen" in names["de"] and "Poland" in names["en"]


def test_who_is_gone_is_a_message_in_notices(site):
    assert isinstance(name_words("nobody"), Message)
