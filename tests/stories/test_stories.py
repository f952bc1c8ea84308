"""Runs every story beside this file in Chromium, against the functional layer's server."""

from pathlib import Path

import pytest
import robot

HERE = Path(__file__).parent
STORIES = sorted(HERE.glob("*.robot"))
OUTPUT = Path(__file__).parents[2] / "var" / "stories"


@pytest.mark.story
@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_story(story, url, capfd):
    output = OUTPUT / story.stem
    with capfd.disabled():
        failed = robot.run(
            str(story),
            outputdir=str(output),
            pythonpath=[str(HERE)],
            variable=[f"URL:{url}"],
            consolecolors="off",
            console="quiet",
        )
    assert failed == 0, f"{failed} parts of the story failed, see {output / 'log.html'}"
