"""Making a whole pack, as it is at one moment, in a file that is there whole or not at all."""

import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final

from vangrail.decisions.chain import Finding
from vangrail.languages import SHIPPED
from vangrail.web.audit import queries as audit
from vangrail.web.audit.chains import night
from vangrail.web.config.moment import one_moment
from vangrail.web.evidence.pack.archive import Archive
from vangrail.web.evidence.pack.key import Key
from vangrail.web.evidence.pack.readme import readme
from vangrail.web.evidence.pack.records import Records
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import every
from vangrail.web.evidence.parts.people import opened
from vangrail.web.policies.queries import current

FORM: Final = 1
"""The version of the form of a pack."""


@dataclass(frozen=True, slots=True)
class Made:
    """A pack that was made: its size in bytes, the SHA-256 of the file, and what reading the chain found."""

    size: int
    digest: str
    finding: Finding


def write(target: Path, scope: Scope, key: Key, now: datetime) -> Made:
    """Write a pack to `target`, readable by its owner alone; in one without names, who is who goes to `names_beside(target)`."""
    with one_moment(), whole(target) as file:
        with Archive(file) as archive:
            digest, finding = _fill(archive, scope, key, now, _names(names_beside(target), scope))
        return Made(file.seek(0, os.SEEK_END), digest, finding)


def _fill(archive: Archive, scope: Scope, key: Key, now: datetime, names: str) -> tuple[str, Finding]:
    """Write everything and sign it; return the SHA-256 of the whole file, and what reading the chain found."""
    parts, records = every(), Records(audit.stream(), scope)
    archive.add_lines("records.jsonl", records.lines())
    for part in parts:
        archive.add_rows(f"{part.name}.jsonl", part.rows(scope))
        for name, data in part.files(scope) if part.files else ():
            archive.add(name, [data])
    said = _said(scope, now, records.finding) | {"key": key.fingerprint, "names": names}
    for language in SHIPPED:
        archive.add(f"README.{language}.md", [readme(language, parts, said, named=scope.named).encode()])
    return archive.close(said | {"remade": _remade(archive)}, key), records.finding


def salted(scope: Scope) -> Scope:
    """Return the same days without names, with a new salt."""
    return Scope(scope.since, scope.until, secrets.token_hex(16))


def names_beside(target: Path) -> Path:
    """Return where who is who is written for a pack without names."""
    return target.with_name(f"{target.stem}.names.jsonl")


@contextmanager
def whole(target: Path) -> Iterator[BinaryIO]:
    """Give a file that stands at `target` once it is written whole, and leaves nothing behind otherwise."""
    part = target.with_name(f".{target.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _names(target: Path, scope: Scope) -> str:
    """Write who is who, with the salt, and return the SHA-256 of the file; nothing for a pack with names."""
    if scope.named:
        return ""
    digest = hashlib.sha256()
    with whole(target) as file:
        for row in chain([{"salt": scope.salt}], opened(scope)):
            line = json.dumps(row, ensure_ascii=False, default=str).encode() + b"\n"
            digest.update(line)
            file.write(line)
    return digest.hexdigest()


def _said(scope: Scope, now: datetime, found: Finding) -> dict[str, Any]:
    policy = current()
    head = audit.head()
    return {
        "form": FORM,
        "vangrail": version("vangrail"),
        "company": policy.company.name if policy else "",
        "made_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "since": scope.since.isoformat() if scope.since else None,
        "until": scope.until.isoformat() if scope.until else None,
        # Of the closed chain no more than the digest of a night, which says nothing by itself.
        "heads": {"common": {"entry": head.seq, "digest": head.digest}, "closed": {"night": night()}},
        "whole": found.intact and found.head.seq == head.seq,
    }


def _remade(archive: Archive) -> list[str]:
    """Return the digests of texts that were signed and that this version of Vangrail writes with other bytes."""
    texts = {name: told["sha256"] for name, told in archive.files.items() if name.startswith("texts/")}
    return sorted(digest for name, found in texts.items() if (digest := name[6:].partition(".")[0]) != found)
