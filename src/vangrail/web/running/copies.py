"""A copy of everything in one file, and a site made from it again, on the same kind of database or on the other."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any, Final

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

from vangrail.errors import UsageError
from vangrail.web.config.moment import one_moment
from vangrail.web.due.models import Clock
from vangrail.web.due.runner import Result
from vangrail.web.running import tables

FORM: Final = 1
"""The version of the form of a copy."""

QUEUE: Final = Result._meta.label  # noqa: SLF001 -- Django's documented way to a model's name
WAITING: Final = ("READY", "RUNNING")

HEAD: Final = "copy.json"
KEYS: Final = ("secret-key", "evidence-key")
_NOT_KEPT: Final = ("vangrail.sqlite3", "test.sqlite3", *KEYS, "cache/", "mail/", "packs/")
"""What in the data folder is not copied as a file: the database, which is copied as rows; the keys; and what is made anew."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was copied or brought back. `waiting` counts the work that will be done when a worker starts."""

    rows: int
    files: int
    waiting: int


def backup(target: Path, now: datetime, *, key: bool = False) -> Told:
    """Write a copy of everything to `target`, readable by its owner alone, while the site goes on working.

    The keys that sign links and packs of evidence are left out unless they are asked for: who has a copy with them can sign in as
    anybody, and sign as the company.
    """
    part = target.with_name(f".{target.name}.part")
    digests: dict[str, str] = {}
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as copy:
            with one_moment():
                counts = {tables.label(model): _table(copy, model, digests) for model in tables.every()}
            files = [_file(copy, path, digests) for path in _kept(key=key)]
            head = {
                "form": FORM,
                "vangrail": version("vangrail"),
                "made": now.isoformat(),
                "database": connection.vendor,
                "migrations": sorted(".".join(one) for one in MigrationLoader(connection).applied_migrations),
                "rows": counts,
                "digests": digests,
            }
            copy.writestr(HEAD, json.dumps(head, indent=1))
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    return Told(sum(counts.values()), len(files), 0)


def _table(copy: zipfile.ZipFile, model: Any, digests: dict[str, str]) -> int:
    name, count, digest = f"tables/{tables.label(model)}.jsonl", 0, hashlib.sha256()
    with copy.open(name, "w", force_zip64=True) as target:
        for row in tables.rows(model):
            line = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"
            target.write(line)
            digest.update(line)
            count += 1
    digests[name] = digest.hexdigest()
    return count


def _kept(*, key: bool) -> list[Path]:
    found = [path for path in sorted(settings.DATA.rglob("*")) if path.is_file() and not path.is_symlink()]
    names = {path: path.relative_to(settings.DATA).as_posix() for path in found}
    files = [path for path, name in names.items() if not name.startswith(_NOT_KEPT) and not path.name.startswith(".")]
    keys = [settings.DATA / name for name in KEYS if key]
    return [*files, *(path for path in keys if path.exists())]


def _file(copy: zipfile.ZipFile, path: Path, digests: dict[str, str]) -> str:
    name = f"files/{path.relative_to(settings.DATA).as_posix()}"
    data = path.read_bytes()
    copy.writestr(name, data)
    digests[name] = hashlib.sha256(data).hexdigest()
    return name


def restore(source: Path, *, work: bool = True) -> Told:
    """Fill an empty site from a copy: all of it or nothing. Without `work`, what waited to be done is left out.

    Raises:
        UsageError: it is no whole copy, it belongs to another version, or there is something in the site.
    """
    try:
        with zipfile.ZipFile(source) as copy:
            head = _checked(copy)
            with transaction.atomic():
                _only_empty()
                Clock.objects.all().delete()
                rows = sum(tables.write(model, _lines(copy, model, work=work)) for model in tables.every())
                tables.renumber()
                files = [_back(copy, name) for name in head["digests"] if name.startswith("files/")]
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        message = "this is no whole copy of a site"
        raise UsageError(message, key="restore.broken") from error
    return Told(rows, len(files), _waiting())


def _checked(copy: zipfile.ZipFile) -> dict[str, Any]:
    """Return the head of a copy of which every byte is as it was written."""
    head: dict[str, Any] = json.loads(copy.read(HEAD))
    here = sorted(".".join(one) for one in MigrationLoader(connection).applied_migrations)
    if head["form"] != FORM or head["migrations"] != here:
        message = f"this copy was made by Vangrail {head['vangrail']}, with other tables"
        raise UsageError(message, key="restore.version", made=head["vangrail"])
    for name, wanted in head["digests"].items():
        digest = hashlib.sha256()
        with copy.open(name) as source:
            while piece := source.read(1 << 20):
                digest.update(piece)
        if digest.hexdigest() != wanted:
            raise ValueError(name)
    return head


def _only_empty() -> None:
    for model in tables.every():
        name = tables.label(model)
        if name != "due.Clock" and tables.everything(model).exists():
            message = f"there is something in this site: {name}"
            raise UsageError(message, key="restore.not_empty", table=name)


def _lines(copy: zipfile.ZipFile, model: Any, *, work: bool) -> Iterator[dict[str, Any]]:
    name = tables.label(model)
    with copy.open(f"tables/{name}.jsonl") as source:
        for line in source:
            row = json.loads(line)
            if work or name != QUEUE or row["status"] not in WAITING:
                yield row


def _back(copy: zipfile.ZipFile, name: str) -> Path:
    """Write a file of a copy to its place in the data folder, and nowhere else."""
    inside = PurePosixPath(name).relative_to("files")
    if ".." in inside.parts or inside.is_absolute():
        raise ValueError(name)
    target: Path = settings.DATA / inside
    target.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(copy.read(name))
    return target


def _waiting() -> int:
    return Result.objects.filter(status__in=WAITING).count()
