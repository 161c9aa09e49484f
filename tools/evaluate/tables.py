"""What was measured, as rows that people read as tables and programs as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """One table: a title, a sentence about how to read it, and rows that all have the same keys. `long`: only on request."""

    title: str
    about: str
    rows: list[Row] = field(default_factory=list)
    long: bool = False

    def __str__(self) -> str:
        """Return the section as text."""
        if not self.rows:
            return f"{self.title}\n{self.about}\n(nothing there to measure)"
        head = list(self.rows[0])
        return f"{self.title}\n{self.about}\n{table(head, [[_shown(row[key]) for key in head] for row in self.rows])}"

    def plain(self) -> dict[str, Any]:
        """Return the section as plain values."""
        return {"title": self.title, "about": self.about, "rows": self.rows}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return rows of texts in columns as wide as their widest; a column of numbers stands to the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    right = [all(not row[column] or row[column][0] in "0123456789-" for row in rows) for column in range(len(head))]

    def line(row: Sequence[str]) -> str:
        cells = [
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, right, strict=True)
        ]
        return "  ".join(cells).rstrip()

    return "\n".join([line(head), "  ".join("-" * width for width in widths), *map(line, rows)])


def _shown(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
