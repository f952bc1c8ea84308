"""@find: the same answer as the pages give."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from etwinning.base.rest import Question
from etwinning.search.api import find
from etwinning.search.rules import FACETS

NUMBERS = {"start": 0, "size": 20}


class Find(Question):
    """GET @find?text=&kind=&country=&start=&size=&count=&order=; lists by repeating a name."""

    def act(self, data: dict) -> dict:
        """Answer with items, total and counts."""
        numbers = {name: _number(name, data.get(name, usual)) for name, usual in NUMBERS.items()}
        found = find(
            text=_text("text", data.get("text", "")),
            facets={name: _texts(name, data[name]) for name in FACETS if name in data},
            count=_texts("count", data.get("count", ())),
            order=_text("order", data.get("order", "")),
            **numbers,
        )
        return {
            "items": [{"@id": item.pop("url"), **item} for item in found.items],
            "total": found.total,
            "counts": found.counts,
            "complete": found.complete,
        }


def _number(name, raw):
    try:
        return int(raw)
    except (TypeError, ValueError):
        raise BadInput({name: _("error_not_a_number", default="This is not a number")})


def _text(name, raw):
    if not isinstance(raw, str):
        raise BadInput({name: _("error_only_one", default="Only one text is possible here")})
    return raw


def _texts(name, raw):
    return [_text(name, one) for one in (raw if isinstance(raw, (list, tuple)) else [raw])]
