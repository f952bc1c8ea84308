"""How much of a list a program may ask for at once, at Plone's own services."""

from etwinning.base.errors import BadInput
from etwinning.base.messages import _
from plone.rest.interfaces import IAPIRequest

# name -> (least, most) items
BOUNDS = {"b_start": (0, 1_000_000), "b_size": (0, 1_000)}


def check_batch(event) -> None:
    """Refuse a page of a list that cannot be (IPubAfterTraversal).

    :raises BadInput: by name.
    """
    request = event.request
    if not IAPIRequest.providedBy(request):
        return
    wrong = {
        name: _(
            "error_batch",
            default="A whole number from ${least} to ${most}",
            mapping={"least": str(least), "most": str(most)},
        )
        for name, (least, most) in BOUNDS.items()
        if not least <= _number(request.form.get(name, least)) <= most
    }
    if wrong:
        raise BadInput(wrong)


def _number(raw) -> int:
    try:
        return int(raw)
    except (TypeError, ValueError):
        return -1
