"""What projects ask of their neighbours: people, schools, offices; in one place."""

from etwinning.accounts.api import account
from etwinning.base.address import url_of
from etwinning.base.errors import BadInput
from etwinning.base.interfaces import ITellsOffices
from etwinning.base.messages import _
from etwinning.base.units import unit_message
from etwinning.base.vocabularies import country_name
from etwinning.base.words import language_of
from etwinning.base.words import listed
from etwinning.people.api import school_uids_of
from etwinning.schools.api import survivor_of
from etwinning.support.api import CENTRAL
from etwinning.support.api import duties_of
from etwinning.support.api import staff_of
from plone import api
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message

DUTY = "ProjectOfficer"


class SchoolShown:
    """A school as projects need it; what costs something is found when it is asked for.

    :ivar uid: ``""`` for a school that is not there.
    """

    def __init__(self, school=None):
        self.school = school
        self.uid = school.getId() if school is not None else ""
        self.title = school.title if school is not None else ""
        self.town = school.town if school is not None else ""
        self.country = school.country if school is not None else ""

    @property
    def url(self) -> str:
        """Address of the school's page."""
        return self.school.absolute_url() if self.uid else ""

    @property
    def is_verified(self) -> bool:
        """Has the office verified it?"""
        return bool(self.uid) and api.content.get_state(self.school) == "nss_verified"

    @property
    def offices(self) -> set:
        """Pairs (office code, region)."""
        return ITellsOffices(self.school).offices() if self.uid else set()

    @property
    def office(self) -> str:
        """Code of the office that signs for this school, ``""`` for a lost school."""
        return min((code for code, _region in self.offices), default="")


def shown_school(uid: str) -> SchoolShown:
    """Return a school by UID, through merges; an empty one when there is none."""
    return SchoolShown(survivor_of(uid) if uid else None)


def own_school(user_id: str, uid: str) -> str:
    """Return the UID if it is one of the person's schools; without a wish, the only one.

    :raises BadInput: it is not, or there are several to choose from.
    """
    own = school_uids_of(user_id)
    if not uid and len(own) == 1:
        return own[0]
    if uid not in own:
        raise BadInput(
            {"school": _("error_own_school", default="Choose one of the schools in your profile")}
        )
    return uid


def name_of(user_id: str) -> str:
    """Return a person's name; a plain word for an account that is gone."""
    return translate(name_words(user_id), target_language=language_of(getRequest()))


def name_words(user_id: str) -> str:
    """Return a person's name for notices; a message for an account that is gone."""
    found = account(user_id) if user_id else None
    if found is not None and found.fullname:
        return found.fullname
    return _("former_member", default="Former member")


def country_names(codes) -> str:
    """Return the names of countries in the reader's language, in one line."""
    language = language_of(getRequest())
    return listed([country_name(code, language) for code in codes], language)


def office_title(code: str) -> str:
    """Return the name of an office in the reader's language, such as "NSS Poland"."""
    return translate(office_words(code), target_language=language_of(getRequest()))


def office_words(code: str) -> Message:
    """Return the name of an office for notices: each person reads it in the own language."""
    if code == CENTRAL:
        return _("central_office", default="The central office")
    return _("nss_name", default="NSS ${country}", mapping={"country": unit_message(code)})


def offices_of_founders(project) -> list:
    """Return the codes of the offices that have to sign, founders' order, each once."""
    codes = [shown_school(founder.school).office for founder in project.founders]
    return list(dict.fromkeys(code for code in codes if code))


def serves(user_id: str, project, code: str) -> bool:
    """Tell whether a person signs projects for an office, and for the region concerned."""
    pairs: set = set()
    for founder in project.founders:
        pairs |= shown_school(founder.school).offices
    return _serves(user_id, {pair for pair in pairs if pair[0] == code} or {(code, "")})


def serves_founders(user_id: str, project) -> bool:
    """Tell whether a person signs projects for the office of a founder, or for the central one."""
    codes = [*offices_of_founders(project), CENTRAL]
    return any(serves(user_id, project, code) for code in codes)


def serves_school(user_id: str, uid: str) -> bool:
    """Tell whether a person signs projects for the office of a school."""
    return _serves(user_id, shown_school(uid).offices)


def _serves(user_id, pairs):
    codes = {code for code, _region in pairs}
    regions = {(code, _plain(region)) for code, region in pairs}
    return any(
        duty == DUTY and code in codes and (not region or (code, region) in regions)
        for code, region, duty in duties_of(user_id)
    )


def _plain(region):
    """Regions are compared as groups write them (support): one line, no colon."""
    return " ".join(region.replace(":", " ").split())


def officers_of(project, code: str) -> list:
    """Return the user ids of those who sign for an office, regions respected."""
    return sorted(user for user in staff_of(code, DUTY) if serves(user, project, code))


def staff_of_school(uid: str) -> list:
    """Return the user ids of the project officers of a school's office."""
    code = shown_school(uid).office
    return sorted(user for user in staff_of(code, DUTY) if serves_school(user, uid))


def founders_of(project) -> list:
    """Return the founders' user ids."""
    return [founder.user_id for founder in project.founders]


def members_of(project) -> list:
    """Return the user ids of founders and partners."""
    return [party.user_id for party in project.members]


def others(project, user_id: str) -> list:
    """Return the founders' user ids without one of them."""
    return [founder for founder in founders_of(project) if founder != user_id]


def words_of(project, who: str = "", reason: str = "") -> dict:
    """Return the words that every notice about a project may use: project, name, reason."""
    return {"project": project.title or project.getId(), "name": name_words(who), "reason": reason}


def address_of(project, page: str = "") -> str:
    """Return the address of a page of a project, for mails."""
    return url_of(project, page)
