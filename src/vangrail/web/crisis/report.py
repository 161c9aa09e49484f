"""The record afterwards, as values for the page and as a text to keep: in the language of who asks."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangrail.languages import NAMES, SHIPPED
from vangrail.web.crisis import shown
from vangrail.web.crisis.models import FollowUp, Note
from vangrail.web.crisis.queries import freezes
from vangrail.web.policies.models import Freeze, Turn
from vangrail.web.ui.components.lists import Happened
from vangrail.web.ui.days import moment


class Record:
    """What happened under one freeze."""

    def __init__(self, freeze: Freeze) -> None:
        """Keep which one."""
        self.freeze = freeze

    @property
    def scope(self) -> str:
        """What it held, in words."""
        return shown.scope(self.freeze)

    @property
    def lasted(self) -> str:
        """How long it lasted."""
        return shown.after(self.freeze.until - self.freeze.started_at)

    @property
    def timeline(self) -> list[Happened]:
        """What was done, in its order."""
        return [shown.happened(event) for event in freezes.events(self.freeze)]

    @property
    def tellings(self) -> list[tuple[Turn, list[tuple[str, str, str]]]]:
        """What was told when, in each language."""
        return [(turn, list(_told(turn))) for turn in freezes.tellings(self.freeze)]

    @property
    def answered(self) -> int | None:
        """How many checks were answered under it, where that is enough to be shown."""
        return freezes.answered(self.freeze)

    @cached_property
    def learned(self) -> list[Note]:
        """What was learned."""
        return list(freezes.learned(self.freeze))

    @cached_property
    def follow_ups(self) -> list[FollowUp]:
        """What follows."""
        return list(freezes.follow_ups(self.freeze))

    @property
    def steps(self) -> list[tuple[str, str, str]]:
        """Each step with who did it and after how long."""
        lines = []
        for step in freezes.steps(self.freeze):
            took = shown.after(step.done_at - self.freeze.started_at) if step.done_at else _("not done")
            lines.append((shown.step_text(step.name), str(step.done_by or step.owner or ""), took))
        return lines


def _told(turn: Turn) -> Iterator[tuple[str, str, str]]:
    for code in SHIPPED:
        told, say = turn.said.get("told", {}).get(code, ""), turn.said.get("say", {}).get(code, "")
        if told or say:
            yield code, told, say


def markdown(freeze: Freeze) -> str:
    """Return the record as a document in Markdown."""
    return "\n".join(_lines(Record(freeze))) + "\n"


def _lines(record: Record) -> Iterator[str]:
    freeze = record.freeze
    yield _head(_("Exercise: %(what)s") % {"what": freeze.what} if freeze.exercise else freeze.what, 1)
    yield from ("", *(f"- {key}: {value}" for key, value in facts(record)))
    yield from _part(_("What happened"), (_happened(event) for event in freezes.events(freeze)))
    yield from _part(_("The first hour"), (f"- {text} — {who or '–'}, {took}" for text, who, took in record.steps))
    yield from ("", _head(_("What everybody was told")))
    for turn, texts in record.tellings:
        for code, told, say in texts:
            yield from ("", _head(f"{NAMES[code]}, {moment(turn.at)}", 3), "", told, "", f"> {say}")
    learned = [f"- {note.text} ({note.by or '–'})" for note in record.learned]
    yield from _part(_("What we learned"), learned or [_("Nothing was written down yet.")])
    follows = [_following(item) for item in record.follow_ups]
    yield from _part(_("What follows"), follows or [_("Nothing was agreed yet.")])


def facts(record: Record) -> Iterator[tuple[str, object]]:
    """Yield what stands at the beginning, each with its name: from when to when, who turned it on, what was held."""
    freeze = record.freeze
    yield _("In force from"), moment(freeze.started_at)
    yield _("Ends at"), moment(freeze.until)
    yield _("Turned on by"), freeze.started_by or "–"
    yield _("What was held"), _("nothing, it was an exercise") if freeze.exercise else record.scope
    if record.answered is not None:
        yield _("Checks answered under it, at least"), record.answered


def _happened(event: freezes.Event) -> str:
    entry = shown.happened(event)
    text = f"- {moment(event.at)} · {entry.who or '–'} · {entry.what}"
    return f"{text}: {entry.more}" if entry.more else text


def _following(item: FollowUp) -> str:
    mark = "x" if item.done_at else " "
    return f"- [{mark}] {item.text} — {item.owner or '–'}, {date_format(item.due, 'DATE_FORMAT')}"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", _head(title), "", *lines)


def _head(title: str, level: int = 2) -> str:
    return f"{'#' * level} {title}"
