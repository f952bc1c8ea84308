"""A WSGI filter before Zope: answers name no software, and HEAD is GET without a body.

Plone sends HEAD to WebDAV, which finds no ``index_html`` on a page and answers 404.
Waitress would name itself where nobody does: buildout.cfg sets its ``ident`` to nothing.
"""

NAMES = {"server", "via", "x-powered-by"}


class PlainAnswers:
    """WSGI application.

    :param app: the WSGI application behind.
    """

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        def start(status, headers, exc_info=None):
            kept = [(name, value) for name, value in headers if name.lower() not in NAMES]
            return start_response(status, kept, exc_info)

        if environ["REQUEST_METHOD"] != "HEAD":
            return self.app(environ, start)
        body = self.app({**environ, "REQUEST_METHOD": "GET"}, start)
        if hasattr(body, "close"):
            body.close()
        return []


def make_filter(app, global_config):
    """paste.filter_app_factory ``plain-answers``."""
    return PlainAnswers(app)
