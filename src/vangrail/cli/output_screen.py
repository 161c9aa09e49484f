"""How `vangrail screen` shows that it is at work, and what came of it."""

import sys
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from vangrail.cli.messages import number, say
from vangrail.cli.output import complain, write, write_json
from vangrail.policy.rule import LEVELS
from vangrail.screen.job import Job

if TYPE_CHECKING:
    from vangrail.screen.files import Summary

FORMAT: Final = 1
"""The version of the JSON form."""


class Progress:
    """A bar on the terminal, with rate and time left; nothing where standard error is no terminal."""

    def __init__(self, job: Job, *, quiet: bool = False) -> None:
        """Prepare; with `quiet` nothing is said."""
        self._job = job
        self._quiet = quiet
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        """Draw the bar, where there is a terminal."""
        if not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

            columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[rows]}"), TimeRemainingColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("", total=None, rows="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away; when something went wrong, say what is kept."""
        if self._bar:
            self._bar.stop()
        if kind and any(self._job.parts.glob("part-*.json")):
            complain(say("screen.kept", folder=self._job.parts.name))

    def started(self, start: str, at: datetime) -> None:
        """Say how the run starts, when it is not simply new."""
        if start != "new" and not self._quiet:
            complain(say(f"screen.start.{start}", at=at.isoformat(timespec="seconds")))

    def tell(self, position: int, total: int, rows: int) -> None:
        """Move the bar."""
        if self._bar:
            elapsed = self._bar.tasks[0].elapsed or 0
            rate = number(rows / elapsed) if elapsed else ""
            self._bar.update(
                self._task, completed=position, total=total, rows=say("screen.progress", rows=number(rows), rate=rate)
            )


def summarise(summary: "Summary", job: Job, form: str) -> None:
    """Write the rows per level, what could not be checked, and the rate."""
    if form == "json":
        write_json({"format": FORMAT, "out": str(job.out), **summary.to_dict()})
        return
    counts = summary.counts
    write(say("screen.rows", count=counts.rows, rows=number(counts.rows), out=job.out))
    names = {level: say(f"level.{level}") for level in LEVELS}
    wide, digits = max(map(len, names.values())), len(number(counts.rows))
    for level in LEVELS:
        share = f"{counts.levels[level] / counts.rows:7.1%}" if counts.rows else ""
        write(f"  {names[level]:<{wide}}  {number(counts.levels[level]):>{digits}}{share}")
    for key in ("missing", "too_long"):
        if count := getattr(counts, key):
            write(f"  {say(f'screen.{key}', count=count, rows=number(count))}")
    if summary.kept:
        write(say("screen.resumed", rows=number(summary.kept)))
    write(say("screen.rate", seconds=f"{summary.seconds:.1f}", rate=number(summary.rate)))
