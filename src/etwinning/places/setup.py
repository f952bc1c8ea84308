"""What places need in a new site: the plug-in, active."""

from etwinning.base.interfaces import ISetUpStep
from etwinning.places.plugin import VirtualGroups
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IGroupEnumerationPlugin
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from zope.interface import implementer

ID = "places"


@implementer(ISetUpStep)
class GivePlugin:
    """``acl_users/places`` tells virtual groups, before any other plug-in."""

    order = 10

    def __call__(self) -> None:
        """Make and activate it, once."""
        users = api.portal.get_tool("acl_users")
        if ID not in users:
            users._setObject(ID, VirtualGroups(ID))
        for interface in (IGroupsPlugin, IGroupEnumerationPlugin):
            _activate(users.plugins, interface)


def _activate(plugins, interface):
    if ID not in plugins.listPluginIds(interface):
        plugins.activatePlugin(interface, ID)
        plugins.movePluginsTop(interface, [ID])
