"""Reads the texts of the demo."""

from functools import cache
from pathlib import Path

import json

FOLDER = Path(__file__).parent


@cache
def text(name: str):
    """Return the content of one of the JSON files beside this module, by its name."""
    return json.loads((FOLDER / f"{name}.json").read_text())
