"""Leavings, tasks and drills as their pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from vangrail.decisions.leaver import before
from vangrail.web.leavers import losses
from vangrail.web.leavers.models import Done, Drill, Leaving, Task
from vangrail.web.leavers.words import HOW, STATES, WHY, called, kind_label, left_until, step_name, title
from vangrail.web.people.models import Person
from vangrail.web.ui.components.lists import Happened


@dataclass(frozen=True)
class Case:
    """A leaving as it is shown. It was asked for with its counts (`queries.cases`)."""

    leaving: Leaving

    @property
    def undone(self) -> int:
        """How many tasks are not done."""
        return int(getattr(self.leaving, "undone", 0))

    @property
    def total(self) -> int:
        """How many tasks there are."""
        return int(getattr(self.leaving, "all", 0))

    @property
    def held_nothing(self) -> bool:
        """Whether they were looked at, and there was nothing to do."""
        return self.leaving.closed_at is not None and not self.total

    @property
    def is_late(self) -> bool:
        """Whether a task is late."""
        due = getattr(self.leaving, "next", None)
        return self.leaving.is_open and due is not None and due < timezone.now()

    @property
    def left(self) -> str:
        """How much time there is for the next task."""
        due = getattr(self.leaving, "next", None)
        return left_until(due) if self.leaving.is_open and due else ""

    @property
    def label(self) -> object:
        """Its state in words."""
        if self.held_nothing:
            return gettext("Held nothing")
        return gettext("Late") if self.is_late else STATES[self.leaving.state][0]

    @property
    def look(self) -> str:
        """The mark that goes with it."""
        return "dont" if self.is_late else STATES[self.leaving.state][1]


@dataclass(frozen=True)
class Line:
    """A task as it is shown: its words, what it waits for, whether who looks may do it, and what it passes on (`waits`)."""

    task: Task
    waits_for: str
    may: bool
    waiting: list[tuple[str, str]] = field(default_factory=list)

    @property
    def title(self) -> str:
        """What is to be done."""
        return title(self.task.step, self.task.about)

    @property
    def done_by(self) -> str:
        """Who attested it; the site itself, where it saw that nothing waits any more."""
        if self.task.step == "hand_on" and self.task.done.by_id is None:
            return gettext("The site, as nothing waits any more")
        return str(self.task.done.by or "–")

    @property
    def state(self) -> str:
        """`done`, `dont` where its time is over, `draft` while another comes first, else `due`."""
        if self.task.is_done:
            return "done"
        if self.task.is_late:
            return "dont"
        return "draft" if self.waits_for else "due"

    @property
    def state_words(self) -> str:
        """The state in words, with the time that is left."""
        if self.task.is_done:
            return gettext("Done")
        return left_until(self.task.due_at) if self.task.leaving.is_open else gettext("Not needed any more")

    @property
    def why(self) -> object:
        """Why it stands where it does."""
        return WHY[self.task.step]

    @property
    def how(self) -> object:
        """How it is done."""
        found = losses.kind(self.task.about) if self.task.step == "hand_on" else None
        return (found.how if found else "") or HOW[self.task.step]


@dataclass(frozen=True)
class Group:
    """The tasks at one account, or those about none."""

    name: str
    orphaned: bool
    lines: list[Line]
    account: int | None = None

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(line.task.is_done for line in self.lines)


def groups(tasks: Iterable[Task], person: Person) -> list[Group]:
    """Return tasks in their order as groups by account, with what each waits for."""
    found: dict[tuple[int, int | None], list[Task]] = {}
    for task in tasks:
        found.setdefault((task.leaving_id, task.account_id), []).append(task)
    return [
        Group(
            str(mine[0].account or gettext("Without an account")),
            any(task.step == "second" for task in mine),
            [_line(task, mine, person) for task in mine],
            mine[0].account_id,
        )
        for mine in found.values()
    ]


def by_person(tasks: Iterable[Task], viewer: Person) -> list[tuple[Leaving, list[Group]]]:
    """Return the tasks of somebody by who leaves, who leaves first first."""
    found: dict[Leaving, list[Task]] = {}
    for task in tasks:
        found.setdefault(task.leaving, []).append(task)
    ordered = sorted(found.items(), key=lambda each: (each[0].last_day, each[0].pk))
    return [(leaving, groups(mine, viewer)) for leaving, mine in ordered]


def line(task: Task, person: Person) -> Line:
    """Return one task as it is shown."""
    others = task.leaving.tasks.filter(account=task.account).select_related("done").exclude(pk=task.pk)
    return _line(task, list(others), person)


def _line(task: Task, mine: list[Task], person: Person) -> Line:
    undone: list[Any] = [each.step for each in mine if not each.is_done and each.pk != task.pk]
    first = before(task.step, undone) if task.account_id and not task.is_done else None  # type: ignore[arg-type]
    may = not task.is_done and task.leaving.is_open and person.has_perm("leavers.attest", task)
    waiting = waits(task, person) if not task.is_done and task.leaving.is_open else []
    return Line(task, step_name(first) if first else "", may, waiting)


def history(task: Task) -> list[Happened]:
    """Return what happened to a task: made, told of as late, done."""
    found = [Happened("", task.made_at, gettext("was asked"), more=str(task.assignee or ""))]
    for each in task.escalations.prefetch_related("people"):
        names = ", ".join(person.name for person in each.people.all())
        found.append(Happened("", each.at, gettext("was late and went to %(who)s") % {"who": names or "–"}))
    if task.is_done:
        found.append(_happened(task.done))
    return found


def _happened(done: Done) -> Happened:
    if done.task.step == "hand_on" and done.by_id is None:
        return Happened("", done.at, gettext("nothing waits any more"))
    return Happened(done.by or "", done.at, gettext("attested it"), more=done.note)


def waits(task: Task, person: Person) -> list[tuple[str, str]]:
    """Return what waits for who leaves, in words, for the task that passes it on; with its page where that opens for who looks."""
    found = losses.kind(task.about) if task.step == "hand_on" else None
    if found is None:
        return []
    opens = not found.opens or person.has_perm(found.opens)
    return [(called(found.name, one.name), one.url if opens else "") for one in found.find(task.leaving.person)]


def by_itself(task: Task) -> bool:
    """Tell whether a task closes once nothing waits any more, and something still does: nobody attests it then."""
    found = losses.kind(task.about) if task.step == "hand_on" and not task.is_done else None
    return found is not None and found.seen and losses.still_waits(found, task.leaving.person)


@dataclass(frozen=True)
class Lost:
    """A kind of what would be lost, with each thing in words, its page, and whether nobody else has it."""

    label: str
    things: list[tuple[str, str, bool]]


@dataclass(frozen=True)
class Tried:
    """A drill as it is shown."""

    drill: Drill

    @property
    def lost(self) -> list[Lost]:
        """What would be lost, by kind."""
        return [
            Lost(kind_label(kind), [(called(kind, one["name"]), one["url"], one["only"]) for one in things])
            for kind, things in self.drill.result.get("lost", {}).items()
        ]

    @property
    def orphaned(self) -> list[str]:
        """The accounts that nobody else could open."""
        return [each["name"] for each in self.drill.result.get("orphaned", ())]

    @property
    def steps(self) -> list[tuple[str, list[tuple[str, object]]]]:
        """What one would do, by account in its order, each with why."""
        found: dict[str, list[tuple[str, object]]] = {}
        for each in self.drill.result.get("steps", ()):
            name = each["name"] or gettext("Without an account")
            found.setdefault(name, []).append((title(each["step"], each["about"]), WHY[each["step"]]))
        return list(found.items())

    @property
    def points(self) -> list[dict[str, Any]]:
        """On whom the company depends, most of all first."""
        return list(self.drill.result.get("points", ()))

    @property
    def count(self) -> int:
        """How many accounts would be lost with the person, or on how many people alone an account hangs."""
        if self.drill.person_id is None:
            return sum(bool(each["alone"]) for each in self.points)
        return len(self.orphaned)


def tried(drill: Drill | None) -> Tried | None:
    """Return a drill as it is shown, where there is one."""
    return Tried(drill) if drill else None
