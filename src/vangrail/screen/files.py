"""Screening a file of any size into another one, in constant memory, in one or more processes, resumable.

The rows are read in batches and gathered into parts; where a part ends depends on the input alone, so that a later run finds
the same parts. Each part is screened and kept; parts are appended to the output in order, as soon as their turn comes.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from vangrail.check.checker import Checker
from vangrail.check.draft import Moment
from vangrail.policy.model import Policy
from vangrail.screen.beside import Behind, ahead
from vangrail.screen.faults import fault, no_column
from vangrail.screen.job import Counts, Job
from vangrail.screen.parts import Parts, Start
from vangrail.screen.reading import BYTES, Rows, cut, open_rows
from vangrail.screen.reading_json import LINE
from vangrail.screen.table import ROWS, check_schema
from vangrail.screen.work import Crew, Part, PartScreener
from vangrail.screen.writing import output

PART_ROWS: Final = 4 * ROWS
PART_BYTES: Final = 2 * BYTES

Tell = Callable[[int, int, int], None]
"""Told how far the reading is: position, total, and rows done."""


@dataclass(slots=True)
class Summary:
    """What a run did. `kept` counts the rows that an earlier run had done already; `seconds` is the time of this run."""

    counts: Counts = field(default_factory=Counts)
    start: Start = "new"
    at: datetime | None = None
    kept: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Rows a second of this run."""
        return (self.counts.rows - self.kept) / self.seconds if self.seconds else 0.0

    def to_dict(self) -> dict[str, Any]:
        """Return the summary as plain values for JSON."""
        at = self.at.isoformat() if self.at else None
        return {
            **self.counts.to_dict(),
            "start": self.start,
            "kept": self.kept,
            "at": at,
            "seconds": round(self.seconds, 3),
        }


def screen_file(  # noqa: PLR0913 -- what to screen, how, and who is told
    policy: Policy,
    job: Job,
    *,
    at: datetime | None = None,
    workers: int = 1,
    fresh: bool = False,
    started: Callable[[Start, datetime], None] = lambda _start, _at: None,
    tell: Tell = lambda _position, _total, _rows: None,
    part_rows: int = PART_ROWS,
) -> Summary:
    """Screen a file and return what came of it. The output has its name only when it is complete.

    `at` is the time to judge at; without one it is the job's own, or that of the run that this one goes on with. With `fresh`
    nothing of an earlier run is used. `started` is told how this run starts, before the first row.

    Raises:
        TableError: the input cannot be read or has no such column, or a worker was ended.
        PolicyError: a rule cannot be compiled.
        OSError: the output cannot be written. The finished parts stay for the next run.
    """
    begin = time.perf_counter()
    rows = _open(job)
    with Parts(job) as parts:
        start, now = parts.start(policy.digest, at=at, fresh=fresh)
        started(start, now)
        summary = Summary(start=start, at=now)
        job = replace(job, setting=replace(job.setting, moment=Moment(at=now)))
        with output(job.kind, job.out, rows.schema) as sink, Behind() as behind:
            line = _Line(parts, partial(behind.do, sink.add), summary, rows, tell)
            _screen(policy, job, line, workers, part_rows)
        parts.remove()
    summary.seconds = time.perf_counter() - begin
    return summary


def _open(job: Job) -> Rows:
    """Open the input, and refuse it when it cannot be screened."""
    if job.out.exists() and job.out.samefile(job.source):
        raise fault(key="same")
    rows = open_rows(job.source, job.text, raw=job.raw)
    names = [name for name in rows.schema.names if name != LINE]
    if job.text not in names:
        raise no_column(job.text, names)
    check_schema(rows.schema, job.text)
    return rows


class _Line:
    """Where parts queue for the output: what is done waits until everything before it is in."""

    def __init__(self, parts: Parts, append: Callable[[Path], None], summary: Summary, rows: Rows, tell: Tell) -> None:
        self.parts, self.append, self.summary, self.rows, self.tell = parts, append, summary, rows, tell
        self._next = 0
        self._waiting: dict[int, Counts] = {}

    def todo(self, part_rows: int) -> Iterator[Part]:
        """Yield the parts that no earlier run has done; those that are done queue at once."""
        pieces = cut(self.rows.batches, min(ROWS, part_rows), min(BYTES, PART_BYTES))
        for number, batches in enumerate(ahead(_gathered(pieces, part_rows))):
            if counts := self.parts.done(number):
                self.summary.kept += counts.rows
                self.done(number, counts)
            else:
                yield number, batches

    def done(self, number: int, counts: Counts) -> None:
        """Take a finished part, and append every part whose turn has come."""
        self.summary.counts.add(counts)
        self._waiting[number] = counts
        while self._next in self._waiting:
            del self._waiting[self._next]
            self.append(self.parts.path(self._next))
            self._next += 1
        self.tell(self.rows.position(), self.rows.total, self.summary.counts.rows)


def _screen(policy: Policy, job: Job, line: _Line, workers: int, part_rows: int) -> None:
    checker = Checker(policy)  # also where workers do the work: it reports a broken rule, and fills the cache for them
    if workers <= 1:
        screener = PartScreener(checker, job)
        for part in line.todo(part_rows):
            line.done(*screener.screen(part))
        return
    del checker
    crew = Crew(policy, job, workers)
    try:
        for finished in crew.screen(line.todo(part_rows)):
            line.done(*finished)
    finally:
        crew.end()


def _gathered(batches: Iterator[pa.RecordBatch], rows: int) -> Iterator[list[pa.RecordBatch]]:
    """Yield the batches in groups of `rows` rows, or fewer where rows are long."""
    group: list[pa.RecordBatch] = []
    for batch in batches:
        group.append(batch)
        if sum(each.num_rows for each in group) >= rows or sum(each.nbytes for each in group) >= PART_BYTES:
            yield group
            group = []
    if group:
        yield group
