"""Every notice that the room sends has words, and every word has its value."""

from etwinning.notices.interfaces import INoticeKind
from etwinning.projects import letters
from pathlib import Path
from zope.component import getUtilitiesFor

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
