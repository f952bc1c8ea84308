"""From HTML to a tagged PDF, and the two pictures on a sheet: the mark and the QR code.

WeasyPrint loads nothing from anywhere: only ``data:`` addresses are followed, so a text that
somebody typed can neither reach a file of this machine nor a host behind it.
"""

from chameleon import PageTemplateFile
from dataclasses import dataclass
from dataclasses import field
from etwinning.base.libraries import Library
from etwinning.base.vocabularies import RIGHT_TO_LEFT
from functools import cache
from html import escape
from pathlib import Path

import segno

HERE = Path(__file__).parent
SHEET = PageTemplateFile(str(HERE / "sheet.pt"))
weasyprint = Library("weasyprint")
fonts = Library("weasyprint.text.fonts")
urls = Library("weasyprint.urls")


@dataclass(frozen=True)
class Sheet:
    """What stands on a certificate, all in the reader's language, as plain text.

    :ivar kicker: the line above the title: "eTwinning label 2026".
    :ivar lead: sentences under the title.
    :ivar facts: pairs (what, which).
    :ivar signed: lines at the foot, on the left: office, name, day.
    :ivar check: lines at the foot, on the right: code and address.
    :ivar qr_url: address in the QR code.
    """

    kicker: str
    title: str
    lead: list
    signed: list
    check: list
    qr_url: str
    qr_label: str
    facts: list = field(default_factory=list)
    title_language: str = ""


def pdf(html: str, title: str, language: str = "en") -> bytes:
    """Return a tagged PDF (PDF/UA-1) of a sheet.

    :param html: the content of ``<body>``, made by a template; styles of its own in ``<style>``.
    :param title: title of the document, read out by screen readers.
    :param language: of the text.
    """
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    page = (
        f'<html lang="{escape(language)}" dir="{direction}"><head>'
        f"<title>{escape(title)}</title></head><body>{html}</body></html>"
    )
    document = weasyprint.HTML(string=page, url_fetcher=_no_network())
    return document.write_pdf(
        stylesheets=[_style()], font_config=_fonts(), pdf_variant="pdf/ua-1"
    )


def qr(url: str) -> str:
    """Return the QR code of an address as SVG, dark on light, for a page or a sheet."""
    return segno.make(url, error="m", micro=False).svg_inline(scale=4, dark="#1d2733", border=2)


def sheet(words: Sheet) -> str:
    """Return the HTML of a certificate, for ``pdf``. Source: look/pages/14-certificate.html."""
    picture = segno.make(words.qr_url, error="m", micro=False)
    return SHEET(words=words, qr=picture.svg_data_uri(scale=4, dark="#1d2733", border=2))


@cache
def _no_network():
    return urls.URLFetcher(allowed_protocols=["data"], allow_redirects=False)


@cache
def _fonts():
    return fonts.FontConfiguration()


@cache
def _style():
    style = (HERE / "sheet.css").read_text()
    return weasyprint.CSS(string=style, font_config=_fonts(), url_fetcher=_no_network())
