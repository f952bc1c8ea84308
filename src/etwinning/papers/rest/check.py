"""``@check/<code>``: what stands behind a code, for everybody."""

from etwinning.base.rest import Question
from etwinning.papers.checking import look_up
from zExceptions import NotFound
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class Check(Question):
    """GET /@check/7K3M-9QXZ-2FHT: the paper, 404 for an unknown code, 429 after many of them."""

    code = ""

    def publishTraverse(self, request, name):
        """Take the code from the address."""
        self.code = name
        return self

    def act(self, data: dict):
        """Return the paper; it names no person."""
        found = look_up(self.code, self.request.getClientAddr())
        if found is None:
            raise NotFound(self.code)
        return {
            "@id": f"{self.context.absolute_url()}/check/{found.code}",
            "code": found.code,
            "kind": found.kind,
            "title": translate(found.title, context=self.request),
            "project": found.project,
            "schools": list(found.schools),
            "year": found.year,
            "issued": found.issued.isoformat(),
            "until": found.until.isoformat() if found.until else None,
            "state": found.state,
        }
