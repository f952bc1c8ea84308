from etwinning.papers.api import pdf
from etwinning.papers.api import qr
from etwinning.papers.api import sheet
from etwinning.papers.drawing import Sheet
from io import BytesIO
from pypdf import PdfReader

import http.server
import pytest
import threading

NAMES = ["Ольга Шевченко", "Ελένη Παπαδοπούλου", "Ģirts Bērziņš", "ნინო ბერიძე"]
CODE_URL = "https://etwinning.example/check/7K3M-9QXZ-2FHT"


def read(html, title="Label", language="en"):
    return PdfReader(BytesIO(pdf(html, title, language)))


def text_of(document):
    return "\n".join(page.extract_text() for page in document.pages)


def test_a_pdf_is_tagged_and_has_title_and_language():
    document = read("<h1>Night sky</h1><p>Text</p>", "Label: <Night & sky>", "lv")
    root = document.trailer["/Root"]
    assert document.metadata.title == "Label: <Night & sky>"
    assert root["/Lang"] == "lv"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_script_stay_text(name):
    assert name in text_of(read(f"<p>{name}</p>"))


def test_arabic_is_text_from_the_right():
    document = read("<p>مدرسة الأمل</p>", language="ar")
    found = set(text_of(document)) - set(" \n")
    assert found >= set("مدرسة") or found & {"\ufee3", "\ufeaa", "\ufeae"}


@pytest.fixture
def listener():
    """A server on this machine that counts who asks."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *words):
            """Stay silent."""

    server = http.server.HTTPServer(("localhost", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}", asked
    server.shutdown()


def test_nothing_is_loaded_from_anywhere(listener, tmp_path):
    host, asked = listener
    secret = tmp_path / "secret.html"
    secret.write_text("<p>s3cr3t</p>")
    html = f"""
      <style>@import url({host}/a.css); p {{ background: url({host}/b.png) }}
      @font-face {{ font-family: x; src: url({host}/c.ttf) }} p {{ font-family: x }}</style>
      <link rel="stylesheet" href="{host}/d.css"><img src="{host}/e.png" alt="e">
      <img src="file://{secret}" alt="f"><object data="{host}/g.svg"></object>
      <link rel="attachment" href="file://{secret}"><p>Text</p>"""
    made = pdf(html, "t")
    assert asked == []
    assert b"s3cr3t" not in made
    assert PdfReader(BytesIO(made)).attachments == {}
    assert "Text" in text_of(PdfReader(BytesIO(made)))


def test_a_picture_in_the_text_is_drawn():
    pixel = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42m"
        "Nk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    document = read(f'<img src="{pixel}" alt="A point">')
    assert len(document.pages[0].images) == 1


def test_a_sheet_fits_one_page_and_shows_what_it_was_given():
    words = Sheet(
        kicker="eTwinning label 2026",
        title="Recipes <of> our grandmothers",
        lead=["is awarded to Matera and Kutaisi."],
        signed=["NSS Italy", "9 July 2026"],
        check=["7K3M-9QXZ-2FHT", "etwinning.example/check"],
        qr_url=CODE_URL,
        qr_label="QR code of the check page",
        facts=[("Countries", "Italy, Georgia")],
    )
    document = read(sheet(words), words.title)
    assert len(document.pages) == 1
    for text in (words.title, words.lead[0], "NSS Italy", "7K3M-9QXZ-2FHT", "Italy, Georgia"):
        assert text in text_of(document)


def test_a_qr_code_is_a_drawing_without_scripts():
    drawn = qr(CODE_URL)
    assert drawn.startswith("<svg")
    assert "<script" not in drawn
    assert drawn != qr(CODE_URL.replace("7", "8"))
