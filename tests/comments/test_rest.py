"""Comments over HTTP, each service once; who may not, in test_api and test_audience."""

from dataclasses import dataclass
from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.journals.builders import entry_of
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction

WHY = {"reason": "private", "note": "It is the name of a pupil."}


@dataclass
class Talk:
    """Two entries of a journal in which comments of pupils wait; paths, and programs of people."""

    path: str
    public: str
    ana: Api
    pupil: Api
    visitor: Api

    def does(self, name, about, status=200, **words):
        """Let Ana call a service, document it and return the answer."""
        answer = self.ana.post(f"{self.path}/@{name}", **words)
        assert answer.status_code == status, answer.text
        document(f"comments-{name}", about, answer)
        return answer.json()

    def waits(self) -> dict:
        """What a pupil wrote and no teacher has read, as a service names it."""
        made = self.pupil.post(f"{self.path}/@comments", text="Ours floats, too.").json()
        assert made["state"] == "pending"
        return {"comment": made["comment"]}


@pytest.fixture
def talk(functional, api_as):
    river = party(functional["portal"], password=PASSWORD)
    river.journal.pupils_wait = True
    entry = entry_of(river.partner, river.journal)
    outside = entry_of(river.partner, river.journal, audience="public", confirmed=True)
    card = pupil_of(river.ana, river.space)
    transaction.commit()
    return Talk(
        "/".join(entry.getPhysicalPath()[2:]),
        "/".join(outside.getPhysicalPath()[2:]),
        api_as(account(river.ana).login, PASSWORD),
        api_as(card.login, card.password, door="pupils"),
        api_as(),
    )


def test_writing(talk):
    made = talk.does(
        "comments",
        "Writes a comment. Who may depends on the thing: on an entry of a journal teachers and "
        "pupils of the project, and verified teachers where they read it.",
        status=201, text="It came back on Tuesday.",
    )  # fmt: skip
    which = {"comment": made["comment"]}
    talk.does(
        "comment-edit", "Changes the own words; what they were is kept.",
        text="It came back on Wednesday.", **which,
    )  # fmt: skip
    assert talk.ana.post(f"{talk.path}/@comment-edit", comment="x", text="y").status_code == 400
    assert talk.pupil.post(f"{talk.path}/@comment-flag", **which, **WHY).status_code == 403
    gone = talk.does("comment-withdraw", "Takes the own comment back for good.", **which)
    assert (gone["state"], gone["text"]) == ("removed", "")
    assert talk.ana.post(f"{talk.path}/@comment-withdraw", **which).status_code == 409


def test_looking_after(talk):
    which = talk.waits()
    shown = talk.does("comment-approve", "Shows a comment that waits for a teacher.", **which)
    assert shown["state"] == "visible"
    talk.does(
        "comment-flag", "Hides a comment. `reason` is a word for all: private, hurtful, topic, "
        "rights, rules; only the author reads the `note`. Founders, teacher admins, moderators.",
        **which, **WHY,
    )  # fmt: skip
    talk.does("comment-restore", "Shows a hidden comment again.", **which)
    assert talk.ana.post(f"{talk.path}/@comment-flag", **which, **WHY).status_code == 200
    talk.does(
        "comment-remove", "Takes a hidden comment away; a stub with the reason stays for all who "
        "read here. Only the author reads the `note`.",
        **which, **WHY,
    )  # fmt: skip
    assert talk.ana.post(f"{talk.path}/@comments", text="It came back.").status_code == 201
    read = talk.ana.get(f"{talk.path}/@comments", size=1)
    document(
        "comments-read",
        "What the reader sees of the comments on a thing, a page of the newest, oldest first; "
        "`older` leads to the page before. Outside of the project nobody is named.",
        read,
    )
    assert [item["text"] for item in read.json()["items"]] == ["It came back."]
    (stub,) = talk.ana.get(read.json()["older"]).json()["items"]
    assert (stub["text"], stub["author"], stub["reason"]) == ("", "", "private information")


def test_visitors(talk):
    assert talk.visitor.get(f"{talk.path}/@comments").status_code == 404
    assert talk.visitor.post(f"{talk.public}/@comments", text="Me, too").status_code == 401
    assert talk.visitor.get(f"{talk.public}/@comments").json()["items"] == []
