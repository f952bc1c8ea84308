"""A TwinSpace with something of everything, and what comes out of an export of it."""

from datetime import date
from etwinning.boards.api import board_in
from etwinning.comments.api import edit_comment
from etwinning.forums.api import edit_post
from etwinning.forums.api import first_post
from etwinning.forums.api import lock_thread
from etwinning.forums.api import reply
from etwinning.jobs.api import run_due
from etwinning.plan.api import plan_of
from etwinning.plan.api import tick_task
from etwinning.twinspaces.api import ask_export
from etwinning.workspaces.api import move_page
from etwinning.workspaces.api import share
from hashlib import sha256
from io import BytesIO
from tests.accounts.builders import log_in_as
from tests.calendar.builders import event_of
from tests.calendar.builders import holiday_of
from tests.comments.builders import comment_by
from tests.forums.builders import forum_by
from tests.forums.builders import thread_by
from tests.journals.builders import entry_of
from tests.journals.builders import open_entry
from tests.media.files import MP3
from tests.pages import forget_answers
from tests.plan.builders import phase_by
from tests.plan.builders import task_by
from tests.plan.builders import team_by
from tests.pupils.builders import pupil_of
from tests.twinspaces.builders import publish
from tests.workspaces.builders import file_of
from tests.workspaces.builders import film_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import open_to
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zipfile import ZipInfo

import json

EVIL = "<script>alert(1)</script>"
EVIL_TITLE = f"\"'><img src=x onerror=alert(1)>{EVIL}"


def fill(river) -> str:
    """Put something of everything into the place of a party; return the user id of a pupil.

    The place is public, and so is some of it; some was changed after it was written.
    """
    space, ana = river.space, river.ana
    pupil = pupil_of(ana, space, "Kolibri").user_id
    first = page_of(ana, space, "The river", f"<p>It flows.</p>{EVIL}", language="en")
    page_of(river.jan, space, EVIL_TITLE, "<p>W Toruniu.</p>", language="pl")
    page_of(river.partner, first, "A bridge", "<p>Of stone.</p>", audience="teachers")
    page_of(river.jan, space, "A thought", "Not ready.", audience="draft")
    open_up(river)
    folder_of(ana, first, "Drawings")
    with log_in_as(ana):
        move_page(space, first.UID(), "up")
    album = folder_of(ana, space, "Photos")
    with log_in_as(ana):
        share(album, "members", guests=True)
    picture_of(pupil, album, "../my river.jpg", "The river in May")
    file_of(river.jan, space, "figures.txt", b"9 degrees")
    file_of(river.jan, album, "the weir.mp3", MP3)
    film_of(ana, space)
    event_of(ana, space, "We measure")
    holiday_of(river.jan, space)
    forum = forum_by(ana, space)
    comment_thread(river, forum, pupil)
    plan(river)
    board = board_in(space, "teachers")
    note = comment_by(ana, board, "For teachers")
    with log_in_as(ana):
        edit_comment(board, note, "For teachers alone")
    comment_by(pupil, board_in(space, "twinboard"), f"Hello {EVIL}")
    entry = entry_of(ana, river.journal, audience="project")
    comment_by(river.jan, entry, "A fine day.")
    return pupil


def open_up(river):
    """Publish the place, and a page and an entry for each of those outside."""
    publish(river)
    for audience in ("etwinners", "public"):
        item = page_of(river.ana, river.space, f"Page for {audience}", "<p>It flows.</p>")
        entry = entry_of(river.jan, river.journal, f"Entry for {audience}", "It was cold.")
        with log_in_as(river.ana):
            open_to(item, audience)
        with log_in_as(river.jan):
            open_entry(entry, audience)
    weir = picture_of(river.ana, river.space, "weir.png", "The weir")
    with log_in_as(river.ana):
        open_to(weir, "public")


def plan(river):
    """A phase with two tasks, one of them done, of a team."""
    phase = phase_by(river.ana, river.space)
    team = team_by(river.jan, river.space, [river.jan])
    task_by(river.jan, river.space, phase=phase, due=date(2027, 3, 5), teams=[team], text="At 9.")
    done = task_by(river.ana, river.space, "Say hello", phase=phase)
    with log_in_as(river.ana):
        tick_task(plan_of(river.space), done)


def comment_thread(river, forum, pupil):
    """A thread by Jan in which a pupil answers, both change their words, and nobody can answer."""
    topic = thread_by(river.jan, forum, text="A red ball.")
    with log_in_as(river.jan):
        edit_post(first_post(topic), text="A red football.")
    with log_in_as(pupil):
        forget_answers(forum.REQUEST)
        reply(topic, text="Ice, and no football.")
    with log_in_as(river.ana):
        forget_answers(forum.REQUEST)
        lock_thread(topic)


def export_by(user_id, space) -> ZipFile:
    """Return the ZIP that a person gets."""
    forget_answers(space.REQUEST)
    with log_in_as(user_id):
        export = ask_export(space)
    run_due()
    return ZipFile(export.path)


def manifest_of(archive: ZipFile) -> dict:
    """Return what the ZIP tells programs."""
    return json.loads(archive.read("manifest.json"))


def told(*items, **head) -> dict:
    """Return a manifest with these things, each as far as it is named."""
    whole = [
        {
            "id": number,
            "kind": "page",
            "parent": None,
            "title": f"Thing {number}",
            "text": "<p>It flows.</p>",
            "written": "html",
            "audience": "members",
            "author": 1,
            "created": "2026-03-01T10:00:00+00:00",
            "modified": "2026-03-02T10:00:00+00:00",
            "language": "",
            "facts": {},
            **item,
        }
        for number, item in enumerate(items, start=1)
    ]
    people = [{"number": 1, "kind": "teacher", "role": "", "country": "LV", "name": "Ilze Kalna"}]
    start = {"format": "etwinning-twinspace", "version": 1, "language": "en"}
    return {**start, "members": people, "items": whole, **head}


def packed(manifest, files=(), how=ZIP_DEFLATED) -> bytes:
    """Return a ZIP with a manifest (a dict, or bytes) and files: pairs of a name and bytes."""
    target = BytesIO()
    with ZipFile(target, "w", how) as archive:
        text = manifest if isinstance(manifest, bytes) else json.dumps(manifest).encode()
        archive.writestr(ZipInfo("manifest.json"), text, how)  # the same bytes each time
        for name, data in files:
            archive.writestr(name, data)
    return target.getvalue()


def filed(name: str, data: bytes, path: str = "", **changes) -> dict:
    """Return what a manifest tells of a file."""
    path = path or f"files/{name}"
    seen = {"path": path, "name": name, "type": "text/plain", "size": len(data)}
    return {**seen, "sha256": sha256(data).hexdigest(), **changes}
