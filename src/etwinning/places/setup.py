"""What places need in a new site: the plug-in, active, and no groups in groups."""

from etwinning.base.interfaces import ISetUpStep
from etwinning.places.plugin import VirtualGroups
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IGroupEnumerationPlugin
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from zope.interface import implementer

ID = "places"
NESTING = "recursive_groups"  # Plone's


@implementer(ISetUpStep)
class GivePlugin:
    """``acl_users/places`` tells virtual groups, before any other plug-in.

    Plone's plug-in for groups in groups would ask for the groups of each group of a person, in
    each request; no group stands in another here.
    """

    order = 10

    def __call__(self) -> None:
        """Make and activate it, once; nobody asks for groups of groups any more."""
        users = api.portal.get_tool("acl_users")
        if ID not in users:
            users._setObject(ID, VirtualGroups(ID))
        for interface in (IGroupsPlugin, IGroupEnumerationPlugin):
            _activate(users.plugins, interface)
        if NESTING in users.plugins.listPluginIds(IGroupsPlugin):
            users.plugins.deactivatePlugin(IGroupsPlugin, NESTING)


def _activate(plugins, interface):
    if ID not in plugins.listPluginIds(interface):
        plugins.activatePlugin(interface, ID)
        plugins.movePluginsTop(interface, [ID])
