"""Addresses that people try who look for what is not theirs, one a line of ``pages.txt``.

``services.txt`` is for programs. ``{id}`` is a teacher's user id, ``{login}`` the log-in name,
``{uid}`` the UID of a closed thing; ``{project}``, ``{draft}``, ``{space}``, ``{school}``,
``{teacher}``, ``{closed}`` are paths.
"""

from pathlib import Path

HERE = Path(__file__).parent
PAGES = (HERE / "pages.txt").read_text().splitlines()
SERVICES = (HERE / "services.txt").read_text().splitlines()
