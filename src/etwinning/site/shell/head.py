"""What stands in the head of the page."""

from plone.app.layout.viewlets.common import DublinCoreViewlet


class Description(DublinCoreViewlet):
    """The description, without asking for the other fourteen."""

    def update(self):
        """Find the description."""
        text = self.context.Description()
        self.metatags = [("description", text)] if text else []
