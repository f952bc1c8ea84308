"""Make the site, once: ``DEMO=1 bin/instance run src/etwinning/site/create.py``."""

from AccessControl.SecurityManagement import newSecurityManager
from plone.distribution.api import site as distribution
from Testing.makerequest import makerequest

import logging
import os
import transaction

log = logging.getLogger("etwinning.create")
SITE = "etwinning"


def create_site(app, with_demo: bool):
    """Make the site of our distribution unless it is there.

    :param app: the root of Zope.
    :param with_demo: whether to fill it with demo content.
    :raises SystemExit: it failed; nothing was written and the log says why.
    """
    if SITE in app.objectIds():
        log.info("The site is there already")
        return app[SITE]
    app = makerequest(app)
    users = app.acl_users
    newSecurityManager(None, users.getUserById("admin").__of__(users))
    answers = {
        "site_id": SITE,
        "title": "eTwinning",
        "description": "Schools of different countries find each other and work together",
        "default_language": "en",
        "portal_timezone": "Europe/Brussels",
        "setup_content": with_demo,
    }
    try:
        # the public create() hides the first error behind one of its own
        site = distribution._create_site(app, "etwinning", answers)
    except Exception:
        log.exception("Making the site failed")
        raise SystemExit(1)
    transaction.commit()
    return site


if "app" in globals():  # bin/instance run gives it
    create_site(app, os.environ.get("DEMO", "1") == "1")  # noqa: F821
