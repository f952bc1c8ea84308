"""What forms have in common in which one reads what was found before others see a thing."""

from etwinning.base.errors import BadInput
from etwinning.base.forms import FormPage
from etwinning.base.messages import _
from etwinning.base.shapes import read
from etwinning.workspaces.findings import LookFirst
from etwinning.workspaces.findings import Preflight
from etwinning.workspaces.interfaces import ISeen
from etwinning.workspaces.rules import OUTSIDE
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class Looking(FormPage):
    """A form of a thing that others may see: what is found anew is read, and what was typed stays.

    :ivar look: the ``Preflight`` that stands in the way, None for none; the template shows it
        with the macro ``look``.
    """

    look: Preflight | None = None

    @property
    def seen(self) -> str:
        """The digest of what the person has read, as the form sends it."""
        return read(ISeen, self.request.form)["seen"]

    def refused(self, refusal) -> None:
        """Keep what stands in the way."""
        super().refused(refusal)
        if isinstance(refusal, LookFirst):
            self.look = refusal.found


class PreflightPage(Looking):
    """The page before others see a thing: give it ``ask``, ``show`` and who reads it."""

    index = ViewPageTemplateFile("views/preflight.pt")
    offered: tuple = OUTSIDE  # audiences that can be asked for

    @cached_property
    def asked(self) -> str:
        """The audience that is asked for: etwinners or public."""
        audience = self.request.form.get("audience", self.offered[-1])
        return audience if audience in self.offered else self.offered[-1]

    @cached_property
    def found(self) -> Preflight:
        """Findings, audience now and then."""
        return self.ask()

    def act(self) -> str:
        """Show it to them, once the person has ticked that this page was read."""
        if not self.seen and not self.found.wrong:
            raise BadInput(
                {"seen": _("error_preflight", default="Tick that you have read this page")}
            )
        self.show(self.seen)
        return self.context.absolute_url()

    def ask(self) -> Preflight:
        """Look at the thing."""
        raise NotImplementedError

    def show(self, seen: str) -> None:
        """Show it to others."""
        raise NotImplementedError
