"""The eTwinning label as a PDF, for the members. Source: product.md DT3, RC1."""

from etwinning.base.errors import WrongState
from etwinning.base.messages import _
from etwinning.base.vocabularies import country_name
from etwinning.base.words import listed
from etwinning.papers.api import check_url
from etwinning.papers.api import pdf
from etwinning.papers.api import sheet
from etwinning.papers.api import Sheet
from etwinning.projects.circle import office_title
from etwinning.projects.circle import shown_school
from etwinning.projects.views.base import Shown
from Products.Five.browser import BrowserView
from zope.i18n import translate


class Label(Shown, BrowserView):
    """A sheet with the project, its schools, the year, a code and its QR picture."""

    def __call__(self):
        code = self.context.label_code
        if not code:
            raise WrongState(_("error_no_label", default="This project has no label yet"))
        title = f"{self.say(_('paper_label', default='eTwinning label'))}: {self.context.title}"
        data = pdf(sheet(self.words(code)), title, self.language)
        response = self.request.response
        response.setHeader("Content-Type", "application/pdf")
        response.setHeader("Content-Disposition", 'attachment; filename="etwinning-label.pdf"')
        return data

    def words(self, code: str) -> Sheet:
        """Return what stands on the sheet."""
        context = self.context
        given = context.moments["label"]
        schools = [shown_school(party.school) for party in context.members]
        names = [f"{s.title}, {s.town} ({country_name(s.country, self.language)})" for s in schools]
        return Sheet(
            kicker=self.say(
                _(
                    "label_kicker",
                    default="eTwinning label ${year}",
                    mapping={"year": str(given.year)},
                )
            ),
            title=context.title,
            title_language=context.language,
            lead=[
                self.say(
                    _(
                        "label_lead",
                        default="This project of ${schools} is an eTwinning project: the "
                        "national offices of its founders have approved it, and it is at work.",
                        mapping={"schools": listed(names, self.language)},
                    )
                )
            ],
            signed=[
                listed([office_title(s.office) for s in context.ledger], self.language),
                self.day(given),
            ],
            check=[
                self.say(_("label_code", default="Number ${code}", mapping={"code": code})),
                check_url(code),
            ],
            qr_url=check_url(code),
            qr_label=self.say(_("label_qr", default="Code that leads to the check page")),
        )

    def say(self, text) -> str:
        """Translate a message for the reader."""
        return translate(text, context=self.request)
