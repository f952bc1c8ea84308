"""Letters over HTTP: each service once, as docs/rest shows it."""

from tests.accounts.builders import PASSWORD
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

CLOSED = (401, 403, 404)


@pytest.fixture
def river(functional):
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


def test_letters_by_programs(programs, river):
    mail = "/".join(river.space.getPhysicalPath()[2:]) + "/++twinmail++box"
    pupil, partner, ana = (programs[who] for who in ("pupil", "partner", "ana"))
    letter = {"to": [river.partner], "subject": "A heron", "text": "Did you see it?"}
    for who in ("stranger", "visitor"):
        assert programs[who].post(f"{mail}/@letters", **letter).status_code in CLOSED
    for words in ({"to": [river.stranger]}, {"to": []}, {"to": "x"}, {"subject": None}):
        assert pupil.post(f"{mail}/@letters", **(letter | words)).status_code == 400
    assert pupil.get(f"{mail}/@letters").json()["items"] == []

    answer = pupil.post(f"{mail}/@letters", **letter)
    document("twinmail-write-letter", "Writes a letter to members of a place.", answer)
    assert answer.status_code == 201, answer.text
    told = answer.json()["@id"]
    answer = partner.get(f"{mail}/@letters")
    document("twinmail-mail", "The own conversations, and to whom one may write.", answer)
    assert [line["new"] for line in answer.json()["items"]] == [True]

    answer = partner.get(f"{told}/@letters")
    document("twinmail-letters", "A conversation; who takes part has then read it.", answer)
    answer = partner.post(f"{told}/@letters", text="Yes!")
    document("twinmail-answer", "Answers all who take part in a conversation.", answer)
    assert [line["text"] for line in answer.json()["items"]] == ["Did you see it?", "Yes!"]

    answer = ana.get(f"{mail}/@pupils-letters")
    about = "The conversations in which pupils take part. Teacher admins."
    document("twinmail-pupils-letters", about, answer)
    assert [line["takes_part"] for line in answer.json()["items"]] == [False]
    assert ana.post(f"{told}/@letters", text="Me too.").status_code == 403
    assert programs["jan"].get(f"{told}/@letters").status_code == 200
    _closed_to_others(programs, river, told, mail)


def _closed_to_others(programs, river, told, mail):
    letter = {"to": [river.jan], "subject": "Marks", "text": "By Friday."}
    alone = programs["ana"].post(f"{mail}/@letters", **letter).json()["@id"]
    for who, address in (
        *((who, told) for who in ("stranger", "visitor")),
        *((who, alone) for who in ("stranger", "visitor", "pupil", "partner")),
    ):
        for end in ("@letters", "@@conversation", ""):
            answer = programs[who].get(f"{address}/{end}")
            assert answer.status_code in CLOSED, (who, end)
            assert "Friday" not in answer.text
    for who in ("stranger", "visitor", "pupil", "partner"):
        assert programs[who].get(f"{mail}/@pupils-letters").status_code in CLOSED
    assert programs["ana"].get(f"{mail.replace('box', 'none')}/@letters").status_code == 404
