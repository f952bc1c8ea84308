from etwinning.base.errors import NotAllowed
from etwinning.base.errors import Unmet
from etwinning.base.forms import FormPage
from lxml import html
from plone.protect.authenticator import createToken
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from tests.base.shapes import GOOD
from tests.base.shapes import ITrip
from zExceptions import Forbidden

import pytest
import transaction


class TripPage(FormPage):
    """Writes down what it was given."""

    shape = ITrip
    index = ViewPageTemplateFile("trip.pt")
    refusal = None

    def start_values(self):
        """What stood there before."""
        return {"title": "Tallinn", "public": False, "languages": {"lv", "ka"}, "color": 1}

    def act(self):
        """Take the values."""
        self.taken = self.values()
        if self.refusal:
            raise self.refusal
        return "http://nohost/next"


@pytest.fixture
def page(site):
    site.REQUEST.method = "GET"
    return TripPage(site, site.REQUEST)


@pytest.fixture
def post(page):
    """Send the form and return the page that comes back, parsed."""

    def send(token=True, **form):
        page.request.method = "POST"
        page.request.form.update(form)
        if token:
            page.request.form["_authenticator"] = createToken()
        answer = page()
        return html.fromstring(answer) if "<form" in answer else answer

    yield send
    transaction.abort()


def one(tree, path):
    (found,) = tree.xpath(path)
    return found


def test_a_page_shows_what_stood_there_before(page):
    form = html.fromstring(page())
    assert one(form, "//input[@id='title']").get("value") == "Tallinn"
    assert one(form, "//input[@id='pupils']").get("value") == "10"
    assert one(form, "//input[@id='public']").get("checked") is None
    assert one(form, "//select[@id='color']/option[@selected]").text == "Blue"
    assert form.xpath("//*[@role='alert']") == []
    assert not transaction.get().isDoomed()


def test_every_control_has_a_label_and_its_hint(page):
    form = html.fromstring(page())
    for control in form.xpath("//input[@id] | //select[@id] | //textarea[@id]"):
        label = one(form, f"//label[@for='{control.get('id')}']")
        assert label.text_content().strip()
    assert one(form, "//input[@id='title']").get("aria-describedby") == "title-hint"
    assert one(form, "//*[@id='title-hint']").text == "Short"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("title", "text"),
        ("pupils", "number"),
        ("day", "date"),
        ("public", "checkbox"),
        ("secret", "password"),
        ("photo", "file"),
    ],
)
def test_each_kind_of_field_has_its_control(page, name, kind):
    form = html.fromstring(page())
    assert one(form, f"//input[@id='{name}']").get("type") == kind


def test_a_form_with_a_file_says_so(page):
    assert html.fromstring(page()).get("enctype") == "multipart/form-data"
    page.names = ("title",)
    del page.fields
    assert page.encoding is None


def test_limits_of_days_and_numbers_stand_at_the_control(page):
    form = html.fromstring(page())
    assert one(form, "//input[@id='day']").get("min") == "2026-01-01"
    assert one(form, "//input[@id='pupils']").get("max") == "40"


def test_of_a_long_list_the_usual_and_the_chosen_are_seen_the_rest_unfolds(page):
    group = one(html.fromstring(page()), "//fieldset[@id='languages']")
    seen = group.xpath("./div//input/@value")
    folded = group.xpath("./details//input/@value")
    assert set(seen) == {"en", "lv", "ka"}
    assert len(folded) > 100
    assert not set(seen) & set(folded)
    assert group.xpath(".//input[@checked]/@value") == ["ka", "lv"]
    assert str(len(folded)) in one(group, "./details/summary").text_content()


def test_right_values_go_to_the_verb_and_the_browser_goes_on(page, post):
    post(**GOOD, public="1", languages=["lv"])
    assert page.taken["title"] == "Riga"
    assert page.request.response.getStatus() == 302
    assert page.request.response.getHeader("location") == "http://nohost/next"
    assert not transaction.get().isDoomed()


def test_wrong_values_come_back_with_the_reason_at_the_field(page, post):
    form = post(title="x" * 21, pupils="<b>", story="A story")
    assert page.request.response.getStatus() == 400
    assert one(form, "//input[@id='title']").get("value") == "x" * 21
    assert one(form, "//input[@id='pupils']").get("value") == "<b>"
    assert one(form, "//textarea[@id='story']").text == "A story"
    assert one(form, "//input[@id='title']").get("aria-invalid") == "true"
    error = one(form, "//*[@id='title-error']")
    assert error.text_content().strip() == "Title: at most 20, you have 21"
    assert "title-error" in one(form, "//input[@id='title']").get("aria-describedby")


def test_the_box_above_leads_to_each_field(post):
    form = post(title="", pupils="x")
    box = one(form, "//*[@role='alert']")
    assert box.xpath(".//a/@href") == ["#title", "#pupils"]
    assert one(box, ".//h2").text == "There are 2 things to put right"
    for link in box.xpath(".//a/@href"):
        assert one(form, f"//*[@id='{link[1:]}']") is not None


def test_ticks_and_choices_stay_as_typed(post):
    form = post(title="", pupils="3", color="red", languages=["ka", "fi"])
    assert one(form, "//input[@id='public']").get("checked") is None
    assert one(form, "//select[@id='color']/option[@selected]").get("value") == "red"
    assert set(form.xpath("//fieldset[@id='languages']//input[@checked]/@value")) == {"ka", "fi"}


def test_secrets_and_files_do_not_come_back(post):
    form = post(title="", secret="s3cr3t")
    assert "s3cr3t" not in html.tostring(form, encoding="unicode")
    assert one(form, "//input[@id='photo']").get("value") == ""


def test_a_refused_form_writes_nothing(page, post):
    post(title="")
    assert transaction.get().isDoomed()


def test_conditions_that_are_not_met_are_listed(page, post):
    page.refusal = Unmet(["The other school has not signed", "No title"])
    form = post(**GOOD)
    box = one(form, "//*[@role='alert']")
    assert one(box, ".//h2").text == "This is not possible yet, for 2 reasons"
    assert [item.text for item in box.xpath(".//li")] == page.refusal.reasons
    assert page.request.response.getStatus() == 400
    assert transaction.get().isDoomed()


def test_who_may_not_is_told_why(page, post):
    page.refusal = NotAllowed("Only founders may")
    form = post(**GOOD)
    assert page.request.response.getStatus() == 403
    assert one(form, "//*[@role='alert']//h2").text == "Only founders may"


def test_without_the_pages_own_token_nothing_happens(page, post):
    with pytest.raises(Forbidden):
        post(token=False, **GOOD)
    assert not hasattr(page, "taken")


def test_what_is_typed_is_text_not_markup(post):
    form = post(title='"><script>alert(1)</script>', story="</textarea><script>x</script>")
    assert form.xpath("//script") == []
    assert one(form, "//textarea[@id='story']").text == "</textarea><script>x</script>"
