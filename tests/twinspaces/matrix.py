"""What each letter of the role x tool matrix means over HTTP: the requests behind a cell.

The matrix is data (``workspaces/matrix.json``); here stands what a person sends to read (R),
make (C), change the own (E) or somebody else's (M) with each tool. Addresses and texts hold names
in braces that ``test_matrix.py`` fills in: ``space``, ``journal``, things of a founder that are
made anew for each role, and ``own`` for what the person has made just before.
"""

from dataclasses import dataclass
from dataclasses import field

FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
TUESDAY = {"first_day": "2027-03-02", "begins_at": "10:00"}
HIDE = {"step": "flag", "reason": "topic"}
TO_ALL = {"audience": "public", "seen": "{seen}"}  # what @preflight tells to who may ask
# R means "by audience": guests and parents see what they were shown, not what members see
BY_AUDIENCE = ("Guest", "Parent")


@dataclass(frozen=True)
class Try:
    """One request.

    :ivar letter: what it tries, a letter of the matrix.
    :ivar path: below the site.
    :ivar shown: it asks for what visitors and parents were shown.
    """

    letter: str
    method: str
    path: str
    data: dict = field(default_factory=dict)
    shown: bool = False


def _get(path):
    return Try("R", "GET", path)


def _shown(path):
    return Try("R", "GET", path, shown=True)


def _post(letter, path, **data):
    return Try(letter, "POST", path, data)


def _board(kind):
    """Notes of a board: read, pin, change the own, hide one of a founder."""
    board = f"{{space}}/++board++{kind}"
    return (
        _get(f"{board}/@comments"),
        _post("C", f"{board}/@comments", text="Spring has come."),
        _post("E", f"{board}/@comment-edit", comment="{own}", text="Spring is here."),
        _post("M", f"{board}/@comment-flag", comment=f"{{{kind}}}", reason="topic"),
    )


def _wall():
    """A wall that has begun: read, write, change the own, hide a founder's words."""
    wall = "{space}/++wall++{owner}"
    walls = "{space}/++wall++all/@walls"
    return (
        _get(walls),
        _get(f"{wall}/@comments"),
        _post("C", f"{wall}/@comments", text="Me too."),
        _post("E", f"{wall}/@comment-edit", comment="{own}", text="Me, too."),
        _post("M", f"{wall}/@comment-flag", comment="{on_wall}", reason="topic"),
        _post("M", walls, on=True),
    )


def _chat():
    """A log that is over, a line in an open slot while a founder is there, a line of a founder.

    "C" without "R" (pupils, experts) means: they read in an open slot, but no log.
    """
    return (
        _get("{space}/++chat++{log}/@lines"),
        _post("C", "{space}/++chat++{slot}/@lines", text="Ice is coming."),
        _post("M", "{space}/++chat++{slot}/@take-away", line="{line}"),
    )


def _plan():
    """The plan; a task of a team with all pupils is the own one of each of them."""
    plan = "{space}/++plan++tasks"
    return (
        _get(plan),
        _post("C", f"{plan}/@phases", title="Ours"),
        _post("E", f"{plan}/@tick-task", task="{task}"),
        _post("M", f"{plan}/@edit-task", task="{task}", title="Changed by {role}"),
        _post("M", f"{plan}/@remove-task", task="{task}"),
    )


TRIES = {
    "members": (
        _get("{space}/@roster"),
        _post("C", "{space}/@contact-pass", person="{invited}", role="Guest"),
        _post("E", "{space}/@revoke-pass", **{"pass": "{own}"}),
        _post("M", "{space}/@change-role", member="{extra}", role="Observer"),
    ),
    "pupils": (
        _get("{space}/@pupils"),
        _post("C", "{space}/@pupils", name="Eva", country="ES"),
        _post("E", "{space}/@reset-pupil", pupil="{pupil}"),
        _post("M", "{space}/@lock-pupil", pupil="{pupil}"),
        _post("M", "{space}/@unlock-pupil", pupil="{pupil}"),
    ),
    "pages": (
        _get("{page}"),
        _shown("{page_shown}"),
        _post("C", "{space}/@pages", title="Ours", text="It flows.", audience="members"),
        _post("E", "{own}/@edit-page", title="Still ours"),
        _post("M", "{page}/@edit-page", title="Changed by {role}"),
    ),
    "order": (
        _post("C", "{space}/@order-pages", page="{own_uid}", step="down"),
        _post("E", "{space}/@order-pages", page="{own_uid}", step="up"),
        _post("M", "{space}/@order-pages", page="{page_uid}", step="down"),
    ),
    "materials": (
        _get("{film}"),
        _shown("{film_shown}"),
        _post("C", "{space}/@videos", title="A ferry", url=FILM),
        _post("E", "{own}/@edit-material", title="Our ferry"),
        _post("M", "{film}/@edit-material", title="Changed by {role}"),
    ),
    "forum": (
        _get("{forum}"),
        _post("C", "{space}/@forums", title="Bridges", text="Ask the other class."),
        _post("E", "{own}/@edit-forum", text="Ask both."),
        _post("M", "{forum}/@edit-forum", text="Changed by {role}."),
    ),
    "thread": (
        _get("{forum}/@threads"),
        _post("C", "{forum}/@threads", title="What floats by?", text="A red ball."),
        _post("M", "{forum}/@thread-step/{to_lock}", step="lock"),
    ),
    "reply": (
        _get("{forum}/@thread/{thread}"),
        _post("C", "{forum}/@thread/{thread}", text="Ice, and no ball."),
        _post("E", "{forum}/@edit-post/{thread}/{own}", text="Ice, and one ball."),
        _post("M", "{forum}/@look-after/{thread}/{post}", **HIDE),
    ),
    "journal": (
        _get("{entry}"),
        _shown("{entry_shown}"),
        _post("C", "{journal}/@entries", title="A day", text="We measured the river."),
        _post("E", "{own}/@edit-entry", title="Another day"),
        _post("M", "{entry}/@pin"),
    ),
    "comment": (
        _get("{entry}/@comments"),
        _shown("{entry_shown}/@comments"),
        _post("C", "{entry}/@comments", text="It came back on Tuesday."),
        _post("E", "{entry}/@comment-edit", comment="{own}", text="On Wednesday."),
        _post("M", "{entry}/@comment-flag", comment="{comment}", reason="topic"),
    ),
    "teachers_room": _board("teachers"),
    "twinboard": _board("twinboard"),
    "calendar": (
        _get("{event}"),
        _shown("{event_shown}"),
        _post("C", "{space}/@events", title="We measure", **TUESDAY),
        _post("E", "{own}/@edit-event", title="We measure again"),
        _post("M", "{event}/@edit-event", title="Changed by {role}"),
        _post("M", "{event}/@throw-away"),
    ),
    "wall": _wall(),
    "twinmail": (
        _get("{space}/++twinmail++box/@letters"),
        _post("C", "{space}/++twinmail++box/@letters", to=["{teacher}"], subject="A", text="B"),
    ),
    "plan": _plan(),
    "poll": (
        _get("{poll}"),
        _post("C", "{space}/@polls", title="Ours?", options="Yes\nNo"),
        _post("E", "{own}/@edit-poll", title="Still ours?"),
        _post("M", "{poll}/@edit-poll", title="Changed by {role}"),
    ),
    "vote": (_get("{poll}"), _post("C", "{poll}/@vote", choices=[1])),
    "chat": _chat(),
    "meeting": (
        _get("{meeting}"),
        _get("{meeting}/@join"),
        _post("C", "{space}/@meetings", title="Ours", provider="{provider}"),
        _post("M", "{meeting}/@close-meeting"),
    ),
    "publish": (
        _get("{page}/@preflight?audience=public"),
        _post("C", "{page}/@audience", audience="etwinners", seen="{seen}"),
        _post("E", "{own_page}/@audience", **TO_ALL),
        _post("M", "{page}/@audience", **TO_ALL),
    ),
    "settings": (
        _get("{space}/@@space-settings"),
        _post("C", "{space}/@tools", taken={}),
        _post("E", "{space}/@edit-space", welcome="Changed by {role}."),
        _post("M", "{project}/@close"),
        _post("M", "{project}/@reopen"),
    ),
}
