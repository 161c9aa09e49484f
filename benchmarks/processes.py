"""Processes of their own: loading a cached checker afresh, and screening with two cores beside one."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.clock import cores
from benchmarks.report import Figure

_WORK: Final = ("screen", "count")
_ROOT: Final = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class _Worker:
    process: "subprocess.Popen[str]"
    load: float

    def go(self, work: str) -> None:
        """Start a turn of `screen` or `count`."""
        _pipe(self.process.stdin).write(f"{work}\n")
        _pipe(self.process.stdin).flush()

    def rate(self) -> float:
        """Return the posts, or steps, a second of the turn, when it is over."""
        return float(_answer(self.process)["rate"])


def measure(terms: int, count: int, seconds: float) -> list[Figure]:
    """Return the loading time in a new process, and posts a second with one and with two processes, a core each.

    The same is done with a plain loop, for two cores are not always twice as quick as one. The databases must be in the cache
    already. On one core there is nothing to share, and only what one process does is returned.
    """
    places = cores()[:2]
    crew = [_start(places[0], terms, count, seconds)]
    figures = [Figure("load, cached, new process", terms, millis=crew[0].load)]
    try:
        figures += [Figure(f"{work}, one process", terms, rate=_turn(crew, work)) for work in _WORK]
        if len(places) > 1:
            crew.append(_start(places[1], terms, count, seconds))
            note = "a core each, at the same time"
            figures += [Figure(f"{work}, two processes", terms, rate=_turn(crew, work), note=note) for work in _WORK]
    finally:
        for worker in crew:
            _stop(worker.process)
    return figures


def _turn(crew: list[_Worker], work: str) -> float:
    """Let all work at the same time, and return what they did a second together."""
    for worker in crew:
        worker.go(work)
    return sum(worker.rate() for worker in crew)


def _start(core: int, terms: int, count: int, seconds: float) -> _Worker:
    numbers = map(str, (core, terms, count, seconds))
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.worker", *numbers],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        return _Worker(process, float(_answer(process)["load"]))
    except BaseException:
        _stop(process)
        raise


def _answer(process: "subprocess.Popen[str]") -> dict[str, Any]:
    line = _pipe(process.stdout).readline()
    if not line:
        message = "a process of the benchmark ended early; what it said stands above"
        raise RuntimeError(message)
    answer: dict[str, Any] = json.loads(line)
    return answer


def _stop(process: "subprocess.Popen[str]") -> None:
    _pipe(process.stdin).close()
    process.wait()
    _pipe(process.stdout).close()


def _pipe(stream: Any) -> Any:
    if stream is None:
        message = "a process of the benchmark has no pipe"
        raise RuntimeError(message)
    return stream
