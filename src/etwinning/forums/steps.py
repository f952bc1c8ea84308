"""What one does with a thread or a post, by name: for pages and services alike."""

from collections.abc import Callable
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.forums.api import approve_post
from etwinning.forums.api import flag_post
from etwinning.forums.api import follow
from etwinning.forums.api import give_back
from etwinning.forums.api import lock_thread
from etwinning.forums.api import mark_seen
from etwinning.forums.api import remove_post
from etwinning.forums.api import restore_post
from etwinning.forums.api import reverse_removal
from etwinning.forums.api import unfollow
from etwinning.forums.api import unlock_thread

THREAD: dict[str, Callable] = {
    "follow": follow,
    "unfollow": unfollow,
    "lock": lock_thread,
    "unlock": unlock_thread,
    "seen": mark_seen,
}
WORDS = ("reason", "note", "mark")  # of a step with a post: for all, to the author, what was read
# each takes the post and these words
POST: dict[str, Callable] = {
    "approve": lambda post, reason, note, mark: approve_post(post, mark),
    "back": lambda post, reason, note, mark: give_back(post, note),
    "flag": lambda post, reason, note, mark: flag_post(post, reason, note),
    "restore": lambda post, reason, note, mark: restore_post(post, note),
    "remove": lambda post, reason, note, mark: remove_post(post, reason, note),
    "reverse": lambda post, reason, note, mark: reverse_removal(post),
}


def step_named(steps: dict[str, Callable], name: str) -> Callable:
    """Return the verb of a step.

    :param steps: THREAD or POST.
    :raises BadInput: there is no such step.
    """
    if name not in steps:
        names = {"steps": ", ".join(steps)}
        sentence = _("error_step_name", default="Choose one of: ${steps}", mapping=names)
        raise BadInput({"step": sentence})
    return steps[name]
