"""Message ids of the whole house live in one domain."""

from zope.i18n.translationdomain import TranslationDomain
from zope.i18nmessageid import MessageFactory

_ = MessageFactory("etwinning")

# registered from the start, also without any catalogue: only a domain translates the messages
# that stand inside other messages ("Fill in: ${field}"); registerTranslations adds to it
DOMAIN = TranslationDomain("etwinning")
