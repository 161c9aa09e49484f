"""Screening parts: here, or in several processes that each hold the policy once."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from itertools import cycle
from multiprocessing import get_context
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from vangrail.check.checker import Checker
from vangrail.errors import TableError
from vangrail.policy.model import Policy
from vangrail.screen.batch import BatchScreener
from vangrail.screen.faults import fault
from vangrail.screen.job import Counts, Job
from vangrail.screen.parts import Parts
from vangrail.screen.table import screen_batch
from vangrail.screen.writing import write_part

Part = tuple[int, list[pa.RecordBatch]]
"""A part's number and its rows."""

_PATIENCE: Final = 10
_TICK: Final = 0.002


class PartScreener:
    """Screens one part after another and keeps each as a finished part."""

    def __init__(self, checker: Checker, job: Job) -> None:
        """Lay out the rules for this job's setting."""
        self._screener = BatchScreener(checker, job.setting)
        self._parts = Parts(job)
        self._job = job

    def screen(self, part: Part) -> tuple[int, Counts]:
        """Screen a part and return its number and counts."""
        number, batches = part
        done, counts = [], Counts()
        for batch in batches:
            screened = screen_batch(self._screener, batch, self._job.text)
            counts.add(_count(screened, self._job.text))
            done.append(screened)
        self._parts.keep(number, counts, lambda path: write_part(self._job.kind, path, done))
        return number, counts


def _count(batch: pa.RecordBatch, text: str) -> Counts:
    levels = batch.column("level")
    counts = Counts(batch.num_rows, missing=batch.column(text).null_count)
    for each in pc.value_counts(levels).to_pylist():
        if each["values"] is not None:
            counts.levels[each["values"]] = each["counts"]
    counts.too_long = levels.null_count - counts.missing
    return counts


class Crew:
    """Worker processes. They hear no Ctrl-C of their own, and end when this process ends, however it does."""

    def __init__(self, policy: Policy, job: Job, workers: int) -> None:
        """Start the workers. Each compiles the policy once, which costs nothing where the compiled database is cached."""
        context = get_context("spawn")
        self._idle: list[Any] = []
        self._processes: dict[Any, Any] = {}
        with _deaf():  # a process that starts deaf to Ctrl-C stays so
            for _ in range(workers):
                ours, theirs = context.Pipe()
                process = context.Process(target=_work, args=(theirs,), daemon=True)
                process.start()
                theirs.close()
                self._processes[ours] = process
                self._idle.append(ours)
        for pipe in self._processes:
            pipe.send((policy, policy.need_to_know, job))

    def screen(self, parts: Iterator[Part]) -> Iterator[tuple[int, Counts]]:
        """Yield numbers and counts of the parts, as they are done.

        Raises:
            TableError: a worker was ended by the system.
        """
        for number, batches in parts:
            while not self._idle:
                yield self._finished()
            pipe = self._idle.pop()
            self._say(pipe, (number, _packed(batches)))
        while len(self._idle) < len(self._processes):
            yield self._finished()

    def _finished(self) -> tuple[int, Counts]:
        busy = [pipe for pipe in self._processes if pipe not in self._idle]
        # Not multiprocessing's own wait: its module can open connections, which nothing in here may.
        ready = next(pipe for pipe in cycle(busy) if pipe.poll(_TICK))
        try:
            answer = ready.recv()
        except (EOFError, ConnectionResetError):
            raise fault(key="worker") from None
        if isinstance(answer, BaseException):
            raise answer
        self._idle.append(ready)
        return answer  # type: ignore[no-any-return]

    def _say(self, pipe: Any, what: object) -> None:
        try:
            pipe.send(what)
        except (BrokenPipeError, ConnectionResetError):
            raise fault(key="worker") from None

    def end(self) -> None:
        """Let every worker finish the part it is at, and wait for it."""
        for pipe in self._processes:
            pipe.close()
        for process in self._processes.values():
            process.join(_PATIENCE)
            if process.is_alive():
                process.kill()
                process.join()


def _packed(batches: list[pa.RecordBatch]) -> bytes:
    """Return batches as bytes: only their own rows, not the larger buffers they were cut from."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batches[0].schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
    return sink.getvalue().to_pybytes()  # type: ignore[no-any-return]


def _work(pipe: Any) -> None:
    """Be a worker: take the policy and the job once, then parts, until the other end is closed."""
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        try:
            policy, need_to_know, job = pipe.recv()
            screener = PartScreener(Checker(policy.model_copy(update={"need_to_know": need_to_know})), job)
            while True:
                number, data = pipe.recv()
                pipe.send(screener.screen((number, list(pa.ipc.open_stream(data)))))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return
        except Exception as error:  # noqa: BLE001 -- told to the process that asked, which ends everything
            pipe.send(error if isinstance(error, OSError | TableError | MemoryError) else fault(key="worker"))


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Ignore Ctrl-C inside, where this is the thread that hears it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
