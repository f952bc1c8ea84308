"""Services of pages: list, read, write, edit, share."""

from etwinning.base.paging import page_asked
from etwinning.base.rest import Question
from etwinning.base.rest import Verb
from etwinning.base.shapes import fields_of
from etwinning.base.shapes import read
from etwinning.workspaces.api import audience_of
from etwinning.workspaces.api import audiences_for
from etwinning.workspaces.api import default_audience
from etwinning.workspaces.api import edit_page
from etwinning.workspaces.api import is_for_guests
from etwinning.workspaces.api import Overlap
from etwinning.workspaces.api import pages_of
from etwinning.workspaces.api import share
from etwinning.workspaces.api import write_page
from etwinning.workspaces.interfaces import INewPage
from etwinning.workspaces.interfaces import IPageText
from etwinning.workspaces.interfaces import ISeen
from etwinning.workspaces.interfaces import IShareAnew
from etwinning.workspaces.interfaces import IWhichVersion
from etwinning.workspaces.rest.shown import item_shown
from etwinning.workspaces.rest.shown import line_shown
from etwinning.workspaces.rest.shown import page_shown


class Pages(Question):
    """GET @pages: what the reader may see of the pages in a place or a page."""

    for_pupils = True

    def act(self, data):
        start, size = page_asked(data)
        lines, total = pages_of(self.context, start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@pages",
            "items": [line_shown(line) for line in lines],
            "items_total": total,
        }


class ReadPage(Question):
    """GET a page: what its reader sees of it."""

    for_pupils = True

    def act(self, data):
        return page_shown(self.context)


class WritePage(Verb):
    """POST @pages: write a page into a place or a page."""

    for_pupils = True
    made = True

    def act(self, data):
        data = {"audience": default_audience(self.context), **data}
        page = write_page(self.context, **read(INewPage, data, context=self.context))
        self.request.response.setHeader("Location", page.absolute_url())
        return page_shown(page)


class EditPage(Verb):
    """POST @edit-page: change title, text or language; what is left out stays.

    With ``version``, the number with which the edit began, a change of the same fields by
    somebody else is 409, and the answer holds both.
    """

    for_pupils = True

    def act(self, data):
        names = tuple(name for name in fields_of(IPageText) if name in data)
        words = read(IPageText, data, names, self.context)
        if data.get("version") is not None:
            words |= read(IWhichVersion, data)
        edit_page(self.context, **words, **read(ISeen, data))
        return page_shown(self.context)

    def _refuse(self, refusal):
        answer = super()._refuse(refusal)
        if isinstance(refusal, Overlap):
            answer["error"] |= {"theirs": refusal.theirs, "version": refusal.present.number}
        return answer


class Audience(Question):
    """GET @audience: who sees a thing now, and what the reader may choose."""

    for_pupils = True

    def act(self, data):
        return {
            "@id": f"{self.context.absolute_url()}/@audience",
            "audience": audience_of(self.context),
            "guests": is_for_guests(self.context),
            "choices": audiences_for(self.context),
        }


class Share(Verb):
    """POST @audience: choose who sees a thing; without ``guests`` that stays as it is."""

    for_pupils = True

    def act(self, data):
        typed = read(IShareAnew, data, context=self.context)
        guests = typed["guests"] if "guests" in data else None
        share(self.context, typed["audience"], typed["seen"], guests)
        return item_shown(self.context)
