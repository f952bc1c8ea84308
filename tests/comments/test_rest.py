"""Comments over HTTP, each service once; who may not, in test_api and test_audience."""

from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.journals.builders import entry_of
from tests.pupils.builders import pupil_of
from tests.rest import document
from tests.twinspaces.builders import party

import transaction


def test_comments(functional, api_as):
    river = party(functional["portal"], password=PASSWORD)
    river.journal.pupils_wait = True
    entry = entry_of(river.partner, river.journal)
    outside = entry_of(river.partner, river.journal, audience="public", confirmed=True)
    card = pupil_of(river.ana, river.space)
    transaction.commit()
    path = "/".join(entry.getPhysicalPath()[2:])
    ana = api_as(account(river.ana).login, PASSWORD)
    pupil = api_as(card.login, card.password, door="pupils")
    visitor = api_as()

    def does(who, name, about, status=200, **words):
        answer = who.post(f"{path}/@{name}", **words)
        assert answer.status_code == status, answer.text
        document(f"comments-{name}", about, answer)
        return answer.json()

    waits = pupil.post(f"{path}/@comments", text="Ours floats, too.").json()
    assert waits["state"] == "pending"
    made = does(
        ana, "comments",
        "Writes a comment. Who may depends on the thing: on an entry of a journal teachers and "
        "pupils of the project, and verified teachers where they read it.",
        status=201, text="It came back on Tuesday.",
    )  # fmt: skip
    which = {"comment": made["comment"]}
    does(
        ana, "comment-edit", "Changes the own words; what they were is kept.",
        text="It came back on Wednesday.", **which,
    )  # fmt: skip
    shown = does(
        ana, "comment-approve", "Shows a comment that waits for a teacher.",
        comment=waits["comment"],
    )  # fmt: skip
    assert shown["state"] == "visible"
    does(
        ana, "comment-flag", "Hides a comment; its author reads why. Founders, teacher admins, "
        "moderators.", comment=waits["comment"], reason="A name",
    )  # fmt: skip
    does(ana, "comment-restore", "Shows a hidden comment again.", comment=waits["comment"])
    why = {"reason": "The name of a pupil"}
    assert ana.post(f"{path}/@comment-flag", comment=waits["comment"], **why).status_code == 200
    does(
        ana, "comment-remove", "Takes a hidden comment away; a stub with the reason stays.",
        comment=waits["comment"], **why,
    )  # fmt: skip
    read = ana.get(f"{path}/@comments", size=1)
    document(
        "comments-read",
        "What the reader sees of the comments on a thing, a page of the newest, oldest first; "
        "`older` leads to the page before. Outside of the project nobody is named.",
        read,
    )
    assert [item["text"] for item in read.json()["items"]] == ["It came back on Wednesday."]
    (stub,) = ana.get(read.json()["older"]).json()["items"]
    assert (stub["text"], stub["author"], stub["reason"]) == ("", "", "The name of a pupil")
    gone = does(ana, "comment-withdraw", "Takes the own comment back for good.", **which)
    assert (gone["state"], gone["text"]) == ("removed", "")
    # statuses
    assert pupil.post(f"{path}/@comment-flag", **which, **why).status_code == 403
    assert ana.post(f"{path}/@comment-withdraw", **which).status_code == 409
    assert ana.post(f"{path}/@comment-edit", comment="x", text="y").status_code == 400
    assert visitor.get(f"{path}/@comments").status_code in (401, 404)
    public = "/".join(outside.getPhysicalPath()[2:])
    assert visitor.post(f"{public}/@comments", text="Me, too").status_code == 401
    assert visitor.get(f"{public}/@comments").json()["items"] == []
