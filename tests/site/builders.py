"""Pages of the site for tests over HTTP."""

from contextlib import contextmanager
from plone import api
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD

import transaction

OPERATOR = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)


@contextmanager
def as_operator(functional):
    """Act as the operator inside, with a commit at the end.

    :param functional: the layer's resources; gives the site.
    """
    login(functional["app"], SITE_OWNER_NAME)
    try:
        yield functional["portal"]
        transaction.commit()
    finally:
        logout()


def page(container, name: str, readers=("Anonymous",), kind: str = "Document", **fields):
    """Make a page that only some roles may view.

    :param readers: names of roles; Manager is always one.
    """
    fields.setdefault("title", name.title())
    made = api.content.create(container, kind, name, **fields)
    made.manage_permission("View", [*readers, "Manager"], 0)
    made.manage_permission("Access contents information", [*readers, "Manager"], 0)
    made.reindexObject()
    return made
