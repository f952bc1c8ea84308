"""Every kind of notice that a room registers can be said and switched."""

from etwinning.notices.interfaces import INoticeKind
from etwinning.notices.interfaces import ITopic
from tests.house.floors import LEVEL
from zope.component import getGlobalSiteManager
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message


def kinds():
    return list(getGlobalSiteManager().getUtilitiesFor(INoticeKind))


def test_kinds_are_named_by_their_room(site):
    assert len(kinds()) > 5
    for name, _kind in kinds():
        room, _colon, what = name.partition(":")
        assert room in LEVEL and what, name


def test_kinds_have_a_registered_topic(site):
    known = {name for name, _topic in getUtilitiesFor(ITopic)}
    assert {name: kind.topic for name, kind in kinds() if kind.topic not in known} == {}


def test_kinds_speak_in_messages_that_can_be_translated(site):
    for name, kind in kinds():
        for words in (kind.subject, kind.text, kind.action):
            assert not words or (isinstance(words, Message) and words.domain == "etwinning"), name
        assert kind.subject.default, name
