"""Puts our plug-ins into the user folders of the site and of Zope's root, once."""

from etwinning.accounts.operators import CountedOperators
from etwinning.accounts.plugin import Accounts
from etwinning.accounts.session import Session
from etwinning.accounts.tokens import Tokens
from etwinning.base.interfaces import ISetUpStep
from plone import api
from Products.PlonePAS.interfaces.plugins import IUserManagement
from Products.PluggableAuthService.interfaces.authservice import IPluggableAuthService
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.interfaces.plugins import ICredentialsResetPlugin
from Products.PluggableAuthService.interfaces.plugins import ICredentialsUpdatePlugin
from Products.PluggableAuthService.interfaces.plugins import IExtractionPlugin
from Products.PluggableAuthService.interfaces.plugins import IPropertiesPlugin
from Products.PluggableAuthService.interfaces.plugins import IRolesPlugin
from Products.PluggableAuthService.interfaces.plugins import IUserEnumerationPlugin
from secrets import token_hex
from zope.interface import implementer

ACCOUNTS = "accounts"
ASKED_FIRST = (
    IAuthenticationPlugin,
    IPropertiesPlugin,
    IRolesPlugin,
    IUserEnumerationPlugin,
    IUserManagement,
)
SESSION_WORK = (
    IExtractionPlugin,
    IAuthenticationPlugin,
    ICredentialsUpdatePlugin,
    ICredentialsResetPlugin,
)


@implementer(ISetUpStep)
class PlugIn:
    """Our accounts are asked first; Plone's own users are the operators."""

    order = 10

    def __call__(self) -> None:
        """Add what is not there yet."""
        pas = api.portal.get_tool("acl_users")
        _put(pas, Accounts(ACCOUNTS, "eTwinning accounts"), ASKED_FIRST)
        _put(pas, Session("session"), SESSION_WORK)
        _put(pas, Tokens("jwt_auth"), (IExtractionPlugin, IAuthenticationPlugin))
        # it walks through all members, and it knows nobody of ours
        _rest(pas, "mutable_properties", IUserEnumerationPlugin)
        # our plug-in asks it, so that each try is counted and looked at once
        _rest(pas, "source_users", IAuthenticationPlugin)
        # it would take a password out of any form of any page
        _rest(pas, "credentials_cookie_auth", IExtractionPlugin)
        for interface in ASKED_FIRST:
            pas.plugins.movePluginsTop(interface, [ACCOUNTS])


@implementer(ISetUpStep)
class PlugInAtRoot:
    """Operators of Zope's root: wrong tries are counted, no password lies in a cookie."""

    order = 11

    def __call__(self) -> None:
        """Add what is not there yet; a root without plug-ins (old user folder) stays as it is."""
        pas = api.portal.get().getPhysicalRoot().acl_users
        if not IPluggableAuthService.providedBy(pas):
            return
        _put(pas, CountedOperators("counted"), (IAuthenticationPlugin,))
        pas.plugins.movePluginsTop(IAuthenticationPlugin, ["counted"])
        _put(pas, Session("session"), SESSION_WORK)
        _put(pas, Tokens("jwt_auth"), (IExtractionPlugin, IAuthenticationPlugin))
        if not pas["session"]._shared_secret:
            # the root has no ring of keys
            pas["session"]._shared_secret = token_hex(32)
            pas["jwt_auth"].use_keyring, pas["jwt_auth"]._secret = False, token_hex(32)
        _rest(pas, "credentials_cookie_auth", ICredentialsUpdatePlugin)


@implementer(ISetUpStep)
class ClosePortraits:
    """Nobody reads Plone's portraits: a profile photo is content, pupils have none (L9)."""

    order = 12

    def __call__(self) -> None:
        """Close the folder in which Plone would keep them."""
        portraits = api.portal.get_tool("portal_memberdata").portraits
        for permission in ("View", "Access contents information"):
            portraits.manage_permission(permission, ["Manager"], acquire=0)


def _put(pas, plugin, interfaces):
    """Put a plug-in in, instead of a stock one of that id, and make it work."""
    name = plugin.getId()
    if not isinstance(pas._getOb(name, None), type(plugin)):
        if name in pas.objectIds():
            pas._delObject(name)
        pas._setObject(name, plugin)
    for interface in interfaces:
        if name not in pas.plugins.listPluginIds(interface):
            pas.plugins.activatePlugin(interface, name)


def _rest(pas, name, interface):
    """Let a plug-in no longer do one kind of work."""
    if name in pas.plugins.listPluginIds(interface):
        pas.plugins.deactivatePlugin(interface, name)
