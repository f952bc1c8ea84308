"""Tasks of a plan can be reported (``moderation``); hidden, they are not in the plan."""

from etwinning.base.messages import _
from etwinning.moderation.api import Aside
from etwinning.moderation.api import AsideIn
from etwinning.plan.interfaces import IPlan
from etwinning.plan.reading import place_of
from etwinning.plan.reading import teachers_of
from etwinning.records.api import from_token
from etwinning.records.api import shelf
from plone.uuid.interfaces import IUUID
from zope.component import adapter


class ReportedTask(Aside):
    """A task as moderation asks for it."""

    kind, what = _("kind_task", default="A task in a plan"), "plan:task"

    def __init__(self, plan, key, record, kept):
        super().__init__(plan, key, record)
        self.kept, self.title = kept, record.title
        self.url = f"{plan.absolute_url()}#t-{key}"

    def is_aside(self) -> bool:
        """See Aside."""
        return self.record.key in self.kept.aside

    def put_aside(self) -> None:
        """See Aside."""
        del self.kept.tasks[self.record.key]
        self.kept.aside = {**self.kept.aside, self.record.key: self.record}

    def put_back(self) -> None:
        """See Aside. Its phase may have gone: then it stands in the first."""
        self.let_go()
        self.kept.tasks[self.record.key] = self.record
        if self.record.phase not in self.kept.order:
            self.record.phase = self.kept.order[0] if self.kept.order else 0

    def let_go(self) -> None:
        """See Aside."""
        gone = self.record.key
        self.kept.aside = {key: one for key, one in self.kept.aside.items() if key != gone}

    def text(self) -> str:
        """Title and words."""
        return f"{self.record.title}\n\n{self.record.text}"

    def keepers(self) -> list:
        """The teachers: they make the plan."""
        return teachers_of(place_of(self.thing))

    def hiders(self) -> list:
        """They change and remove tasks."""
        return self.keepers()


@adapter(IPlan)
class TaskIn(AsideIn):
    """Leads to a task by its token."""

    def record(self, name: str):
        """See IRecordIn."""
        kept, key = shelf("plan").of(IUUID(place_of(self.thing))), from_token(name) or 0
        found = kept.tasks.get(key) or kept.aside.get(key)
        return ReportedTask(self.thing, name, found, kept) if found is not None else None
