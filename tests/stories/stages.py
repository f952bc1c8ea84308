"""Who and what is there before a story begins, by the story's name; all else its people do."""

from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.support.api import give_duty
from etwinning.support.api import office
from pathlib import Path
from plone import api
from tempfile import mkdtemp
from tests.accounts.builders import PASSWORD
from tests.media.builders import picture
from tests.meetings.builders import provider_of
from tests.people.builders import a_school
from tests.people.builders import teacher
from tests.pupils.builders import pupil_of
from tests.support.builders import officer
from tests.twinspaces.builders import party


def journey() -> dict[str, str]:
    """A school in Spain, a verified teacher in Poland, an officer of each country's office."""
    a_school(title="CEIP As Mariñas", town="Betanzos", postcode="15300")
    polish = a_school("PL", title="Szkoła Podstawowa nr 7", town="Toruń", postcode="87-100")
    colleague = teacher(
        "PL",
        school=polish,
        given_name="Józef",
        family_name="Szpyra",
        password=PASSWORD,
        contact_preference="everybody",
    )
    return {
        "PASSWORD": PASSWORD,
        "COLLEAGUE": account(colleague).login,
        "SPANISH_OFFICER": account(_officer("ES", "Paz Solís")).login,
        "POLISH_OFFICER": account(_officer("PL", "Ewa Zając")).login,
    }


def _officer(code, fullname):
    user_id = officer(code, "Validator", fullname=fullname, password=PASSWORD)
    with for_the_house("a story"):
        give_duty(office(code), user_id, "ProjectOfficer")
    return user_id


def twinspace() -> dict[str, str]:
    """A project at work: its two founders, a pupil of each, a server to meet, a picture."""
    made = party(api.portal.get(), password=PASSWORD)
    provider_of("ES")
    eva = pupil_of(made.ana, made.space, "Eva")
    iga = pupil_of(made.jan, made.space, "Iga", "PL")
    file = Path(mkdtemp()) / "river.jpg"
    file.write_bytes(picture())
    return {
        "PASSWORD": PASSWORD,
        "ANA": account(made.ana).login,
        "JAN": account(made.jan).login,
        "EVA": eva.login,
        "EVA_PASSWORD": eva.password,
        "IGA": iga.login,
        "IGA_PASSWORD": iga.password,
        "PICTURE": str(file),
    }


STAGES = {"journey": journey, "twinspace": twinspace}
