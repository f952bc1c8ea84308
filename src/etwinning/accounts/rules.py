"""What is a right login name, name, address and password: plain Python."""

from etwinning.base.messages import _

import re
import unicodedata

LOGIN = re.compile(r"[a-z0-9][a-z0-9._+@-]{1,99}")  # 2 to 100 characters
EMAIL = re.compile(r"[^\s@,;<>\"]{1,64}@[^\s@,;<>\"]+\.[^\s@,;<>\"]{2,}")
LONGEST_EMAIL = 254  # characters, RFC 5321
LONGEST_NAME = 120
LEAST_PASSWORD = 10  # characters
LEAST_PUPIL_PASSWORD = 6  # small children type it, and their door is limited, too
LONGEST_PASSWORD = 128  # a longer one only costs time
DIFFERENT = 4  # characters


class WrongValue(ValueError):
    """A value is not right; the argument is the sentence for the person."""


def tidy_login(login: str) -> str:
    """Return a login name or address as it is stored and compared: lower case, no blanks around."""
    return unicodedata.normalize("NFKC", login).strip().lower()


def check_login(login: str) -> str:
    """Return a new login name, tidied.

    :raises WrongValue: it is too short, too long or has other characters than a-z 0-9 . _ + @ -
    """
    login = tidy_login(login)
    if LOGIN.fullmatch(login):
        return login
    raise WrongValue(
        _(
            "error_login_characters",
            default="Use 2 to 100 of the characters a to z, 0 to 9 and . _ + @ - for the "
            "log-in name",
        )
    )


def check_email(email: str) -> str:
    """Return a new e-mail address, tidied; ``""`` stays empty.

    :raises WrongValue: mail cannot go there.
    """
    email = tidy_login(email)
    name = email.rpartition("@")[0]
    if not email or (name.isascii() and len(email) <= LONGEST_EMAIL and EMAIL.fullmatch(email)):
        return email
    raise WrongValue(
        _("error_email", default="Write an e-mail address, such as head@school.example")
    )


def check_fullname(fullname: str) -> str:
    """Return a name on one line, blanks tidied.

    :raises WrongValue: it is longer than 120 characters or has control characters.
    """
    fullname = " ".join(unicodedata.normalize("NFC", fullname).split())
    if len(fullname) <= LONGEST_NAME and fullname.isprintable():
        return fullname
    raise WrongValue(_("error_fullname", default="Write the name in at most 120 characters"))


def check_password(password: str, login: str = "", kind: str = "teacher") -> str:
    """Return a new password.

    :param kind: pupils may have shorter ones (6 instead of 10 characters).
    :raises WrongValue: it is too short, too long or too easy to guess.
    """
    password = password.strip()
    least = LEAST_PUPIL_PASSWORD if kind == "pupil" else LEAST_PASSWORD
    if not least <= len(password) <= LONGEST_PASSWORD:
        raise WrongValue(
            _(
                "error_password_length",
                default="The password needs ${least} to ${most} characters",
                mapping={"least": str(least), "most": str(LONGEST_PASSWORD)},
            )
        )
    name = tidy_login(login).partition("@")[0]
    if len(set(password)) < DIFFERENT or (len(name) > 3 and name in password.lower()):
        raise WrongValue(
            _(
                "error_password_easy",
                default="This password is easy to guess. Do not use your log-in name in it, and "
                "use at least ${count} different characters",
                mapping={"count": str(DIFFERENT)},
            )
        )
    return password


def words_of(*texts: str) -> set[str]:
    """Return the words by which a person is found: folded, without accents.

    >>> sorted(words_of("Līga Ozola-Bērziņa"))
    ['berzina', 'liga', 'ozola']
    """
    return {word for text in texts for word in re.split(r"[^\w@.+]+", fold(text)) if word}


def fold(text: str) -> str:
    """Return a text without case and accents, for comparing."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
