"""Announcements over HTTP: each service, and what each reader gets."""

from tests.announcements.builders import BAKING
from tests.announcements.builders import RIVER
from tests.announcements.builders import VALUES
from tests.rest import document

ALIKE = {
    **VALUES,
    "title": "River letters and maps",
    "text": RIVER.replace("every month", "each week, in winter too"),
}


def test_write_post_and_find(cast):
    marta, tomasz = cast["marta"], cast["tomasz"]
    made = marta.post("partners/@announcements", **VALUES)
    assert made.status_code == 201, made.text
    document(
        "announcements-write",
        "Teachers, newcomers, too. It is a draft: nobody else reads it.",
        made,
    )
    path = made.json()["@id"]
    assert tomasz.get(path).status_code == 404
    changed = marta.patch(path, partners=3)
    assert changed.json()["partners"] == 3
    document("announcements-edit", "Its author. Some fields, or all, anew.", changed)
    posted = marta.post(f"{path}/@post-announcement")
    assert posted.json()["state"] == "open", posted.text
    document(
        "announcements-post",
        "Its author, verified: all teachers read it for 60 days. Where similar ones are open the "
        "answer is 400 with the list of them, until ``looked`` is true. Five in 24 hours.",
        posted,
    )
    found = tomasz.get("partners/@announcements", band="7-11", text="bottles")
    assert [item["title"] for item in found.json()["items"]] == [VALUES["title"]]
    assert "author" not in found.json()["items"][0]
    document(
        "announcements-find",
        "Teachers and newcomers. Open ones by ``text``, ``band``, ``country``, ``language``, "
        "``subject``, ``theme``, ``page``, with counts.",
        found,
    )
    read = tomasz.get(path).json()
    assert read["title"] == VALUES["title"]
    assert "interested" not in read


def test_strangers_find_and_read_nothing(cast):
    path = cast["marta"].post("partners/@announcements", **VALUES).json()["@id"]
    cast["marta"].post(f"{path}/@post-announcement")
    for who, status in (("visitor", 401), ("pupil", 404)):
        assert cast[who].get("partners/@announcements").status_code == status
        assert cast[who].post("partners/@announcements", **VALUES).status_code == status
        alike = cast[who].post("partners/@similar-announcements", title="River", text=RIVER)
        assert alike.status_code == status
        assert cast[who].get(path).status_code == 404
    read = cast["lucia"].get(path)
    assert (read.status_code, read.json()["author"]) == (200, "")
    assert "Figueiredo" not in read.text
    mine = cast["lucia"].post("partners/@announcements", **{**VALUES, **BAKING}).json()["@id"]
    refused = cast["lucia"].post(f"{mine}/@post-announcement")
    assert refused.status_code == 403
    assert "NSS" in refused.json()["error"]["message"]


def test_one_idea_once_and_similar_ones_first(cast):
    path = cast["marta"].post("partners/@announcements", **VALUES).json()["@id"]
    cast["marta"].post(f"{path}/@post-announcement")
    again = cast["marta"].post("partners/@announcements", **{**VALUES, "bands": ["VET"]})
    assert again.status_code == 409
    assert again.json()["error"]["first"] == path
    document(
        "announcements-once",
        "What its author has announced already is refused, with the address of the first one.",
        again,
    )
    alike = cast["tomasz"].post("partners/@similar-announcements", title="River", text=RIVER)
    assert [one["url"] for one in alike.json()["items"]] == [path]
    document(
        "announcements-similar",
        "Teachers and newcomers. Open ones of others in similar words, likest first.",
        alike,
    )
    two = cast["tomasz"].post("partners/@announcements", **ALIKE).json()["@id"]
    refused = cast["tomasz"].post(f"{two}/@post-announcement")
    assert refused.status_code == 400
    assert [one["url"] for one in refused.json()["error"]["similar"]] == [path]
    posted = cast["tomasz"].post(f"{two}/@post-announcement", looked=True)
    assert posted.status_code == 200


def test_answer_renew_and_end(cast):
    marta, tomasz = cast["marta"], cast["tomasz"]
    path = marta.post("partners/@announcements", **VALUES).json()["@id"]
    marta.post(f"{path}/@post-announcement")
    told = tomasz.post(f"{path}/@interest", question="part")
    assert told.status_code == 204
    document(
        "announcements-interest",
        "A verified teacher, once: the author is told the name and one of three questions "
        "(``begin``, ``class``, ``part``). 30 in 24 hours.",
        told,
    )
    assert tomasz.post(f"{path}/@interest", question="part").status_code == 409
    assert marta.get(path).json()["interested"] == [cast.ids["tomasz"]]
    early = marta.post(f"{path}/@renew-announcement")
    assert early.status_code == 409
    document(
        "announcements-renew",
        "Its author: 60 more days for what has expired, or ends within five days.",
        early,
    )
    taken = marta.post(f"{path}/@withdraw-announcement")
    assert taken.json()["state"] == "withdrawn"
    document("announcements-withdraw", "Its author: nobody else reads it any more.", taken)
    marta.post(f"{path}/@post-announcement")
    found = marta.post(f"{path}/@partners-found", project="")
    assert found.json()["state"] == "found"
    document(
        "announcements-partners-found",
        "Its author: partners are found. ``project`` may name an own project.",
        found,
    )
    own = marta.get("partners/@my-announcements")
    assert [item["state"] for item in own.json()["items"]] == ["found"]
    document("announcements-mine", "Teachers: the own ones with their states.", own)


def test_a_draft_is_thrown_away(cast):
    path = cast["marta"].post("partners/@announcements", **VALUES).json()["@id"]
    assert cast["tomasz"].post(f"{path}/@discard-announcement").status_code == 404
    gone = cast["marta"].post(f"{path}/@discard-announcement")
    assert gone.status_code == 204
    document("announcements-discard", "Its author: a draft goes for good.", gone)
    assert cast["marta"].get(path).status_code == 404
