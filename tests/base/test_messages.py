from etwinning.base.messages import _
from zope.i18n import translate


def test_a_message_inside_a_message_is_written_in_words(site):
    field = _("label_never_used_elsewhere", default="Aims")
    whole = _("test_fill_in", default="Fill in: ${field}", mapping={"field": field})
    assert translate(whole, target_language="en") == "Fill in: Aims"
    assert translate(whole, context=site.REQUEST) == "Fill in: Aims"
