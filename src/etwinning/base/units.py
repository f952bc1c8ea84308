"""Names of countries and of offices' areas as messages: said later, in each reader's language."""

from etwinning.base.vocabularies import unit_name
from zope.i18n.interfaces import ITranslationDomain
from zope.i18nmessageid import Message
from zope.interface import implementer

DOMAIN = "etwinning.units"


@implementer(ITranslationDomain)
class UnitNames:
    """Translates a unit's code to its name as babel knows it, English without a language."""

    domain = DOMAIN

    def translate(self, msgid, mapping=None, context=None, target_language=None, *args, **words):
        """Return the name; everything but the code and the language is left aside."""
        return unit_name(str(msgid), target_language or "en")


def unit_message(code: str) -> Message:
    """Return a country or another area of an office as a message, for the mapping of others."""
    return Message(code, domain=DOMAIN, default=unit_name(code, "en"))
