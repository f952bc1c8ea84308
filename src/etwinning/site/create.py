"""Make the site, once: ``DEMO=1 bin/instance run src/etwinning/site/create.py``."""

from AccessControl.SecurityManagement import newSecurityManager
from etwinning.site.demo.log_ins import PASSWORD
from plone.distribution.api import site as distribution
from secrets import token_urlsafe
from Testing.makerequest import makerequest

import logging
import os
import transaction

log = logging.getLogger("etwinning.create")
SITE = "etwinning"
OPERATOR = "admin"


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
    name_operator(users, with_demo)
    newSecurityManager(None, users.getUserById(OPERATOR).__of__(users))
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


def name_operator(users, with_demo: bool) -> None:
    """Give the operator a password: that of the demo, or a new one that is printed once.

    Zope makes the operator of parts/instance/inituser only at the very first start, so one that
    is not there is made here.
    """
    password = PASSWORD if with_demo else token_urlsafe(12)
    change = users._doAddUser if users.getUserById(OPERATOR) is None else users._doChangeUser
    change(OPERATOR, password, ["Manager"], [])
    if not with_demo:
        print(f"    Log in as {OPERATOR} with the password {password}")
        print("    It is shown only now: change it, or write it down.")


if "app" in globals():  # bin/instance run gives it
    create_site(app, os.environ.get("DEMO", "1") == "1")  # noqa: F821
