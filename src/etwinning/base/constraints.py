"""Constraints of fields: what is written like an address. Plain words when it is not."""

from etwinning.base.messages import _
from etwinning.base.texts import is_email
from zope.interface import Invalid

import re

WEB = re.compile(r"https?://[^\s/?#.]+\.[^\s]+\Z")


def web_address(text: str) -> bool:
    """Accept an address of the web (http, https), nothing a browser could run.

    :raises Invalid: with the sentence for the person.
    """
    if not WEB.match(text):
        raise Invalid(
            _("error_website", default="The website needs to start with https:// or http://")
        )
    return True


def email_address(text: str) -> bool:
    """Accept what is written like an e-mail address.

    :raises Invalid: with the sentence for the person.
    """
    if not is_email(text):
        raise Invalid(
            _("error_email", default="Write an e-mail address, such as head@school.example")
        )
    return True
