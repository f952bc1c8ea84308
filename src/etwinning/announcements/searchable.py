"""What is found of an announcement while it is open."""

from etwinning.announcements.interfaces import IAnnouncement
from etwinning.announcements.questions import KIND
from etwinning.base.history import state_of
from etwinning.search.interfaces import ISearchable
from zope.component import adapter
from zope.interface import implementer


@implementer(ISearchable)
@adapter(IAnnouncement)
class SearchableAnnouncement:
    """Idea and text; band, country, language, subject and theme as facets."""

    def __init__(self, announcement):
        self.announcement = announcement

    def document(self) -> dict | None:
        """Return the document, None unless it is open."""
        one = self.announcement
        if state_of(one) != "open":
            return None
        return {
            "kind": KIND,
            "name": one.title,
            "text": one.text,
            "facets": {
                "band": sorted(one.bands),
                "country": [one.country] if one.country else [],
                "language": sorted(one.languages),
                "subject": sorted(one.subjects),
                "theme": [one.theme] if one.theme else [],
                "state": ["open"],
            },
            "when": one.expires,  # posted or renewed last, 60 days before
            "shown": {
                "title": one.title,
                "country": one.country,
                "bands": list(one.bands),
                "languages": list(one.languages),
                "subjects": list(one.subjects),
                "theme": one.theme,
                "partners": one.partners,
                "starts": one.starts.isoformat(),
                "expires": one.expires,
            },
        }
