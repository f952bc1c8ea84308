"""Builds the demo content; the profile ``etwinning:demo`` runs it once."""

from etwinning.accounts.api import set_login
from etwinning.accounts.api import set_password
from etwinning.base.libraries import Library
from etwinning.base.security import for_the_house
from etwinning.places.api import roster
from etwinning.pupils.api import make_pupils
from etwinning.site.demo.acting import acting
from etwinning.site.demo.announcements import announce_ideas
from etwinning.site.demo.boards import pin_notes
from etwinning.site.demo.calendar import fill_calendar
from etwinning.site.demo.chat import let_chat
from etwinning.site.demo.forums import let_talk
from etwinning.site.demo.groups import make_groups
from etwinning.site.demo.log_ins import PASSWORD
from etwinning.site.demo.materials import put_materials
from etwinning.site.demo.meetings import let_meet
from etwinning.site.demo.messages import write_messages
from etwinning.site.demo.offices import staff_offices
from etwinning.site.demo.plan import make_plan
from etwinning.site.demo.polls import let_vote
from etwinning.site.demo.projects import Builder
from etwinning.site.demo.reactions import let_react
from etwinning.site.demo.reports import report_things
from etwinning.site.demo.schools import build_schools
from etwinning.site.demo.teachers import build_teachers
from etwinning.site.demo.texts import text
from etwinning.site.demo.twinmail import write_letters
from etwinning.site.demo.walls import write_on_walls
from etwinning.twinspaces.api import change_role
from etwinning.twinspaces.api import invite_guest
from etwinning.twinspaces.api import space_of
from random import Random

import logging
import transaction

SEED = 20_260_914  # the same people in every demo site
GUEST = "water.museum@mail.example"
PUPILS = ("Ana", "Brais", "Carme", "Dario", "Elsa", "Fran")
PARTNERS = ("Agata", "Bartek", "Celina", "Dawid")  # of the other class
log = logging.getLogger("etwinning.demo")
faker = Library("faker")


def fill(tool) -> None:
    """Fill the site: offices, schools, teachers, projects, pupils, each step told in the log."""
    random, fakers = Random(SEED), _fakers()
    with for_the_house("the demo is built"):
        log.info("offices")
        officers = staff_offices(fakers.__getitem__)
        verified = {}
        for country in text("countries"):
            log.info("schools and teachers of %s", country)
            schools = build_schools(country, officers[country], random)
            verified[country] = build_teachers(
                country, schools, officers[country], fakers[country], random
            )
            transaction.savepoint(optimistic=True)
        log.info("projects")
        projects = Builder(verified, officers).build()
        log.info("messages")
        write_messages(verified)
        log.info("announcements")
        announce_ideas(verified)
        _fill_space(space_of(projects[0]))
        log.info("groups")
        make_groups(verified, officers)


def _fill_space(space):
    """Fill the first TwinSpace, each step told in the log."""
    steps = (
        ("pupils", _let_pupils_in),
        ("materials", put_materials),
        ("forums", let_talk),
        ("boards", pin_notes),
        ("letters", write_letters),
        ("walls", write_on_walls),
        ("chat", let_chat),
        ("meetings", let_meet),
        ("plan", make_plan),
        ("polls", let_vote),
        ("calendar", fill_calendar),
        ("reactions", let_react),
        ("reports", report_things),
    )
    for name, step in steps:
        log.info(name)
        step(space)


def _fakers():
    fakers = {}
    for number, (country, told) in enumerate(text("countries").items()):
        fakers[country] = faker.Faker(told["locale"])
        fakers[country].seed_instance(SEED + number)
    return fakers


def _let_pupils_in(space):
    """Pupils of two classes, the first Spanish one is the log-in that visitors use; a guest."""
    founder = next(person for person, held in roster(space).items() if held.role == "TeacherAdmin")
    with acting(founder):
        cards = make_pupils(space, "\n".join(PUPILS), "ES").cards
        make_pupils(space, "\n".join(PARTNERS), _other_country(space))
        change_role(space, cards[1].user_id, "PupilAdmin")
        invite_guest(space, GUEST, "Observer", 60, "Look at our river before the exhibition.")
    set_login(cards[0].user_id, "pupil.es")
    set_password(cards[0].user_id, PASSWORD)


def _other_country(space):
    """The country of the school that is not the Spanish one."""
    return next(country for country, _region in space.homes if country != "ES")
