"""The compiled database of everything to look for, its cache on disk, and the one scan.

A database belongs to a processor family, so the cache's key is the digest of what is looked for, the version of the library
and the processor. A cache that is missing, corrupt, foreign or cannot be written costs time, never an answer.
"""

import contextlib
import hashlib
import os
import platform
import tempfile
import threading
from array import array
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from platformdirs import user_cache_path

from vangrail.errors import PlatformError

try:
    import hyperscan
except ImportError as error:  # pragma: no cover -- a platform without a wheel
    message = (
        f"the matching library hyperscan has no build for {platform.system()} {platform.machine()} with Python "
        f"{platform.python_version()}; use Linux, macOS or Windows on x86-64, or Linux or macOS on ARM"
    )
    raise PlatformError(message) from error

_MAGIC: Final = b"vangrail-db-1\n"
_DIGEST: Final = 32
_CACHE_VARIABLE: Final = "VANGRAIL_CACHE"

SHIFT: Final = 40
"""Bits of a packed match that hold the end offset: buffers up to a terabyte."""

RawHits = list[tuple[int, int]]
"""Pairs of (expression id, end offset in bytes), in the order in which matches end."""


class Database:
    """Compiled expressions with ids 0, 1, 2 … `scan` may be called from many threads at once."""

    def __init__(self, expressions: Sequence[bytes], *, cached: bool = True) -> None:
        """Compile, or load from the cache what was compiled before. With `cached` false nothing is read from or written to disk."""
        self._local = threading.local()
        self._empty = not expressions
        if self._empty:
            return
        path = _cache_path(expressions) if cached else None
        self._database = (_load(path) if path else None) or _compile(expressions, path)

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


def _compile(expressions: Sequence[bytes], path: Path | None) -> Any:
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    count = len(expressions)
    database.compile(expressions=list(expressions), ids=list(range(count)), elements=count, flags=[0] * count)
    if path:
        body = hyperscan.dumpb(database)
        with contextlib.suppress(OSError):
            _write(path, _MAGIC + hashlib.sha256(body).digest() + body)
    return database


def _load(path: Path) -> Any:
    """Return the cached database, or None when there is none that can be trusted."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC) + _DIGEST
    if not data.startswith(_MAGIC) or hashlib.sha256(data[head:]).digest() != data[len(_MAGIC) : head]:
        return None
    try:
        return hyperscan.loadb(data[head:], hyperscan.HS_MODE_BLOCK)
    except hyperscan.HyperscanError:
        return None


def _write(path: Path, data: bytes) -> None:
    """Write beside and rename, so that no reader ever sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _cache_path(expressions: Sequence[bytes]) -> Path | None:
    """Return where the database of these expressions is cached, or None where caching is switched off."""
    folder = os.environ.get(_CACHE_VARIABLE)
    if folder == "":
        return None
    digest = hashlib.sha256(b"\n".join(expressions))
    digest.update(f"\0{version('hyperscan')}\0{_processor()}".encode())
    base = Path(folder) if folder else user_cache_path("vangrail", appauthor=False)
    return base / f"{digest.hexdigest()[:40]}.db"


@cache
def _processor() -> str:
    """Return what tells one processor family from another: the machine and, where the system lists them, its features."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return f"{platform.machine()} {platform.processor()}"
    features = next((line for line in lines if line.startswith(("flags", "Features"))), "")
    return f"{platform.machine()} {hashlib.sha256(features.encode()).hexdigest()}"
