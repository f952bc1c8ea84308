"""Refusals: errors made for people. Each has a reason in plain words and an HTTP status."""

from AccessControl import Unauthorized
from etwinning.base.messages import _


class Refusal(Exception):
    """Something a person asked for is not done, and nothing was written.

    :param reason: one sentence for the person, translatable.
    """

    status = 400

    def __init__(self, reason=""):
        super().__init__(reason)
        self.reason = reason

    def facts(self, say) -> dict:
        """Return what programs are told beside the reason.

        :param say: translates a sentence.
        """
        return {}


class BadInput(Refusal):
    """The input is not right: 400.

    :param fields: dict of field name -> message, in the order of the form.
    :param reason: one sentence above the form; without it, a count of the fields.
    """

    def __init__(self, fields=None, reason=""):
        self.fields = dict(fields or {})
        count = len(self.fields)
        if not reason:
            reason = _(
                "error_bad_input_one" if count == 1 else "error_bad_input",
                default="There is one thing to put right"
                if count == 1
                else "There are ${count} things to put right",
                mapping={"count": str(count)},
            )
        super().__init__(reason)


class Unmet(Refusal):
    """Conditions of a step are not fulfilled: 400.

    :param reasons: list of messages, one for each condition.
    """

    def __init__(self, reasons):
        self.reasons = list(reasons)
        super().__init__(self.reasons[0])


class WrongState(Refusal):
    """The thing is no longer (or not yet) in a state that allows this: 409."""

    status = 409


class TooMany(Refusal):
    """A limit is reached: 429. The reason says what is left and when it is free again.

    :param free_in: seconds until the next try may succeed.
    """

    status = 429

    def __init__(self, reason="", free_in=0):
        super().__init__(reason)
        self.free_in = free_in


class Unreachable(Refusal):
    """Another server is needed for this and does not answer as it should: 502."""

    status = 502


class NotAllowed(Refusal, Unauthorized):
    """You may see this but not do that: 403 (401 without a log-in)."""

    status = 403

    def __init__(self, reason=""):
        Unauthorized.__init__(self)
        self.reason = self._message = reason  # its ``message`` has no setter

    def __str__(self):
        return str(self.reason)
