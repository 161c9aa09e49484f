"""The finished parts of a screening, beside its output, so that a run that was stopped goes on where it was.

`OUT.parts/` holds a manifest that says what the parts belong to, and for every part its data and its counts. Everything is
written under another name and renamed: what has its name is whole.
"""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Literal, Self

from vangrail.screen.faults import fault
from vangrail.screen.job import Counts, Job

FORMAT: Final = 1
"""The version of the folder's form. A folder of another one is started afresh."""

Start = Literal["new", "resumed", "other", "asked"]
"""How a run starts: there was nothing; goes on; there was something else; afresh because somebody asked."""

_END: Final = 1 << 20


class Parts:
    """The folder of parts of one output. Used as a context: it is locked inside, and unlocked at the end."""

    def __init__(self, job: Job) -> None:
        """Take the job whose output the parts will become."""
        self.folder = job.parts
        self._job = job
        self._lock: IO[bytes] | None = None

    def __enter__(self) -> Self:
        """Make the folder and lock it.

        Raises:
            TableError: another run writes the same output.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = (self.folder / "lock").open("wb")
        if not _locked(self._lock):
            self._lock.close()
            raise fault(key="locked", folder=self.folder.name)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Unlock; a folder in which nothing was finished is removed."""
        if self._lock:
            self._lock.close()
        if self.folder.is_dir() and not any(self.folder.glob("part-*.json")):
            self.remove()

    def start(self, digest: str, *, at: datetime | None, fresh: bool) -> tuple[Start, datetime]:
        """Go on with what is there when it belongs to the job and this policy, else clear it. Return which, and the time.

        `at` is the time that somebody asked for; without one a run that goes on keeps the time of the run before.
        """
        wanted = {"format": FORMAT, "policy": digest, **_identity(self._job)}
        found = self._manifest()
        moment = str(found.pop("at", ""))
        done = any(self.folder.glob("part-*.json"))
        if not fresh and found == wanted and (at is None or at.isoformat() == moment):
            return ("resumed" if done else "new"), datetime.fromisoformat(moment)
        self._clear()
        now = at or self._job.setting.moment.at
        self._write("manifest.json", json.dumps({**wanted, "at": now.isoformat()}, indent=1).encode())
        return ("new" if not done else "asked" if fresh else "other"), now

    def _manifest(self) -> dict[str, Any]:
        try:
            found = json.loads((self.folder / "manifest.json").read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) and isinstance(found.get("at"), str) else {}

    def _clear(self) -> None:
        for file in self.folder.iterdir():
            if file.name != "lock":
                file.unlink()

    def path(self, number: int) -> Path:
        """Return where the data of a part stands."""
        return self.folder / f"part-{number:06}"

    def done(self, number: int) -> Counts | None:
        """Return the counts of a part that is whole, or None."""
        try:
            note = json.loads(self.path(number).with_suffix(".json").read_bytes())
            whole = self.path(number).stat().st_size == note["size"]
            return Counts.from_dict(note) if whole else None
        except (OSError, ValueError, KeyError):
            return None

    def keep(self, number: int, counts: Counts, write: Callable[[Path], None]) -> None:
        """Write a part, then its counts: only then it is done.

        Raises:
            OSError: it cannot be written. Nothing of it is left then.
        """
        path = self.path(number)
        with replacing(path) as temporary:
            write(temporary)
        note = {**counts.to_dict(), "size": path.stat().st_size}
        self._write(path.with_suffix(".json").name, json.dumps(note).encode())

    def _write(self, name: str, data: bytes) -> None:
        with replacing(self.folder / name) as temporary:
            temporary.write_bytes(data)

    def remove(self) -> None:
        """Remove the folder: its output is complete, or nothing was done."""
        shutil.rmtree(self.folder, ignore_errors=True)


@contextlib.contextmanager
def replacing(path: Path) -> Any:
    """Give a temporary name beside `path` to write to, and rename it when all went well; else leave nothing."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield temporary
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _identity(job: Job) -> dict[str, Any]:
    """Return what tells this job from another one: the input's size, time and both ends, the column, the output, the settings."""
    status = job.source.stat()
    ends = hashlib.sha256()
    with job.source.open("rb") as file:
        ends.update(file.read(_END))
        file.seek(max(0, status.st_size - _END))
        ends.update(file.read(_END))
    setting = job.setting
    return {
        "input": {"size": status.st_size, "changed": status.st_mtime_ns, "ends": ends.hexdigest()},
        "text": job.text,
        "kind": job.kind,
        "setting": {name: getattr(setting, name) for name in ("account", "platform", "role", "country", "language")},
    }


def _locked(file: IO[bytes]) -> bool:
    """Lock the file for this process, where the system can."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
