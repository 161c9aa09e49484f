"""The compiled database of everything to look for, and the one scan."""

import platform
import threading
from array import array
from collections.abc import Callable, Sequence
from typing import Final, Self

from vangrail.errors import PlatformError

try:
    import hyperscan
except ImportError as error:  # pragma: no cover -- a platform without a wheel
    message = (
        f"the matching library hyperscan has no build for {platform.system()} {platform.machine()} with Python "
        f"{platform.python_version()}; use Linux, macOS or Windows on x86-64, or Linux or macOS on ARM"
    )
    raise PlatformError(message) from error

SHIFT: Final = 40
"""Bits of a packed match that hold the end offset: buffers up to a terabyte."""

RawHits = list[tuple[int, int]]
"""Pairs of (expression id, end offset in bytes), in the order in which matches end."""


class Database:
    """Compiled expressions with ids 0, 1, 2 … `scan` may be called from many threads at once."""

    def __init__(self, expressions: Sequence[bytes]) -> None:
        """Compile the expressions; there may be none."""
        self._local = threading.local()
        self._database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        self._empty = not expressions
        if expressions:
            count = len(expressions)
            self._database.compile(
                expressions=list(expressions), ids=list(range(count)), elements=count, flags=[0] * count
            )

    @classmethod
    def load(cls, data: bytes) -> Self | None:
        """Return the database that `dump` wrote, or None when it is for another processor or version."""
        database = cls(())
        try:
            database._database = hyperscan.loadb(data, hyperscan.HS_MODE_BLOCK)
        except hyperscan.HyperscanError:
            return None
        database._empty = False
        return database

    def dump(self) -> bytes:
        """Return the compiled form for `load`."""
        return bytes(hyperscan.dumpb(self._database))

    def scan(self, data: bytes) -> RawHits:
        """Return every match in `data`. Linear in its length."""
        hits: RawHits = []
        if not self._empty and data:
            append = hits.append
            self._run(data, lambda number, _start, end, _flags, _context: append((number, end)))
        return hits

    def scan_packed(self, data: bytes) -> "array[int]":
        """Return every match in `data` as one number each: the expression's id shifted left by `SHIFT`, plus the end offset."""
        hits = array("q")
        if not self._empty and data:
            append = hits.append
            self._run(data, lambda number, _start, end, _flags, _context: append(number << SHIFT | end))
        return hits

    def _run(self, data: bytes, found: Callable[[int, int, int, int, object], None]) -> None:
        try:
            scratch = self._local.scratch
        except AttributeError:
            scratch = self._local.scratch = hyperscan.Scratch(self._database)
        self._database.scan(data, match_event_handler=found, scratch=scratch)
