"""How `vangrail build` shows that it is at work, and what it says when it is done."""

import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vangrail.cli.messages import say
from vangrail.cli.output import write
from vangrail.policy.model import Policy


class Progress:
    """A bar on the terminal, with the time left; nothing where standard error is no terminal."""

    def __init__(self) -> None:
        """Prepare."""
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        """Draw the bar, where there is a terminal."""
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar

            columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("", total=None)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def tell(self, done: int, total: int) -> None:
        """Move the bar."""
        if self._bar:
            self._bar.update(self._task, completed=done, total=total)


def built(policy: Policy, files: dict[str, bytes], out: Path, *, complete: bool = True) -> None:
    """Write where the documents are, and whether a person has checked the policy. Not `complete`: PDF could not be made here."""
    write(say("build.done", count=len(files), out=out))
    for name in sorted(files):
        write(f"  {name}")
    if not complete:
        write(say("build.no_pdf", catalogue_name="documents"))
    if not (policy.review.by and policy.review.on):
        write(say("build.template"))
