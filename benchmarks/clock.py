"""Time: one core, single calls, and rounds over many."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from typing import Any, Final

CLOCKS: Final = {"wall": time.perf_counter_ns, "cpu": time.thread_time_ns}
"""What a measurement may count: time on the wall, or only what the processor spent on it, for a machine that others use too."""

_WARM: Final = 200
_FEWEST: Final = 20
_ROUNDS: Final = 2


@dataclass(frozen=True, slots=True)
class Latency:
    """Single calls one after the other: median and 99th percentile in microseconds, calls a second, and how many there were."""

    p50: float
    p99: float
    rate: float
    calls: int


@dataclass(frozen=True, slots=True)
class Timing:
    """How long each measurement lasts, in seconds on the wall, and which clock it counts by."""

    seconds: float
    clock: Callable[[], int] = time.perf_counter_ns


def cores() -> list[int]:
    """Return the cores this process may use; one number where the system does not say."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]


def pin(places: Iterable[int]) -> None:
    """Stay on these cores from now on, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, places)


@contextmanager
def one_core() -> Iterator[None]:
    """Stay on one core for as long as this lasts."""
    places = cores()
    pin(places[:1])
    try:
        yield
    finally:
        pin(places)


def single(call: Callable[[Any], object], items: Sequence[Any], how: Timing) -> Latency:
    """Call with one item after the other, over and over, for about the wanted time after a warm-up."""
    stop = time.perf_counter() + how.seconds
    for item in items[:_WARM]:
        call(item)
        if time.perf_counter() > stop:
            break
    taken: list[int] = []
    clock, stop = how.clock, time.perf_counter() + how.seconds
    while len(taken) < _FEWEST or time.perf_counter() < stop:
        for item in items:
            before = clock()
            call(item)
            taken.append(clock() - before)
            if len(taken) % _FEWEST == 0 and time.perf_counter() > stop:
                break
    return summary(taken)


def summary(taken: list[int]) -> Latency:
    """Return what nanoseconds per call, at least one, come to."""
    ordered = sorted(taken)
    return Latency(_at(ordered, 0.5) / 1e3, _at(ordered, 0.99) / 1e3, len(taken) / (sum(taken) / 1e9), len(taken))


def bulk(call: Callable[[Any], object], parts: Sequence[Sized], how: Timing) -> float:
    """Return items a second when `call` takes one part after the other, over and over, after a warm-up: at least two parts."""
    call(parts[0])
    items = taken = 0
    stop = time.perf_counter() + how.seconds
    for number, part in enumerate(cycle(parts), start=1):
        before = how.clock()
        call(part)
        taken += how.clock() - before
        items += len(part)
        if number >= _ROUNDS and time.perf_counter() > stop:
            break
    return items / (taken / 1e9)


def once(work: Callable[[], object], how: Timing) -> float:
    """Return the milliseconds that one call takes."""
    before = how.clock()
    work()
    return (how.clock() - before) / 1e6


def timed(act: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return how many seconds one call took by a clock."""
    begun = clock()
    act()
    return clock() - begun


def _at(ordered: list[int], part: float) -> int:
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
