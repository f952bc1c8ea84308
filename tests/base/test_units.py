"""Names of offices' areas inside other messages, in the language of who reads them."""

from etwinning.base.messages import _
from etwinning.base.units import unit_message
from zope.i18n import translate

import pytest


@pytest.mark.parametrize(("language", "name"), [("de", "Polen"), ("en", "Poland")])
def test_a_country_inside_a_message_is_said_in_the_readers_language(site, language, name):
    words = _("test_of_units", default="NSS ${country}", mapping={"country": unit_message("PL")})
    assert translate(words, target_language=language) == f"NSS {name}"


def test_without_a_language_it_is_english(site):
    assert translate(unit_message("PL")) == "Poland"
