"""Counting: of what should be found, how much was; of what was found, how much should have been."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Rows that should be found and were (`hits`) or not (`missed`), and that should not and were (`false`) or not (`quiet`)."""

    hits: int = 0
    missed: int = 0
    false: int = 0
    quiet: int = 0

    @property
    def precision(self) -> float | None:
        """The part of what was found that should be, or None when nothing was found."""
        return part(self.hits, self.hits + self.false)

    @property
    def recall(self) -> float | None:
        """The part of what should be found that was, or None when nothing should."""
        return part(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both, or None when there is nothing to find."""
        return part(2 * self.hits, 2 * self.hits + self.missed + self.false)

    @property
    def alarm(self) -> float | None:
        """The part of the harmless rows that was found all the same, or None when no row is harmless."""
        return part(self.false, self.false + self.quiet)

    def row(self) -> dict[str, float | int | None]:
        """Return counts and rates as a table's cells."""
        return {
            "wanted": self.hits + self.missed,
            "found": self.hits,
            "harmless": self.false + self.quiet,
            "false": self.false,
            "precision": self.precision,
            "recall": self.recall,
            "F1": self.f1,
            "false rate": self.alarm,
        }


def score(pairs: Iterable[tuple[bool, bool]]) -> Score:
    """Return the score of pairs (should be found, was found)."""
    counts = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for pair in pairs:
        counts[pair] += 1
    return Score(counts[True, True], counts[True, False], counts[False, True], counts[False, False])


def part(some: int, whole: int) -> float | None:
    """Return some of the whole, or None of nothing."""
    return some / whole if whole else None
