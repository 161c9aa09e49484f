"""Spans of a text: (start, end) pairs."""

from collections.abc import Iterable, Iterator


def joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield sorted spans, overlapping or touching ones made one."""
    low, high = -1, -1
    for start, end in spans:
        if start > high:
            if low >= 0:
                yield low, high
            low = start
        high = max(high, end)
    if low >= 0:
        yield low, high
