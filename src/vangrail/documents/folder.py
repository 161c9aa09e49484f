"""A folder of documents, and the published policy beside them. It appears whole, or not at all."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from vangrail.documents.plan import Wanted, plan
from vangrail.errors import UsageError
from vangrail.policy.model import Policy
from vangrail.source.published import PUBLISHED

_MARK: Final = ".vangrail-build"
"""A file that says: this folder was built, and may be replaced."""


def files_of(policy: Policy, wanted: Wanted, tell: Callable[[int, int], None] = lambda *_: None) -> dict[str, bytes]:
    """Return every file of the folder by its name. The same policy gives the same bytes.

    `tell` is told after each file how many are done and how many there are in all.
    """
    found = {PUBLISHED: policy.canonical()}
    planned = plan(policy, wanted)
    for done, (name, make) in enumerate(planned.items(), 1):
        found[name] = make()
        tell(done, len(planned))
    return found


def check_place(out: Path) -> None:
    """Refuse a place that holds something of somebody's own; better before the documents are made than after.

    Raises:
        UsageError: it does.
    """
    if out.exists() and not (out.is_dir() and ((out / _MARK).exists() or not any(out.iterdir()))):
        message = f"{out} holds something that was not built here; choose another folder"
        raise UsageError(message, key="not_built", path=out)


def write_files(files: dict[str, bytes], out: Path) -> None:
    """Write the files as the folder `out`, replacing one that was built before.

    Raises:
        UsageError: there is something else at that place.
        OSError: it cannot be written. What was there before stays then.
    """
    check_place(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        new = work / "new"
        new.mkdir()
        for name, data in {**files, _MARK: b""}.items():
            (new / name).parent.mkdir(exist_ok=True)
            (new / name).write_bytes(data)
        if out.exists():
            out.replace(work / "old")
        new.replace(out)
    except BaseException:
        if (work / "old").exists() and not out.exists():
            (work / "old").replace(out)
        raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
