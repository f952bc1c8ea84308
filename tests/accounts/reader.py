"""A person with a browser (cookies, forms, no script), over HTTP."""

from lxml import html

import requests


class Reader:
    """Follows no redirect; ``page`` is the last answer.

    :param url: the site.
    """

    def __init__(self, url: str):
        self.url = url
        self.session = requests.Session()

    def get(self, path="", **query):
        """Open a page."""
        return self.session.get(
            f"{self.url}/{path}", params=query, allow_redirects=False, timeout=30
        )

    def send(self, path, headers=None, **typed):
        """Open the page, fill its form in and send it, as a browser of that page would."""
        form = self.form(path)
        action = form.get("action") if form is not None else f"{self.url}/{path}"
        return self.post(
            action.removeprefix(f"{self.url}/"), {**_hidden(form), **typed}, headers
        )

    def post(self, path, fields, headers=None):
        """Send a form without opening the page."""
        address = f"{self.url}/{path}"
        return self.session.post(
            address, data=fields, headers=headers, allow_redirects=False, timeout=30
        )

    def hidden(self, path) -> dict:
        """Hidden fields of the page's own form."""
        return _hidden(self.form(path))

    def form(self, path):
        """The page's own form, None if it has none."""
        return next(iter(html.fromstring(self.get(path).text).xpath("//main//form")), None)

    def log_in(self, login, password, door="login", **more):
        """Log in at a door."""
        return self.send(door, login=login, password=password, **more)

    def is_in(self) -> bool:
        """Tell whether the site knows this person."""
        return self.get("change-password").status_code == 200


def _hidden(form):
    inputs = form.xpath(".//input[@type='hidden']") if form is not None else []
    return {field.get("name"): field.get("value") or "" for field in inputs}
