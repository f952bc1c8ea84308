"""Keeps the secrets of addresses out of the server's own logs, whoever writes them."""

import logging
import re

SECRET = re.compile(r"(/(?:@@|\+\+view\+\+|%2B%2Bview%2B%2B|%40%40)?ics/)[^\s\"'<>]+", re.I)


class Quiet(logging.Filter):
    """Writes ``…`` where a secret would stand."""

    def filter(self, record) -> bool:
        """Change the record, never drop it."""
        message = record.getMessage()
        if "ics/" in message:
            record.msg, record.args = without_secrets(message), ()
        return True


def without_secrets(text: str) -> str:
    """Return a text in which addresses of feeds have no secret."""
    return SECRET.sub(r"\1…", text)


def hush(event) -> None:
    """A server starts (IServerStarting): no log keeps a secret, neither of access nor of errors."""
    for handler in _handlers():
        if not any(isinstance(one, Quiet) for one in handler.filters):
            handler.addFilter(Quiet())


def _handlers():
    """All that write logs, of the root and of the loggers that have their own."""
    loggers = [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)]
    return {handler for logger in loggers for handler in logger.handlers}
