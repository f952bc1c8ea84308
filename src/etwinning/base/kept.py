"""What a person typed when it cannot be sent: shown once more, to be copied, so nothing is lost."""

# of fields that hold people's own words; never a password, never a key
NAMES = (
    "subject", "title", "text", "about", "alt", "where", "options", "names", "welcome", "what",
    "reason", "note",
)  # fmt: skip


def words_typed(request) -> list[str]:
    """Return the texts of a form that was sent, ``[]`` for every other request."""
    if request.method != "POST":
        return []
    found = (request.form.get(name) for name in NAMES)
    lines = (one for typed in found for one in (typed if isinstance(typed, list) else [typed]))
    return [one for one in lines if isinstance(one, str) and one.strip()]
