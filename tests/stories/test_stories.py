"""Runs every story beside this file in Chromium, against the functional layer's server."""

from etwinning.base import trap
from etwinning.base.interfaces import IETwinningLayer
from etwinning.projects.views.writing import Write
from pathlib import Path
from tests.stories.stages import STAGES
from zope.interface import alsoProvides

import pytest
import robot
import transaction

HERE = Path(__file__).parent
STORIES = sorted(HERE.glob("*.robot"))
OUTPUT = Path(__file__).parents[2] / "var" / "stories"


@pytest.fixture(params=STORIES, ids=lambda path: path.stem)
def story(request):
    return request.param


@pytest.fixture
def stage(functional, story, monkeypatch):
    """What the story finds; robots type faster than people and do not wait for the autosave."""
    monkeypatch.setattr(trap, "QUICKEST", 0)
    monkeypatch.setattr(Write, "autosave", 1)
    alsoProvides(functional["portal"].REQUEST, IETwinningLayer)
    there = STAGES.get(story.stem, dict)()
    transaction.commit()
    return there


@pytest.mark.story
def test_story(story, stage, url, capfd):
    output = OUTPUT / story.stem
    with capfd.disabled():
        failed = robot.run(
            str(story),
            outputdir=str(output),
            pythonpath=[str(HERE)],
            variable=[f"URL:{url}", *(f"{name}:{value}" for name, value in stage.items())],
            consolecolors="off",
            console="quiet",
            exitonfailure=story.stem in STAGES,
        )
    assert failed == 0, f"{failed} parts of the story failed, see {output / 'log.html'}"
