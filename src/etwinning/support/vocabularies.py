"""The duties to choose from."""

from etwinning.base.messages import _
from etwinning.support.rules import DUTIES
from etwinning.support.rules import HEAD
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TITLES = {
    "Validator": _("duty_validator", default="Validator: checks schools and teachers"),
    "ProjectOfficer": _("duty_project_officer", default="Project officer: signs projects"),
    "Evaluator": _("duty_evaluator", default="Evaluator: reads label applications"),
    "Moderator": _("duty_moderator", default="Moderator: handles reports"),
    "SiteEditor": _("duty_site_editor", default="Editor: writes the national site"),
    "Auditor": _("duty_auditor", default="Auditor: reads everything, changes nothing"),
    HEAD: _("duty_head", default="Head: gives and takes duties"),
}


@implementer(IVocabularyFactory)
class Duties:
    """The named vocabulary ``etwinning.support.duties``."""

    def __call__(self, context):
        return SimpleVocabulary(
            [SimpleTerm(duty, duty, TITLES[duty]) for duty in (*DUTIES, HEAD)]
        )
