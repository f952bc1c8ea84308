"""Under which terms others may use what somebody uploads: the Creative Commons list (TS5)."""

from dataclasses import dataclass
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@dataclass(frozen=True)
class Licence:
    """A licence: short name as everybody writes it, and the page that explains it."""

    title: str
    url: str


ROOT = "https://creativecommons.org"
LICENCES = {
    "by": Licence("CC BY 4.0", f"{ROOT}/licenses/by/4.0/"),
    "by-sa": Licence("CC BY-SA 4.0", f"{ROOT}/licenses/by-sa/4.0/"),
    "by-nc": Licence("CC BY-NC 4.0", f"{ROOT}/licenses/by-nc/4.0/"),
    "by-nc-sa": Licence("CC BY-NC-SA 4.0", f"{ROOT}/licenses/by-nc-sa/4.0/"),
    "by-nd": Licence("CC BY-ND 4.0", f"{ROOT}/licenses/by-nd/4.0/"),
    "by-nc-nd": Licence("CC BY-NC-ND 4.0", f"{ROOT}/licenses/by-nc-nd/4.0/"),
    "zero": Licence("CC0 1.0", f"{ROOT}/publicdomain/zero/1.0/"),
}
LICENCE_TITLES = SimpleVocabulary(
    [SimpleTerm(code, code, licence.title) for code, licence in LICENCES.items()]
)
