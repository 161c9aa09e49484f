"""Where `vangrail init` writes: what may stand there already, what of it stays, and the file for the answers."""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from vangrail.cli.endings import failed
from vangrail.cli.messages import say
from vangrail.errors import PolicyError
from vangrail.source.answers import answers_to_source
from vangrail.source.model import PolicySource
from vangrail.source.reader import POLICY, read_folder
from vangrail.source.toml_text import pairs, table
from vangrail.source.writer import write_folder

_STAYS: Final = ("version", "routes", "consultations", "allow", "review", "leave_out", "clauses")
"""What no question asks for: it stays when a policy is answered anew."""

_NO_CONTENT: Final = "lost+found"
"""What an empty disk holds; names with a dot in front, such as a version history, do not count either."""


def standing(folder: Path, *, force: bool) -> PolicySource | None:
    """Return the policy that stands in a folder, None where there is none yet.

    Raises:
        UsageError: it is a file, holds something else, or a policy that cannot be read. `force` allows something else.
        PolicyError: with `force`, when the policy cannot be read, so that nothing of it would be lost unseen.
        OSError: nobody could write there.
    """
    _check_permission(folder.resolve())
    if folder.exists() and not folder.is_dir():
        raise failed(key="init.file", path=folder)
    if not folder.is_dir():
        return None
    if not (folder / POLICY).is_file():
        if not force and not _empty(folder):
            raise failed(key="init.not_empty", path=folder)
        return None
    try:
        return read_folder(folder)
    except PolicyError:
        if force:
            raise
        raise taken(folder) from None


def taken(folder: Path) -> Exception:
    """Return the error that says that a policy stands there already."""
    return failed(key="init.taken", path=folder)


def _check_permission(target: Path) -> None:
    """Refuse now what would be refused after the last question."""
    there = next(each for each in (target, *target.parents) if each.exists())
    if there != target and not there.is_dir():
        raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(there))
    if there.is_dir() and not os.access(there, os.W_OK | os.X_OK):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(there))


def _empty(folder: Path) -> bool:
    return all(each.name.startswith(".") or each.name == _NO_CONTENT for each in folder.iterdir())


def source_of(answers: Mapping[str, Any], language: str, old: PolicySource | None) -> PolicySource:
    """Return the policy that the answers make; of an old one stays what no question asks for, and what Legal wrote.

    Raises:
        AnswersError: with everything that is wrong with the answers.
    """
    secret = old.need_to_know if old else None
    source = answers_to_source(answers, language, salt=secret.salt if secret else "")
    if old is None:
        return source
    kept = {name: getattr(old, name) for name in _STAYS}
    return source.model_copy(update={**kept, "need_to_know": source.need_to_know or secret})


def write_policy(source: PolicySource, folder: Path, old: PolicySource | None, *, force: bool) -> None:
    """Write the folder, whole or not at all. `old` is the policy that stands there; only `force` replaces it by another one.

    Raises:
        UsageError: there is another policy.
        PolicyError: a text cannot be written.
        OSError: the disk refuses.
    """
    if old and not force and source != old:
        raise taken(folder)
    target = folder.resolve()
    try:
        if target.is_dir() and _empty(target):
            _fill(source, target)
        else:
            write_folder(source, target, force=force)
    except PolicyError as error:
        if isinstance(cause := error.__cause__, OSError):  # which is said in the reader's language
            raise OSError(cause.errno, cause.strerror, str(folder)) from error
        raise


def _fill(source: PolicySource, target: Path) -> None:
    """Write into an empty folder that stays the same folder: a shell may stand in it, or a disk begin there.

    policy.toml comes last. Until then there is no policy, and an interruption leaves the folder as empty as it was.
    """
    work = Path(tempfile.mkdtemp(prefix=".vangrail.", dir=target))
    moved: list[Path] = []
    try:
        write_folder(source, work / "new")
        for each in sorted((work / "new").iterdir(), key=lambda each: each.name == POLICY):
            moved.append(target / each.name)
            each.rename(moved[-1])
    except BaseException:
        for each in moved:
            shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)
        raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def answers_text(answers: Mapping[str, Any]) -> str:
    """Return the answers as an answers file in TOML."""
    tables = {name: each for name, each in answers.items() if isinstance(each, dict)}
    lines = [f"# {say('init.file_about')}", *pairs({name: answers[name] for name in answers if name not in tables})]
    for name, each in tables.items():
        inner = {f"{name}.{part}": desk for part, desk in each.items()} if name == "desks" else {name: each}
        for header, values in inner.items():
            lines += table(f"[{header}]", values)
    return "\n".join(lines) + "\n"


def check_answers_file(file: Path) -> None:
    """Refuse a place for the answers that would be refused after the last question.

    Raises:
        UsageError: something stands there, or its folder does not exist.
        OSError: nobody could write there.
    """
    if file.exists():
        raise failed(key="init.file_taken", path=file)
    if not file.parent.is_dir():
        raise failed(key="screen.no_folder", path=file.parent)
    _check_permission(file.parent.resolve())


def save_answers(answers: Mapping[str, Any], file: Path) -> None:
    """Write the answers into a new file that only its owner can read: what is secret stands in it.

    Raises:
        OSError: the disk refuses; nothing is left behind then.
    """
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(answers_text(answers))
    except BaseException:
        with contextlib.suppress(OSError):
            file.unlink()
        raise
