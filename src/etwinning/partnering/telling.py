"""The sentences of a match, in the reader's language."""

from etwinning.base.messages import _
from etwinning.base.vocabularies import country_name
from etwinning.base.vocabularies import language_name
from etwinning.base.vocabularies import title
from etwinning.base.words import ages
from etwinning.base.words import listed
from etwinning.partnering.rules import Reason
from etwinning.people.interfaces import AVAILABLE
from zope.i18n import translate
from zope.i18nmessageid import Message

HOLDS = {
    "ages": _("fits_ages", default="Pupils of ${values}, as old as some of yours"),
    "language": _("fits_language", default="You both work in ${values}"),
    "subject": _("fits_subject", default="You both teach ${values}"),
    "available": _("fits_available", default="You both look for partners for: ${values}"),
    "country": _("fits_country", default="From another country: ${values}"),
}
DIFFERS = {
    "ages": _("differs_ages", default="None of the pupils is as old as yours"),
    "language": _("differs_language", default="No working language in common"),
    "subject": _("differs_subject", default="No subject in common"),
    "available": _("differs_available", default="Not looking for the same kind of projects"),
    "country": _("differs_country", default="From your own country"),
}


def name_of(facet: str, value: str, language: str) -> str:
    """Return a value of a facet in words; what no list knows stays as it is."""
    if facet == "region":
        country, _colon, region = value.partition(":")
        return f"{region} ({country_name(country, language)})"
    if facet in NAMES:
        return NAMES[facet](value, language)
    return title({"band": "age_bands_forum", "level": "school_types"}[facet], value, language)


def _available(value, language):
    return translate(AVAILABLE.getTerm(value).title, target_language=language)


NAMES = {
    "country": country_name,
    "language": language_name,
    "subject": lambda value, language: title("subjects", value, language),
    "available": _available,
}


def sentence(reason: Reason, language: str) -> str:
    """Return why a rule holds, or that it does not."""
    message = (HOLDS if reason.holds else DIFFERS)[reason.rule]
    if reason.rule == "ages":
        values = ages(*reason.values, language) if reason.values else ""
    else:
        values = listed([name_of(reason.rule, v, language) for v in reason.values], language)
    return translate(Message(message, mapping={"values": values}), target_language=language)


def told(reasons: list, language: str) -> dict:
    """Return a match for templates: ``fits`` of ``all``, ``lines`` with holds and sentence."""
    lines = [{"holds": one.holds, "sentence": sentence(one, language)} for one in reasons]
    return {"fits": sum(one.holds for one in reasons), "all": len(reasons), "lines": lines}
