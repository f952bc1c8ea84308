"""Our own short texts, one template each in texts/."""

from Products.Five.browser import BrowserView


class TextPage(BrowserView):
    """A page that everybody can read; the template says it all."""

    environment = "public"
