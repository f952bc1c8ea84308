"""What pupils and teachers of the demo's first TwinSpace think of posts and notes."""

from etwinning.base.security import actor
from etwinning.boards.api import board_in
from etwinning.comments.api import comments_of
from etwinning.comments.api import react_to_comment
from etwinning.forums.api import forums_of
from etwinning.forums.api import posts_of
from etwinning.forums.api import react_to_post
from etwinning.forums.api import topics_of
from etwinning.places.api import roster
from etwinning.site.demo.acting import acting
from etwinning.workspaces.api import name_of

KINDS = ("thanks", "idea", "thanks", "funny", "well_done", "funny", "thanks")
ROLES = ("TeacherAdmin", "PupilMember")


def let_react(space) -> None:
    """Let people put reactions on the newest posts of each thread and on notes of the twinboard."""
    members = sorted(roster(space).items(), key=lambda pair: name_of(pair[0]))
    people = [person for person, held in members if held.role in ROLES]
    for number, kind in enumerate(KINDS):
        with acting(people[number % len(people)]):
            _react(space, kind, number)


def _react(space, kind, number):
    """Put a reaction on every third post or note that the present person may react to."""
    for brain in forums_of(space):
        for topic in topics_of(brain.getObject())[0]:
            posts = posts_of(topic).posts
            for post in posts[number % 3 :: 3]:
                if post.state == "visible" and post.author != actor():
                    react_to_post(post, kind, True)
    board = board_in(space, "twinboard")
    for line in comments_of(board)[0][number % 3 :: 3]:
        if line.may_react:
            react_to_comment(board, line.token, kind, True)
