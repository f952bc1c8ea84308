"""Pages in integration tests, as the current user gets them."""

from plone.protect.authenticator import createToken
from zope.annotation.interfaces import IAnnotations
from zope.component import getMultiAdapter


def page(thing, name="view", form=None, **query):
    """Return what a page shows to the current user.

    :param form: what is sent by POST; None = GET.
    :param query: what stands in the address behind the question mark.
    """
    request = thing.REQUEST
    forget_answers(request)
    request.response.setStatus(200)
    request.form.clear()
    request.method = request.environ["REQUEST_METHOD"] = "GET" if form is None else "POST"
    request.form.update({**query, **(form or {})})
    if form is not None:
        request.form["_authenticator"] = createToken()
    return getMultiAdapter((thing, request), name=name)()


def where(site) -> str:
    """Return the address that the last page led to, ``""`` if it stayed."""
    response = site.REQUEST.response
    return response.getHeader("location") if response.getStatus() in (301, 302) else ""


def forget_answers(request) -> None:
    """Begin anew: borg.localrole and Plone's views remember answers on the request."""
    IAnnotations(request).clear()
