"""@@run-job: the worker's door."""

from etwinning.jobs.api import folder
from etwinning.jobs.api import run
from etwinning.jobs.secret import HEADER
from etwinning.jobs.secret import is_secret
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser import BrowserView
from time import time
from transaction.interfaces import TransientError
from zExceptions import NotFound
from zope.interface import alsoProvides

import json
import logging
import transaction

log = logging.getLogger("etwinning.jobs")


class RunJob(BrowserView):
    """Runs one job: POST {"job": name, "words": {}} with the secret; 204, or 500 with the reason.

    Who does not know the secret finds nothing here.
    """

    def __call__(self):
        told = self.request.getHeader(HEADER) or ""
        if self.request.method != "POST" or not is_secret(folder(), told):
            raise NotFound("run-job")
        alsoProvides(self.request, IDisableCSRFProtection)  # the secret is better
        asked = json.loads(self.request.get("BODY"))
        try:
            run(asked["job"], asked["words"], time())
        except TransientError:
            raise  # the publisher tries again
        except Exception as error:
            return self._failed(asked["job"], error)
        self.request.response.setStatus(204)
        return ""

    def _failed(self, job, error):
        transaction.doom()  # nothing half done
        log.exception("Job %s failed", job)
        self.request.response.setStatus(500)
        self.request.response.setHeader("Content-Type", "text/plain; charset=utf-8")
        return f"{type(error).__name__}: {error}"
