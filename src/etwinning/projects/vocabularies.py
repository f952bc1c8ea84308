"""Choices of the office's form."""

from etwinning.base.messages import _
from etwinning.projects.approval import CHECK_TITLES
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

DECISION_TITLES = {
    "approve": _("decision_approve", default="Sign"),
    "needs_info": _("decision_needs_info", default="Ask for information, the clock stops"),
    "reject": _("decision_reject", default="Reject, this ends it for all offices"),
}


@implementer(IVocabularyFactory)
class Titles:
    """A vocabulary of a few fixed words: dict of value -> message."""

    def __init__(self, titles: dict):
        self.titles = titles

    def __call__(self, context):
        return SimpleVocabulary([SimpleTerm(v, v, words) for v, words in self.titles.items()])


Decisions = Titles(DECISION_TITLES)
Checks = Titles(CHECK_TITLES)
