"""What the desktop says of projects: the question of an office with its words."""

from etwinning.projects.waiting import ProjectsWaiting
from tests.accounts.builders import log_in_as
from tests.projects.builders import project
from tests.projects.builders import sign_as


def test_the_question_of_an_office_is_read_on_the_desktop(site, pair):
    made = project("awaiting_nss", pair)
    sign_as(made, "ES", "needs_info", "Which classes take part?")
    for founder in pair:
        with log_in_as(founder):
            (line,) = ProjectsWaiting().for_me(founder, site.REQUEST)
        assert line.text == "Which classes take part?"
        assert "asks about" in line.title
