"""Refusals of this room."""

from etwinning.base.errors import Refusal
from etwinning.base.messages import _

SENTENCES = {
    "people": _(
        "error_wrong_login",
        default="Log-in name and password do not belong together. Look at capital letters. "
        "Pupils log in at the pupils' door.",
    ),
    "pupils": _(
        "error_wrong_login_pupil",
        default="This did not work. Type your name and your password again, slowly. If it does "
        "not help, ask your teacher. Teachers log in at their own door.",
    ),
}


class WrongLogin(Refusal):
    """Log-in and password open no account at this door: 401, one sentence for all reasons."""

    status = 401

    def __init__(self, door: str):
        super().__init__(SENTENCES[door])
