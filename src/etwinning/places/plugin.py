"""The PAS plug-in that tells Plone the virtual groups of a person.

Groups can be asked for by their exact id; nothing can be listed or searched (security.md L5).
"""

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from etwinning.places.api import groups_of
from Products.PluggableAuthService.interfaces.plugins import IGroupEnumerationPlugin
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.interface import implementer

KINDS = ("place:", "office:")


@implementer(IGroupsPlugin, IGroupEnumerationPlugin)
class VirtualGroups(BasePlugin):
    """Virtual groups, from the shelf of places; it stores nothing itself."""

    meta_type = "eTwinning virtual groups"
    security = ClassSecurityInfo()  # what is not private can be called by its address

    def __init__(self, id: str):
        self._setId(id)

    @security.private
    def getGroupsForPrincipal(self, principal, request=None) -> tuple:
        """Return the ids of a user's groups; a group of ours has none."""
        user_id = principal.getId()
        return () if not user_id or is_group(user_id) else groups_of(user_id)

    @security.private
    def enumerateGroups(
        self, id=None, exact_match=False, sort_by=None, max_results=None, **words
    ) -> tuple:
        """Answer for one exact id that is written like a group of ours, else nothing."""
        if not exact_match or not isinstance(id, str) or not is_group(id) or words:
            return ()
        return ({"id": id, "groupid": id, "title": id, "pluginid": self.getId()},)


def is_group(principal_id: str) -> bool:
    """Tell whether an id is one of a virtual group."""
    return principal_id.startswith(KINDS)


InitializeClass(VirtualGroups)
