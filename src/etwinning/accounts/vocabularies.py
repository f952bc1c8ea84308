"""Plone's lists of users and groups: empty for whoever may not list people (security.md L5, L11).

Plone asks for a permission at the address of a list, but an editor's own form opens it as well.
"""

from etwinning.base.security import allowed
from plone import api
from plone.app.vocabularies.principals import GroupsFactory
from plone.app.vocabularies.principals import PrincipalsFactory
from plone.app.vocabularies.principals import PrincipalsVocabulary
from plone.app.vocabularies.principals import UsersFactory

LIST_MEMBERS = "List portal members"


class Guarded:
    """Answers only who may list people; what is chosen already stays valid."""

    def __call__(self, context, query=""):
        if allowed(api.portal.get(), LIST_MEMBERS):
            return super().__call__(context, query)
        nothing = PrincipalsVocabulary([])
        nothing.principal_source = self.source
        return nothing


class Users(Guarded, UsersFactory):
    """Users, for operators."""


class Groups(Guarded, GroupsFactory):
    """Groups, for operators."""


class Principals(Guarded, PrincipalsFactory):
    """Users and groups, for operators."""
