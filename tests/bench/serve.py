"""Serve an instance with one thread: ``python serve.py zope.conf port``."""

from waitress import serve
from Zope2.Startup.run import make_wsgi_app

import sys

if __name__ == "__main__":
    conf, port = sys.argv[1:]
    serve(make_wsgi_app({}, conf), listen=f"localhost:{port}", threads=1)
