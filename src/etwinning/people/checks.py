"""Constraints of the shapes: the rules with the sentence a person reads when one is broken."""

from etwinning.base.messages import _
from etwinning.people.rules import HEAD_ANSWERS
from etwinning.people.rules import is_address
from etwinning.people.rules import is_language
from zope.interface import Invalid


def is_ticked(value: bool) -> bool:
    """Refuse a box that has to be ticked and is not."""
    if not value:
        raise Invalid(_("error_not_ticked", default="Please read this and tick the box"))
    return True


def looks_like_address(value: str) -> bool:
    """Refuse what is no e-mail address."""
    if not is_address(value):
        raise Invalid(
            _("error_address", default="Write an e-mail address like name@school.example")
        )
    return True


def name_is_name(value: str) -> bool:
    """Refuse names without a letter, with an address or a link in them."""
    if not any(letter.isalpha() for letter in value) or any(sign in value for sign in "@/<>:"):
        raise Invalid(_("error_name", default="Write the name as your school knows it"))
    return True


def looks_like_language(value: str) -> bool:
    """Refuse what is no language with a level."""
    if not is_language(value):
        raise Invalid(_("error_language", default="Choose a language and how well you know it"))
    return True


def one_of_head_answers(value: str) -> bool:
    """Refuse what is none of the three answers of a head teacher."""
    if value not in HEAD_ANSWERS:
        raise Invalid(_("error_head_answer", default="Choose one of the three answers"))
    return True
