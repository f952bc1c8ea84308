"""Finding partners among 175,000 teachers: the question to the index, with counts of all facets.

The documents are made up as the feeder would write them and lie in an index on disk; the page
around the question, and a site with so many profiles, are not measured here.
"""

from etwinning.base.vocabularies import countries
from etwinning.base.vocabularies import subjects
from etwinning.partnering.rules import asked
from etwinning.search.index import Index
from etwinning.search.rules import Question
from etwinning.search.rules import Wish
from tempfile import TemporaryDirectory
from tests.bench.figures import row
from tests.partnering.builders import facts
from tests.partnering.builders import made_up
from time import process_time
from time import time

TEACHERS = 175_000
WANTED = {
    "text": "river water",
    "country": countries()[:8],
    "band": ("7-11", "12-15"),
    "language": ("en", "fr"),
    "subject": subjects()[:5],
    "available": ("etwinning",),
}


def rows() -> list[dict]:
    """Return the row ``partner search``."""
    with TemporaryDirectory() as folder:
        me = fill(folder)
        index = Index(folder)
        taken = [ask(index, me) for _ in range(30)]
    return [row("partner search", taken, None, "ms, question among 175,000", 5)]


def fill(folder: str) -> dict:
    """Write the index and return the document of who looks; always the same ones."""
    index, me = Index(folder), {}
    for me in made_up(TEACHERS, countries=countries(), subjects=subjects()):
        index.add(me)
    index.commit([])
    index.close()
    return me


def ask(index: Index, me: dict) -> float:
    """Return the milliseconds of CPU that one question takes."""
    start = process_time()
    words = asked(WANTED, me["shown"]["person"], facts(me), tuple(me["facets"]["place"]))
    words["wishes"] = tuple(Wish(*wish) for wish in words["wishes"])
    answer = index.ask(Question(("Authenticated", "Teacher"), now=int(time()), **words))
    taken = (process_time() - start) * 1000
    assert answer.total and len(answer.counts["country"]) > 8
    return taken
