"""Where the marks of a chart stand: across in percent, so that a chart is as wide as its page, and down in pixels."""

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

Values = Sequence[float | None]

HEIGHT: Final = 200
"""Pixels between the foot of a plot and its highest line."""
HEAD: Final = 12
"""Pixels above the highest line, for half of its number."""
ROW: Final = 44
"""Pixels for a row of a chart that lies: its name above its bar."""
FILLED: Final = 0.72
"""What part of its place a bar or a group of bars takes."""
LONGEST: Final = 82.0
"""Percent of the width that the longest bar of a lying chart takes: its number stands behind it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the plot with its number."""

    value: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its series and place in it, both from 0, and where it is. `x` and `width` are percent, `y` and `height` pixels."""

    series: int
    place: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a line: `x` in percent, `y` in pixels."""

    series: int
    place: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight piece between two points that follow each other."""

    series: int
    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Mark:
    """A name under the plot; `anchor` is which end of it stands at `x`, `is_thin` that a phone leaves it out."""

    place: int
    x: float
    anchor: str
    is_thin: bool


def steps(most: float, wanted: int = 4) -> list[float]:
    """Return round numbers from 0 to at least `most`, about as many as wanted: their distance is 1, 2 or 5 times a power of ten."""
    if most <= 0:
        return [0, 1]
    rough = most / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
    count = max(math.ceil(most / step - 1e-9), 1)
    return [round(step * number, 10) for number in range(count + 1)]


def highest(series: Sequence[Values], *, stacked: bool) -> float:
    """Return the highest value that has to fit: of one series, or of all on top of each other."""
    if stacked:
        return max((sum(value or 0 for value in column) for column in zip(*series, strict=True)), default=0)
    return max((value for values in series for value in values if value is not None), default=0)


def ticks(numbers: Sequence[float]) -> list[Tick]:
    """Return the lines of a plot, the lowest first."""
    return [Tick(value, down(value, numbers[-1])) for value in numbers]


def down(value: float, most: float) -> float:
    """Return how many pixels below the top of the drawing a value stands."""
    return round(HEAD + HEIGHT * (1 - value / most), 1)


def bars(series: Sequence[Values], most: float) -> Iterator[Bar]:
    """Yield bars beside each other, a group for each place. What is not known has none."""
    for number, values in enumerate(series):
        slot = 100 / max(len(values), 1)
        wide = slot * FILLED / len(series)
        for place, value in enumerate(values):
            if value:
                left = slot * place + slot * (1 - FILLED) / 2 + wide * number
                top = down(value, most)
                yield Bar(number, place, round(left, 3), top, round(wide, 3), round(HEAD + HEIGHT - top, 1))


def stacked_bars(series: Sequence[Values], most: float) -> Iterator[Bar]:
    """Yield bars on top of each other, the first series at the foot."""
    for place, column in enumerate(zip(*series, strict=True)):
        slot = 100 / len(series[0])
        below = 0.0
        for number, value in enumerate(column):
            if value:
                top, foot = down(below + value, most), down(below, most)
                left = slot * place + slot * (1 - FILLED) / 2
                yield Bar(number, place, round(left, 3), top, round(slot * FILLED, 3), round(foot - top, 1))
                below += value


def lying_bars(values: Values, most: float) -> Iterator[Bar]:
    """Yield a bar for each row, under its name; nothing is a line that can still be seen."""
    for place, value in enumerate(values):
        wide = LONGEST * (value or 0) / most if most else 0
        yield Bar(0, place, 0, ROW * place + 22, round(max(wide, 0.4), 3), 14)


def points(number: int, values: Values, most: float) -> list[Point | None]:
    """Return the points of one line, None where nothing is known."""
    slot = 100 / max(len(values), 1)
    return [
        None if value is None else Point(number, place, round(slot * (place + 0.5), 3), down(value, most))
        for place, value in enumerate(values)
    ]


def stretches(found: Sequence[Point | None]) -> Iterator[Stretch]:
    """Yield the straight pieces of a line; where nothing is known there is a gap."""
    for start, end in itertools.pairwise(found):
        if start and end:
            yield Stretch(start.series, start, end)


def marks(count: int, wide: int = 6, narrow: int = 4) -> Iterator[Mark]:
    """Yield which names stand under the plot, counted back from the last: about `wide` of them, on a phone `narrow`."""
    every, thin = max(math.ceil(count / wide), 1), max(math.ceil(count / narrow), 1)
    thin = math.ceil(thin / every) * every
    for place in range(count):
        back = count - 1 - place
        if back % every:
            continue
        anchor = "end" if not back and count > narrow else "middle"
        x = 100.0 if anchor == "end" else 100 * (place + 0.5) / count
        yield Mark(place, round(x, 3), anchor, bool(back % thin))
