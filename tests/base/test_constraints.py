"""What is written like an address."""

from etwinning.base.constraints import email_address
from etwinning.base.constraints import web_address
from zope.interface import Invalid

import pytest


@pytest.mark.parametrize("text", ["https://school.example", "http://school.example/a?b=c#d"])
def test_web_addresses(text):
    assert web_address(text)


@pytest.mark.parametrize(
    "text",
    ["3gym-volou.example", "javascript:alert(1)", "https://", "https://a b.example", "ftp://a.b"],
)
def test_what_is_no_web_address_is_refused_in_words(text):
    with pytest.raises(Invalid, match="error_website"):
        web_address(text)


def test_addresses_of_people():
    assert email_address("head@school.example")


@pytest.mark.parametrize("text", ["head@school", "head school.example", "@school.example", "a@b."])
def test_what_is_no_e_mail_address_is_refused_in_words(text):
    with pytest.raises(Invalid, match="error_email"):
        email_address(text)
