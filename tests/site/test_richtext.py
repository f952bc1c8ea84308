"""Rich text of Plone's own pages is cleaned when it is saved (security.md section 2)."""

from tests.rest import Api
from tests.site.builders import OPERATOR

BAD = (
    '<p class="pat-inject" id="q" data-pat-inject="u" onclick="a()">Read '
    '<a class="pat-plone-modal" href="javascript:alert(1)">this</a></p>'
    '<iframe src="https://evil.example"></iframe>'
)


def test_what_runs_or_leads_astray_is_taken_out_of_a_text(functional, url):
    operator = Api(url, *OPERATOR)
    text = {"data": BAD, "content-type": "text/html", "encoding": "utf-8"}
    made = operator.post("", **{"@type": "Document", "title": "News", "text": text})
    assert made.status_code == 201
    _is_clean(made.json())
    assert operator.patch("news", text={**text, "data": f"<p>More</p>{BAD}"}).status_code == 204
    told = operator.get("news").json()
    _is_clean(told)
    assert "More" in told["text"]["data"]


def _is_clean(told):
    data = told["text"]["data"]
    assert "Read" in data and "this" in data
    for word in ("pat-", "id=", "onclick", "javascript", "iframe", "evil"):
        assert word not in data, word
