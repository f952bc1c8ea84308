"""Puts our plug-ins into the site's user folder, once."""

from etwinning.accounts.plugin import Accounts
from etwinning.base.interfaces import ISetUpStep
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IPropertiesPlugin
from Products.PluggableAuthService.interfaces.plugins import IRolesPlugin
from Products.PluggableAuthService.interfaces.plugins import IUserEnumerationPlugin
from zope.interface import implementer

ACCOUNTS = "accounts"
ASKED = (IUserEnumerationPlugin, IPropertiesPlugin, IRolesPlugin)


@implementer(ISetUpStep)
class PlugIn:
    """Our accounts are asked first; Plone's own users are the operators."""

    order = 10

    def __call__(self) -> None:
        """Add the plug-in unless it is there, in front of Plone's."""
        pas = api.portal.get_tool("acl_users")
        if ACCOUNTS not in pas.objectIds():
            pas._setObject(ACCOUNTS, Accounts(ACCOUNTS, "eTwinning accounts"))
        for interface in ASKED:
            if ACCOUNTS not in pas.plugins.listPluginIds(interface):
                pas.plugins.activatePlugin(interface, ACCOUNTS)
            pas.plugins.movePluginsTop(interface, [ACCOUNTS])
        # it walks through all members, and it knows nobody of ours
        if "mutable_properties" in pas.plugins.listPluginIds(IUserEnumerationPlugin):
            pas.plugins.deactivatePlugin(IUserEnumerationPlugin, "mutable_properties")
