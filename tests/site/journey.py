"""The people of the journey, and a witness who writes down what each of them is answered.

A step is first tried by those who may not, then by whoever may, then by the same once more. What
was answered becomes a line of the table that stands in ``journey.md``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from etwinning.accounts.api import account
from etwinning.base.security import for_the_house
from etwinning.support.api import give_duty
from etwinning.support.api import office
from tests.accounts.builders import PASSWORD
from tests.accounts.builders import person
from tests.people.builders import teacher
from tests.rest import Api
from tests.support.builders import officer

import re
import transaction

# those who try each step first, and may not take it
OTHERS = ("visitor", "stranger", "newcomer", "pupil", "NSS France")
UID = re.compile(r"[0-9a-f]{32}")
OF_NOTHING = "0" * 32
NOT_TRIED = "-"
JSON = "application/json"


def cast(api_as) -> tuple[dict, dict]:
    """Return ids and programs by word; Lucía is none of them: she registers in the story."""
    ids = {
        "Tomasz": teacher("PL", password=PASSWORD, given_name="Tomasz", family_name="Wilk"),
        "stranger": teacher("FR", password=PASSWORD),
        "newcomer": teacher("FR", state="pending", password=PASSWORD),
        "pupil": person(kind="pupil", password=PASSWORD),
        "NSS Spain": _office("ES"),
        "NSS Poland": _office("PL"),
        "NSS France": _office("FR"),
    }
    transaction.commit()
    doors = {"pupil": "pupils"}
    logins = {who: account(one).login for who, one in ids.items()}
    programs = {
        who: api_as(login, PASSWORD, door=doors.get(who, "")) for who, login in logins.items()
    }
    return ids, {"visitor": api_as(), **programs}


def _office(code):
    """Somebody with every duty that decides anything in an office."""
    user_id = officer(code, "Validator", password=PASSWORD)
    with for_the_house("a test"):
        for duty in ("ProjectOfficer", "Moderator"):
            give_duty(office(code), user_id, duty)
    return user_id


@dataclass
class Witness:
    """Takes steps and keeps what was answered.

    :ivar ids: user ids by word.
    :ivar people: programs by word.
    :ivar school: id of Lucía's school.
    :ivar written: tells the number of the last thing written to the database.
    """

    ids: dict[str, str]
    people: dict[str, Api]
    school: str
    written: Callable[[], bytes]

    def __post_init__(self):
        self.lines: list[dict] = []

    def post(self, who, step, path, body=None, **how):
        """Take a step, then take it again; see ``_take``."""
        return self._take(who, step, "POST", path, body, again=True, **how)

    def once(self, who, step, path, body=None, **how):
        """Take a step that may be taken many times, or that is refused."""
        return self._take(who, step, "POST", path, body, **how)

    def patch(self, who, step, path, body, **how):
        """Change something."""
        return self._take(who, step, "PATCH", path, body, **how)

    def look(self, who, step, path, **how):
        """Read something."""
        return self._take(who, step, "GET", path, None, **how)

    def _take(
        self, who, step, method, path, body, *, wrong=None, again=False, others=OTHERS, accept=JSON
    ):
        """Let others try a step, then take it, then take it again.

        :param body: dict that is sent.
        :param wrong: dict of what is bad input instead.
        :param again: whether to take it a second time.
        :param others: who tries first.
        :return: the answer to whoever may.
        """
        body = body or {}
        ask = {"method": method, "path": path, "headers": {"Accept": accept}}
        line = {"step": f"{who} {step}"}
        for other in OTHERS:
            line[other] = self._tried(other, ask, body) if other in others else NOT_TRIED
        nothing = {**ask, "path": UID.sub(OF_NOTHING, path)}
        line["no such thing"] = self._tried(who, nothing, body) if nothing != ask else NOT_TRIED
        line["bad input"] = self._bad(who, ask, {**body, **wrong}) if wrong else NOT_TRIED
        answer = self._send(who, ask, body)
        line["done"] = str(answer.status_code)
        line["again"] = self._tried(who, ask, body) if again else NOT_TRIED
        self.lines.append(line)
        return answer

    def _send(self, who, ask, body):
        words = {"params": body} if ask["method"] == "GET" else {"json": body}
        return self.people[who].send(**ask, **words)

    def _tried(self, who, ask, body):
        before = self.written()
        answer = self._send(who, ask, body)
        if answer.status_code >= 300:
            assert self.written() == before, f"{who} was refused at {ask}, and it was written"
            assert _reason(answer), f"{who} was refused at {ask} without a reason"
        return str(answer.status_code)

    def _bad(self, who, ask, body):
        before = self.written()
        answer = self._send(who, ask, body)
        assert self.written() == before, f"bad input at {ask} was written"
        error = answer.json()["error"]
        return f"{answer.status_code} {', '.join(error.get('fields', ()))}".strip()

    def table(self) -> str:
        """Return the lines as a Markdown table."""
        heads = list(self.lines[0])
        rows = [heads, *([line[head] for head in heads] for line in self.lines)]
        widths = [max(len(row[n]) for row in rows) for n in range(len(heads))]
        rule = ["-" * width for width in widths]
        return "\n".join(_row(row, widths) for row in (heads, rule, *rows[1:]))


def _row(cells, widths):
    fitted = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return f"| {' | '.join(fitted)} |"


def _reason(answer) -> str:
    """The sentence that says why."""
    if JSON not in answer.headers["Content-Type"]:
        return answer.text
    told = answer.json()
    return told.get("message") or told["error"]["message"]
