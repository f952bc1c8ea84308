"""Forums over HTTP: each service once, as docs/rest shows it."""

from etwinning.accounts.api import account
from etwinning.forums.api import post_in
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.pupils.builders import pupil_of
from tests.rest import Api
from tests.rest import document
from tests.twinspaces.builders import party

import pytest
import transaction


@pytest.fixture
def river(functional):
    """A running project whose people have passwords."""
    made = party(functional["portal"], password=PASSWORD)
    transaction.commit()
    return made


@pytest.fixture
def does(river, functional, api_as):
    """Let somebody call a service, document it and return the answer."""
    card = pupil_of(river.ana, river.space)
    transaction.commit()
    url = functional["portal"].absolute_url()
    programs = {
        "ana": api_as(account(river.ana).login, PASSWORD),
        "jan": api_as(account(river.jan).login, PASSWORD),
        "pupil": Api(url, card.login, card.password, door="pupils"),
        "stranger": api_as(account(river.stranger).login, PASSWORD),
    }

    def call(who, thing, service, name="", about="", status=200, method="POST", **data):
        path = "/".join((*thing.getPhysicalPath()[2:], service))
        words = {"json": data} if method == "POST" else {"params": data}
        answer = programs[who].send(method, path, **words)
        assert answer.status_code == status, answer.text
        if name:
            document(name, about, answer)
        transaction.begin()
        return answer.json() if answer.text else None

    return call


def test_forums(river, does):
    space = river.space
    does(
        "ana", space, "@forums", "forums-open-forum",
        "Opens a forum in a place. Teacher admins and experts.", 201,
        title="Between the classes", text="Ask the other class.", premoderated=True,
    )  # fmt: skip
    does("pupil", space, "@forums", status=404, title="Mine", text="Mine")
    listed = does(
        "pupil", space, "@forums", "forums-forums",
        "The forums of a place that the reader may see.", method="GET",
    )  # fmt: skip
    assert [item["title"] for item in listed["items"]] == ["Between the classes"]
    (forum,) = space.objectValues()
    assert does("pupil", forum, "", method="GET")["premoderated"] is True
    does(
        "ana", forum, "@edit-forum", "forums-edit-forum",
        "Changes a forum; what is left out stays. Teacher admins and experts.",
        text="Ask the other class, and answer.",
    )  # fmt: skip


def test_talking(river, does):
    forum = forum_by(river.ana, river.space, premoderated=True)
    transaction.commit()
    opened = does(
        "jan", forum, "@threads", "forums-open-thread",
        "Opens a thread with its first post. Teachers, pupil admins, experts.", 201,
        title="What floats past your school?", text="A red football.",
    )  # fmt: skip
    thread = opened["token"]
    does("jan", forum, "@threads", status=400, title="", text="")
    said = does(
        "pupil", forum, f"@thread/{thread}", "forums-reply",
        "Says something in a thread; `quotes` is the token of the post that is answered. All "
        "members; what pupils write waits where the teachers read first.", 201,
        text="> A red football.\nIce, and no football.",
    )  # fmt: skip
    assert (said["state"], said["number"]) == ("pending", 2)
    shown = does(
        "ana", forum, f"@look-after/{thread}/{said['token']}", "forums-look-after",
        "What teacher admins and moderators do with a post: `approve`, `back` (with `note`), "
        "`flag` and `remove` (with `reason` and `note`), `restore`, `reverse`.", step="approve",
    )  # fmt: skip
    assert shown["state"] == "visible"
    read = does(
        "pupil", forum, f"@thread/{thread}", "forums-read-thread",
        "A page of posts, without a wish the last one; `after`, `before` and `at` take the token "
        "of a post. Names are for members.", method="GET",
    )  # fmt: skip
    assert [post["number"] for post in read["items"]] == [1, 2]
    does(
        "ana", forum, f"@thread-step/{thread}", "forums-thread-step",
        "What one does with a thread: `follow`, `unfollow`, `seen`; `lock` and `unlock` for "
        "teacher admins and experts.", step="lock",
    )  # fmt: skip
    does("pupil", forum, f"@thread/{thread}", status=409, text="Too late")


def test_finding(river, does):
    forum = forum_by(river.ana, river.space)
    topic = thread_by(river.jan, forum)
    transaction.commit()
    does("pupil", forum, f"@thread/{topic.getId()}", status=201, text="Ice, and no football.")
    found = does(
        "pupil", forum, "@find-posts", "forums-find-posts",
        "Posts of a forum by their words, as far as the reader sees them.",
        method="GET", text="ice",
    )  # fmt: skip
    assert found["items_total"] == 1
    does(
        "pupil", forum, "@threads", "forums-threads",
        "The threads of a forum, the last talked in first; `before` takes what the page before "
        "gave as `next`.", method="GET",
    )  # fmt: skip


def test_who_is_not_of_the_place_finds_nothing_and_an_edit_is_kept(river, does):
    forum = forum_by(river.ana, river.space)
    topic = thread_by(river.jan, forum)
    first = topic.thread.before()[0].getId()
    transaction.commit()
    thread = topic.getId()
    for method, service in (
        ("GET", ""), ("GET", "@threads"), ("GET", f"@thread/{thread}"),
        ("POST", f"@thread/{thread}"), ("POST", f"@look-after/{thread}/{first}"),
    ):  # fmt: skip
        does("stranger", forum, service, status=404, method=method)
    does("jan", forum, "@thread/0000000000000", status=404, method="GET")
    does(
        "jan", forum, f"@edit-post/{thread}/{first}", "forums-edit-post",
        "Changes the own post; the earlier text is kept.", text="A blue football.",
    )  # fmt: skip
    does("pupil", forum, f"@edit-post/{thread}/{first}", status=403, text="Mine")
    kept = does(
        "ana", forum, f"@earlier-texts/{thread}/{first}", "forums-earlier-texts",
        "What an edited post said before. Its author and who looks after the forum.",
        method="GET",
    )  # fmt: skip
    assert [item["text"] for item in kept["items"]] == ["<p>A red football.</p>"]
    does("pupil", forum, f"@earlier-texts/{thread}/{first}", status=404, method="GET")
    with log_in_as(river.jan):
        assert post_in(topic, first).text == "<p>A blue football.</p>"
