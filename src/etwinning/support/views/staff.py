"""``@@staff``: who has which duty in an office; its head gives and takes them."""

from datetime import datetime
from datetime import UTC
from etwinning.accounts.api import account
from etwinning.accounts.api import user_of_login
from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.security import allowed
from etwinning.base.words import day
from etwinning.base.words import language_of
from etwinning.support.api import give_duty
from etwinning.support.api import staff
from etwinning.support.api import take_duty
from etwinning.support.interfaces import INewDuty
from etwinning.support.permissions import GIVE_DUTIES
from etwinning.support.vocabularies import TITLES

EVERYWHERE = _("duty_everywhere", default="Everywhere")
OPERATOR = _("duty_by_operator", default="The operator")
NOBODY = _("error_no_officer", default="Choose somebody with a staff account")


class StaffPage(FormPage):
    """A table of people and duties, and the form of the head."""

    shape = INewDuty
    environment = "office"
    section = "offices"
    audience = _(
        "audience_staff", default="Only the head and the auditors of this office see this page"
    )

    @property
    def may_give(self) -> bool:
        """May this reader give and take duties?"""
        return allowed(self.context, GIVE_DUTIES)

    @property
    def rows(self) -> list[dict]:
        """Dicts with name, title of the duty, region, since, and what is sent to take it."""
        language = language_of(self.request)
        found = [
            {
                "name": _name(user_id),
                "title": TITLES[held.duty],
                "duty": held.duty,
                "region": held.region,
                "where": held.region or EVERYWHERE,
                "since": day(datetime.fromtimestamp(held.since, UTC), language),
                "by": _name(held.by) or OPERATOR,
                "user_id": user_id,
            }
            for user_id, duties in staff(self.context.getId()).items()
            for held in duties
        ]
        return sorted(found, key=lambda row: (row["name"].casefold(), row["duty"]))

    def act(self) -> str:
        """Give or take one duty and come back."""
        form = self.request.form
        if form.get("act") == "take":
            words = [str(form.get(name, "")) for name in ("user_id", "duty", "region")]
            take_duty(self.context, *words)
        else:
            values = self.values()
            user_id = user_of_login(values["login"])
            if user_id is None:
                raise BadInput({"login": NOBODY})
            self._give(user_id, values)
        return f"{self.context.absolute_url()}/@@staff"

    def _give(self, user_id, values):
        try:
            give_duty(self.context, user_id, values["duty"], values["region"])
        except BadInput as wrong:
            fields = {"login" if n == "user_id" else n: text for n, text in wrong.fields.items()}
            raise BadInput(fields) from wrong


def _name(user_id) -> str:
    known = account(user_id)
    return known.fullname if known is not None else ""
