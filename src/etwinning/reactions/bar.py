"""The reactions to one record as a page shows them.

Written without a template: a page of a thread has eighty buttons, and these words are the same.
All buttons of a page belong to its one form with the id ``react``, which sends by POST
``reaction=<token of the record>.<kind>``.
"""

from collections.abc import Callable
from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.reactions.kinds import KINDS
from etwinning.reactions.tally import Tally
from html import escape

GROUP = _("label_reactions", default="Reactions")


class Bar:
    """Shows reactions on one page; each word is translated once.

    :param say: translates a message.
    :param icons: name of an icon -> SVG.
    """

    def __init__(self, say: Callable, icons):
        self.group = escape(say(GROUP))
        self.words = {
            kind: f"{icons[one.icon]} {escape(say(one.title))}" for kind, one in KINDS.items()
        }

    def html(self, token: str, label: str, tally: Tally, is_open: bool) -> str:
        """Return buttons for who may react, counts for others, ``""`` where there is nothing.

        :param token: of the record; ``label``: id of the element that says whose words these are.
        """
        if is_open:
            parts = [self._button(token, label, kind, tally) for kind in KINDS]
        else:
            parts = [
                f'<span class="etw-reaction">{self.words[kind]} <b>{count}</b></span>'
                for kind, count in tally.counts.items()
            ]
        if not parts:
            return ""
        shown = "".join(parts)
        return f'<div class="etw-reactions" role="group" aria-label="{self.group}">{shown}</div>'

    def _button(self, token, label, kind, tally):
        count = tally.counts.get(kind, 0)
        pressed = "true" if kind in tally.mine else "false"
        return (
            f'<button class="etw-reaction" form="react" name="reaction" type="submit" '
            f'value="{token}.{kind}" aria-pressed="{pressed}" aria-describedby="{label}">'
            f"{self.words[kind]}{f' <b>{count}</b>' if count else ''}</button>"
        )


def pressed(form: dict) -> tuple[str, str]:
    """Return token and kind of the button that was pressed.

    :raises BadInput: none was.
    """
    value = form.get("reaction")
    token, dot, kind = value.partition(".") if isinstance(value, str) else ("", "", "")
    if not dot:
        raise BadInput({"reaction": _("error_reaction", default="Choose one of the reactions")})
    return token, kind
