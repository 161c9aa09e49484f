"""A policy source written to a folder, whole or not at all.

The new folder is made beside the old one, read back, and only then takes its place. A full disk or an interruption leaves the
old folder as it was. Files whose value did not change keep their bytes, and with them their comments; files that are no part
of a policy (a README, a version history) stay.
"""

import os
import shutil
import tempfile
from pathlib import Path

from vangrail.errors import PolicyError, Problem
from vangrail.source.files import files_of
from vangrail.source.model import PolicySource
from vangrail.source.reader import CLAUSES, NEED_TO_KNOW, POLICY, read_folder
from vangrail.source.update import same

_PRIVATE = 0o600


def write_folder(source: PolicySource, path: str | os.PathLike[str], *, force: bool = False) -> None:
    """Write a policy folder, replacing what stands there.

    `force` allows a folder that is neither empty nor a policy; what else is in it stays.

    Raises:
        PolicyError: the folder is no policy and `force` is not given, a text cannot be written, or the disk refuses.
    """
    target = Path(path).resolve()
    _check_target(target, str(path), force=force)
    try:
        files = files_of(source)
    except ValueError as error:
        raise PolicyError(
            [Problem("policy.write", str(path), None, "", "texts that a clause file can carry", str(error))]
        ) from error
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
        try:
            _build(source, files, target, work / "new")
            _swap(work / "new", target, work / "old")
        finally:
            shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise PolicyError(
            [Problem("policy.write", str(path), None, "", "a place to write to", error.strerror or "an error")]
        ) from error


def _check_target(target: Path, shown: str, *, force: bool) -> None:
    if target.exists() and not target.is_dir():
        raise PolicyError([Problem("policy.write", shown, None, "", "a folder", "a file")])
    if not force and target.is_dir() and not (target / POLICY).is_file() and any(target.iterdir()):
        raise PolicyError(
            [Problem("policy.write", shown, None, "", "an empty folder or a policy folder", "other files")]
        )


def _build(source: PolicySource, files: dict[str, str], target: Path, new: Path) -> None:
    """Make the new folder: what is no policy is copied, what did not change keeps its bytes, the rest is written."""
    if target.is_dir():
        shutil.copytree(target, new, symlinks=True)
        _forget(new, files)
    new.mkdir(exist_ok=True)
    for name, text in files.items():
        file = new / name
        if file.is_file() and same(name, file.read_bytes(), text.encode()):
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        mode = _PRIVATE if name == NEED_TO_KNOW else 0o666
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as stream:
            stream.write(text.encode())
    if read_folder(new) != source:
        raise PolicyError(
            [Problem("policy.write", target.name, None, "", "a policy that reads back the same", "a difference")]
        )


def _forget(new: Path, files: dict[str, str]) -> None:
    """Remove the policy's files that the source no longer has."""
    kept = {name.split("/")[1] for name in files if name.startswith(f"{CLAUSES}/")}
    clauses = new / CLAUSES
    for folder in sorted(clauses.iterdir()) if clauses.is_dir() else ():
        if not folder.is_dir() or folder.name.startswith("."):
            continue
        if folder.name not in kept:
            shutil.rmtree(folder)
            continue
        for file in folder.iterdir():
            if file.suffix in {".md", ".toml"} and f"{CLAUSES}/{folder.name}/{file.name}" not in files:
                file.unlink()
    if NEED_TO_KNOW not in files:
        (new / NEED_TO_KNOW).unlink(missing_ok=True)


def _swap(new: Path, target: Path, old: Path) -> None:
    """Put the new folder where the old one is; if that fails half-way, put the old one back."""
    if not target.exists():
        new.rename(target)
        return
    shutil.copymode(target, new)
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
