"""The log-ins that visitors of the demo use; ``make start`` prints them by running this module."""

PASSWORD = "eTwinning-demo-1"
LOG_INS = (
    ("teacher.es", "a verified teacher in Spain"),
    ("teacher.pl", "a verified teacher in Poland, contact of the first"),
    ("newcomer.fr", "registered in France, not yet verified"),
    ("pupil.es", "a pupil of the Spanish class (through the pupils' door)"),
    ("nss.es", "the office of Spain"),
    ("nss.pl", "the office of Poland"),
    ("css", "the Central Support Service"),
    ("admin", "the operator"),
)


def told() -> str:
    """Return the list that ``make start`` prints."""
    lines = [f"    {login:<12} {who}" for login, who in LOG_INS]
    return "\n".join([f"    Log-ins, all with the password {PASSWORD}:", *lines])


if __name__ == "__main__":
    print(told())
