"""Reports over HTTP: each service once, and who gets which refusal."""

from etwinning.accounts.api import account
from etwinning.boards.api import board_in
from tests.accounts.builders import PASSWORD
from tests.comments.builders import comment_by
from tests.journals.builders import entry_of
from tests.pupils.builders import pupil_of
from tests.rest import document
from tests.support.builders import officer
from tests.twinspaces.builders import party

import pytest
import transaction

WORDS = {"clause": "private", "text": "It names a pupil of ours."}
OF_A_CASE = (
    "A case with its evidence; nobody is named. Moderators of the offices where it stands, "
    "whom it does not concern."
)
OF_A_STEP = (
    "Takes a step: `take`, `act` (`measure` is hide or remove, `reason` is for all: private, "
    "hurtful, topic, rights or rules, what follows from the rule that was named if it is left "
    "out; `note` is for the author), `clear` or `refer`. Whoever has taken the case decides it."
)


@pytest.fixture
def scene(functional, api_as):
    """Programs of people by word, and an entry with a comment by Ana."""
    river = party(functional["portal"], password=PASSWORD)
    entry = entry_of(river.ana, river.journal)
    comment = {"record": "comment", "key": comment_by(river.ana, entry)}
    board = board_in(river.space, "teachers")
    note = {"record": "comment", "key": comment_by(river.ana, board)}
    card = pupil_of(river.jan, river.space)
    people = {"ana": river.ana, "jan": river.jan, "partner": river.partner, "fr": river.stranger}
    for code in ("ES", "FR"):
        people[code] = officer(code, "Moderator", password=PASSWORD)
    transaction.commit()
    programs = {word: api_as(account(one).login, PASSWORD) for word, one in people.items()}
    programs["pupil"] = api_as(card.login, card.password, door="pupils")
    programs["visitor"] = api_as()
    paths = ["/".join(thing.getPhysicalPath()[2:]) for thing in (entry, board)]
    return programs, paths, (comment, note)


def test_report_and_decide(scene):
    programs, (entry, _board), (comment, _note) = scene
    made = programs["jan"].post(f"{entry}/@report", **WORDS, **comment)
    assert made.status_code == 201 and made.json() == {"report": 1}
    document(
        "moderation-report",
        "Reports a thing, or with `record` and `key` a record in it (a comment, a post), "
        "to the offices in charge. Everybody with a log-in who sees it. Answers the number.",
        made,
    )
    assert programs["jan"].post(f"{entry}/@report", **WORDS, **comment).status_code == 409
    spain = programs["ES"]
    found = spain.get("offices/ES/@cases")
    document("moderation-cases", "What waits at an office, due first. Its moderators.", found)
    assert found.json()["items_total"] == 1
    case = spain.get("offices/ES/@case/1")
    document("moderation-case", OF_A_CASE, case)
    assert case.json()["evidence"][0]["text"] == "We saw it, too."
    assert spain.post("offices/ES/@case/1", step="act").status_code == 400
    assert spain.post("offices/ES/@case/1", step="dance").status_code == 400
    assert spain.post("offices/ES/@case/1", step="take").json()["state"] == "assigned"
    words = {"measure": "remove", "note": "No names of pupils.", "reason": "hurtful"}
    assert spain.post("offices/ES/@case/1", step="act", note="x", reason="x").status_code == 400
    done = spain.post("offices/ES/@case/1", step="act", **words)
    document("moderation-step", OF_A_STEP, done)
    assert (done.json()["state"], done.json()["now"]) == ("actioned", "It is removed.")
    assert spain.post("offices/ES/@case/1", step="clear").status_code == 409
    gone = programs["partner"].post(f"{entry}/@report", **WORDS, **comment)
    assert gone.status_code == 400  # its words are read by nobody
    for again, status in (("", 201), ("alias1", 409)):  # a key without a record names nothing
        assert programs["jan"].post(f"{entry}/@report", **WORDS, key=again).status_code == status


def test_who_gets_which_refusal(scene):
    programs, (entry, board), (comment, note) = scene
    assert programs["visitor"].post(f"{entry}/@report", **WORDS, **comment).status_code == 404
    for who in ("visitor", "fr", "pupil", "FR", "ES"):
        answer = programs[who].post(f"{board}/@report", **WORDS, **note)
        assert answer.status_code == 404, (who, answer.text)
    assert programs["ana"].post(f"{entry}/@report", **WORDS, **comment).status_code == 403
    assert programs["partner"].post(f"{board}/@report", **WORDS, **note).status_code == 201
    for who, status in (("visitor", 401), ("ana", 403), ("FR", 403), ("pupil", 404)):
        for path in ("offices/ES/@cases", "offices/ES/@case/1"):
            answer = programs[who].get(path)
            assert answer.status_code == status, (who, path, answer.text)
            assert "names a pupil" not in answer.text and "saw it" not in answer.text
        assert programs[who].post("offices/ES/@case/1", step="take").status_code == status
    assert programs["FR"].get("offices/FR/@case/1").status_code == 404
    for number in ("2", "x", "0", "1/2", "²", "9" * 5_000):
        assert programs["ES"].get(f"offices/ES/@case/{number}").status_code == 404
