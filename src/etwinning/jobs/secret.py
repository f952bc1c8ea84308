"""The secret between instance and worker: a file that only the operator can read."""

from hmac import compare_digest

import os
import secrets
import stat

NAME = "secret"
HEADER = "X-Job-Secret"


def make_secret(folder: str) -> str:
    """Return the secret; whoever comes first makes the file, with mode 600."""
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, NAME)
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(32))
    except FileExistsError:
        pass  # the other process was first
    return read_secret(folder)


def read_secret(folder: str) -> str:
    """Return the secret, "" when there is none or others could read it: closed then."""
    path = os.path.join(folder, NAME)
    try:
        if stat.S_IMODE(os.stat(path).st_mode) & 0o077:
            return ""
        with open(path) as file:
            return file.read().strip()
    except OSError:
        return ""


def is_secret(folder: str, told: str) -> bool:
    """Tell whether somebody knows the secret, in the same time for every wrong one."""
    secret = read_secret(folder)
    return bool(secret) and compare_digest(secret.encode(), told.encode())
