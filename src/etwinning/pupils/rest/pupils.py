"""Services of teachers: the pupils of a place."""

from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import read
from etwinning.pupils.api import expires_at
from etwinning.pupils.api import lock_pupil
from etwinning.pupils.api import make_pupil
from etwinning.pupils.api import make_pupils
from etwinning.pupils.api import move_pupils
from etwinning.pupils.api import pupils_of
from etwinning.pupils.api import remove_pupil
from etwinning.pupils.api import reset_password
from etwinning.pupils.api import reset_passwords
from etwinning.pupils.api import unlock_pupil
from etwinning.pupils.api import why_not
from etwinning.pupils.interfaces import IMovePupils
from etwinning.pupils.interfaces import INewPupil
from etwinning.pupils.interfaces import IPupilList
from etwinning.pupils.interfaces import IWhichPupil
from etwinning.pupils.interfaces import IWhichPupils


def shown(pupil) -> dict:
    """Return a pupil for JSON."""
    return {
        "pupil": pupil.user_id,
        "alias": pupil.alias,
        "login": pupil.login,
        "country": pupil.country,
        "state": pupil.state,
    }


def shown_card(card) -> dict:
    """Return a card for JSON."""
    return {
        "pupil": card.user_id,
        "alias": card.alias,
        "login": card.login,
        "password": card.password,
    }


class Pupils(Question):
    """GET @pupils: the pupils of a place, for its teacher admins."""

    def act(self, data):
        items, ends = [shown(pupil) for pupil in pupils_of(self.context)], expires_at(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@pupils",
            "items": items,
            "ends": ends.isoformat() if ends else None,
        }


class Card(Verb):
    """Answers a card; its password is shown this once."""

    def card(self, data):
        """Call the verb."""
        raise NotImplementedError

    def act(self, data):
        self.request.response.setHeader("Cache-Control", "no-store")
        return shown_card(self.card(data))


class MakePupil(Card):
    """POST @pupils: make the account of a pupil."""

    made = True

    def card(self, data):
        """Make it."""
        return make_pupil(self.context, **read(INewPupil, data, context=self.context))


class ResetPassword(Card):
    """POST @reset-pupil: a new password."""

    def card(self, data):
        """Make it."""
        return reset_password(self.context, read(IWhichPupil, data)["pupil"])


class MakePupils(Verb):
    """POST @pupil-list: make the accounts of a class; bad lines are told, the others made."""

    made = True

    def act(self, data):
        self.request.response.setHeader("Cache-Control", "no-store")
        paste = make_pupils(self.context, **read(IPupilList, data, context=self.context))
        return {
            "cards": [shown_card(card) | {"written": card.written} for card in paste.cards],
            "refused": [
                {"line": line.number, "written": line.written, "reason": self.say(why_not(line))}
                for line in paste.refused
            ],
        }


class ResetPasswords(Verb):
    """POST @reset-pupils: new passwords for several."""

    def act(self, data):
        self.request.response.setHeader("Cache-Control", "no-store")
        pupils = read(IWhichPupils, data)["pupils"]
        return {"cards": [shown_card(card) for card in reset_passwords(self.context, pupils)]}


class MovePupils(Verb):
    """POST @move-pupils: to another TwinSpace of the same teacher admin."""

    def act(self, data):
        return {"moved": move_pupils(self.context, **read(IMovePupils, data))}


class ForPupil(Verb):
    """Calls one verb for a pupil; answers 204."""

    verb = None

    def act(self, data):
        type(self).verb(self.context, read(IWhichPupil, data)["pupil"])


class LockPupil(ForPupil):
    """POST @lock-pupil: keep a pupil out."""

    verb = staticmethod(lock_pupil)


class UnlockPupil(ForPupil):
    """POST @unlock-pupil: let a locked pupil in again."""

    verb = staticmethod(unlock_pupil)


class RemovePupil(ForPupil):
    """POST @remove-pupil: close an account for good."""

    verb = staticmethod(remove_pupil)
