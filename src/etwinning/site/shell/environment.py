"""Which of the five looks a page has, and what its environment bar says.

Source: look/README.md, "Three environments"; product.md PS5 (a text, not colour alone).
"""

from AccessControl.PermissionRole import rolesForPermissionOn
from AccessControl.ZopeSecurityPolicy import getRoles
from Acquisition import aq_base
from Acquisition import aq_chain
from etwinning.base.messages import _
from z3c.form.interfaces import IAddForm

PUBLIC = "public"
# name, icon, who sees this (where the page itself does not say)
ENVIRONMENTS = {
    PUBLIC: (
        _("environment_public", default="Public site"),
        "globe2",
        _("audience_public", default="Everybody can read these pages"),
    ),
    "desktop": (
        _("environment_desktop", default="Desktop"),
        "person-workspace",
        _("audience_desktop", default="Only you see this page"),
    ),
    "twinspace": (
        _("environment_twinspace", default="TwinSpace"),
        "door-open",
        _("audience_twinspace", default="Only the members see this"),
    ),
    "pupil": (
        _("environment_twinspace", default="TwinSpace"),
        "door-open",
        _("audience_pupil", default="Only our classes and our teachers see this"),
    ),
    "office": (
        _("environment_office", default="National office"),
        "building",
        _("audience_office", default="Only people of this office see this page"),
    ),
}
NOT_EVERYBODY = _("audience_not_everybody", default="Not everybody can open this page")


def told(view, context, name: str):
    """Return what a page says about itself, or None.

    Asked are the view, the thing's class, and the classes of what the thing stands in.

    :param name: ``environment``, ``audience`` or ``section``.
    """
    value = getattr(aq_base(view), name, None) and getattr(view, name)
    if value is None or value == "":
        value = _told_by_things(context, name)
    return value() if callable(value) else value


def _told_by_things(context, name):
    for thing in aq_chain(context):
        if getattr(type(aq_base(thing)), name, None) is not None:
            return getattr(thing, name)
    return None


def environment_of(view, context) -> str:
    """Return the id of the page's environment; a wrong word is the public site's."""
    name = told(view, context, "environment")
    return name if name in ENVIRONMENTS else PUBLIC


def is_for_everybody(request, context) -> bool:
    """Tell whether a visitor could open the page that is shown."""
    if "Anonymous" not in rolesForPermissionOn("View", context):
        return False
    page = request.get("PUBLISHED")
    if IAddForm.providedBy(getattr(page, "form_instance", None)):
        return False  # ++add++ asks for the permission itself, the form knows of none
    roles = getRoles(context, getattr(page, "__name__", None), page, None)
    return roles is None or "Anonymous" in roles
