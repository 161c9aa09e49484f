"""What was compiled once is kept: the plan of a policy and the database that it scans with, on disk, verified when they are read.

A plan is found by the policy's digest, a database by the digest of its expressions: a policy of which only the words of a clause
changed keeps its database, which is the larger part of compiling. A database belongs to a processor family, so the keys hold the
versions of the code and of the matching library, and the processor. A cache that is missing, corrupt, foreign or cannot be written
costs time, never an answer. Need-to-know terms are in neither.
"""

import contextlib
import hashlib
import os
import platform
import sys
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

_MAGIC: Final = b"vangrail-compiled-2\n"
_DIGEST: Final = 32
_VARIABLE: Final = "VANGRAIL_CACHE"


def cache_path(digest: str) -> Path | None:
    """Return the file for what has this digest, or None where `VANGRAIL_CACHE` is set to nothing."""
    folder = os.environ.get(_VARIABLE)
    if folder == "":
        return None
    parts = [digest, version("vangrail"), version("hyperscan"), sys.version, _processor(), _code()]
    name = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:40]
    return (Path(folder) if folder else user_cache_path("vangrail", appauthor=False)) / f"{name}.compiled"


def read(path: Path) -> bytes | None:
    """Return what `write` left, or None when there is nothing that can be trusted."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC) + _DIGEST
    body = memoryview(data)[head:]
    if not data.startswith(_MAGIC) or hashlib.sha256(body).digest() != data[len(_MAGIC) : head]:
        return None
    return bytes(body)


def write(path: Path, body: bytes) -> None:
    """Keep it. The file appears at once and whole, or not at all; a folder that cannot be written is no error."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_MAGIC + hashlib.sha256(body).digest() + body)
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise


@cache
def _processor() -> str:
    """Return what tells one processor family from another: the machine and, where the system lists them, its features."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return f"{platform.machine()} {platform.processor()}"
    features = next((line for line in lines if line.startswith(("flags", "Features"))), "")
    return f"{platform.machine()} {features}"


@cache
def _code() -> str:
    """Return the state of the code that compiles, so that a changed checkout never reads what older code left."""
    folder = Path(__file__).parent
    files = sorted([*folder.glob("*.py"), *folder.glob("detectors/**/*.py")])
    return " ".join(f"{file.name}:{file.stat().st_size}:{file.stat().st_mtime_ns}" for file in files)
