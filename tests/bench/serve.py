"""Serve with one thread: ``python -m tests.bench.serve zope.conf port [WSGI filter] …``."""

from importlib.metadata import entry_points
from waitress import serve
from Zope2.Startup.run import make_wsgi_app

import sys

if __name__ == "__main__":
    conf, port, *names = sys.argv[1:]
    app = make_wsgi_app({}, conf)
    for name in reversed(names):
        (found,) = entry_points(group="paste.filter_app_factory", name=name)
        app = found.load()(app, {})
    serve(app, listen=f"localhost:{port}", threads=1)
