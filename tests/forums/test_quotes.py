"""What is typed becomes a post, as on pages, and can be edited as it was typed."""

from etwinning.forums.quotes import post_html
from etwinning.forums.quotes import quote_of
from etwinning.forums.quotes import says_own
from etwinning.forums.quotes import typed_of

import pytest

QUOTED = "> Ducks & branches\n> Four\n\nIce <here>"
HTML = "<blockquote><p>Ducks &amp; branches<br>Four</p></blockquote>\n<p>Ice &lt;here&gt;</p>"


def test_lines_with_an_arrow_are_a_quote():
    assert post_html(QUOTED) == HTML
    assert post_html("One\n\nTwo") == "<p>One</p>\n<p>Two</p>"
    assert post_html("> One\n\n> Two").count("<blockquote>") == 2


def test_marks_are_read_as_on_pages_beside_a_quote_and_in_it():
    assert post_html("<p>One</p>") == "<p>One</p>"
    assert post_html("We <b>won</b>") == "We <b>won</b>"
    quoted = "<blockquote>We <b>won</b></blockquote>\n<p>Hurra</p>"
    assert post_html("> We <b>won</b>\nHurra") == quoted


@pytest.mark.parametrize(
    "typed", [QUOTED, "One\n\nTwo", "<ul><li>1</li></ul>", "> <ul><li>1</li></ul>\n\nTwo"]
)
def test_a_post_is_edited_as_it_was_typed(typed):
    assert typed_of(post_html(typed)) == typed


def test_only_what_a_post_itself_says_is_quoted():
    assert quote_of(HTML) == "> Ice <here>\n\n"


@pytest.mark.parametrize("html", ["", "<p>&nbsp;</p>", "<blockquote><p>Ice</p></blockquote>"])
def test_a_quote_alone_says_nothing(html):
    assert not says_own(html)


def test_a_post_says_something_with_a_word_or_a_picture():
    assert says_own("<p>1</p>")
    assert says_own('<img src="x">')
