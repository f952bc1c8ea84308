"""What kinds of things are called in a report, and why some of them are not taken in."""

from collections.abc import Mapping
from etwinning.base.messages import _
from zope.i18n import translate

TITLES = {
    "page": _("taken_page", default="Page"),
    "folder": _("taken_folder", default="Folder"),
    "image": _("taken_image", default="Picture"),
    "file": _("taken_file", default="File"),
    "audio": _("taken_audio", default="Sound"),
    "video": _("taken_video", default="Film"),
    "event": _("taken_event", default="Event"),
    "forum": _("taken_forum", default="Forum"),
    "thread": _("taken_thread", default="Thread"),
    "post": _("taken_post", default="Post"),
    "board": _("taken_board", default="Board"),
    "note": _("taken_note", default="Note"),
    "entry": _("taken_entry", default="Journal entry"),
    "comment": _("taken_comment", default="Comment"),
    "wall": _("taken_wall", default="Wall"),
    "wall_post": _("taken_wall_post", default="Words on a wall"),
    "meeting": _("taken_meeting", default="Online meeting"),
    "poll": _("taken_poll", default="Poll"),
    "phase": _("taken_phase", default="Phase of the plan"),
    "task": _("taken_task", default="Task"),
}
OTHER = _("taken_other", default="Something else")
UNKNOWN = _("import_unknown_kind", default="Nothing here knows what this is.")
OF_WALLS = _(
    "import_leaves_walls",
    default="A wall belongs to a pupil; it is not taken in, nor what stands on it.",
)
LEFT_OUT = {
    "wall": OF_WALLS,
    "wall_post": OF_WALLS,
    "poll": _(
        "import_leaves_polls",
        default="Nobody here has voted in it; ask anew. What came out stands in the export.",
    ),
    "meeting": _(
        "import_leaves_meetings", default="Who meets online is agreed anew; it is not taken in."
    ),
}


def title_of_kind(kind: str):
    """Return what a kind is called, translatable."""
    return TITLES.get(kind, OTHER)


def why_left_out(kind: str):
    """Return why no room takes a kind in, translatable."""
    return LEFT_OUT.get(kind, UNKNOWN)


def made_in_words(made: Mapping[str, int], language: str) -> list[str]:
    """Return how many of each kind were made, such as "Page: 3"."""
    return [
        f"{translate(title, target_language=language)}: {made[kind]}"
        for kind, title in TITLES.items()
        if made.get(kind)
    ]
