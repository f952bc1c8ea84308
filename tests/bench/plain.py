"""What a plain site holds: run inside it by zconsole."""

from AccessControl.SecurityManagement import newSecurityManager
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.distribution.api import site as distribution
from Testing.makerequest import makerequest

import transaction

TEXT = "<p>" + "Two classes measure the rivers in front of their schools. " * 12 + "</p>"


def make(app):
    """Make the site with a Document, a Folder of 20 and a member with a Folder."""
    app = makerequest(app)
    users = app.acl_users
    newSecurityManager(None, users.getUserById("admin").__of__(users))
    answers = {"site_id": "plone", "title": "Plain", "default_language": "en"}
    site = distribution._create_site(
        app, "classic", {**answers, "portal_timezone": "UTC", "setup_content": False}
    )
    site.portal_setup.runAllImportStepsFromProfile("profile-plone.restapi:default")
    fill(site)
    api.user.create(email="m@example.org", username="member", password="eTwinning-demo-1")
    made = api.content.create(site, "Folder", id="bench-made", title="Made by the member")
    made.manage_setLocalRoles("member", ["Contributor"])
    api.content.transition(made, "publish")
    transaction.commit()


def fill(site):
    """Make the standard content that both sites are measured with."""
    text = RichTextValue(TEXT, "text/html", "text/x-html-safe")
    page = api.content.create(site, "Document", id="bench-page", title="A page", text=text)
    folder = api.content.create(site, "Folder", id="bench-folder", title="A folder")
    for number in range(20):
        title = f"Page {number}"
        item = api.content.create(folder, "Document", id=f"page-{number}", title=title, text=text)
        api.content.transition(item, "publish")
    api.content.transition(page, "publish")
    api.content.transition(folder, "publish")


if "app" in globals():
    make(app)  # noqa: F821
