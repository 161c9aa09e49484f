"""Writing an archive of which every byte is signed: a ZIP that any program opens, with a seal at its very end."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO, Final, Self

from vangrail.web.evidence.pack.key import Key
from vangrail.web.evidence.verify_pack import LABEL, SEAL

AT_ONCE: Final = 500
"""Lines that are handed over together: a call for each costs more than the line."""
LEVEL: Final = 1
"""Of compression. Digests do not get smaller; a higher level doubles the time for a twentieth of the size."""


class Archive:
    """A pack while it is written. `files` says of each file how long it is, its SHA-256, and how many rows it has."""

    def __init__(self, target: BinaryIO) -> None:
        """Begin in a file that is open for writing and reading."""
        self._target = target
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL)
        self.files: dict[str, dict[str, Any]] = {}

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """Let go of an archive that failed: nothing more is written to its file."""
        if kind is not None:
            self._zip.fp = None

    def add(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file, piece by piece."""
        digest, size = hashlib.sha256(), 0
        with self._open(name) as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
                size += len(piece)
        self.files[name] = {"sha256": digest.hexdigest(), "bytes": size}

    def add_lines(self, name: str, lines: Iterable[str]) -> None:
        """Write a file of lines and count them."""
        count = 0

        def pieces() -> Iterator[bytes]:
            nonlocal count
            left = iter(lines)
            while some := list(islice(left, AT_ONCE)):
                count += len(some)
                yield ("\n".join(some) + "\n").encode()

        self.add(name, pieces())
        self.files[name]["rows"] = count

    def add_rows(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write a file of JSON Lines."""
        self.add_lines(name, map(_encode, rows))

    def close(self, said: Mapping[str, Any], key: Key) -> str:
        """Write and sign the manifest, seal every byte, and return the SHA-256 of the whole file."""
        manifest = json.dumps({**said, "files": self.files}, ensure_ascii=False, sort_keys=True, indent=1).encode()
        for name, data in (("manifest.json", manifest), ("manifest.sig", key.sign(manifest)), ("key.pem", key.pem)):
            with self._open(name) as file:
                file.write(data)
        self._zip.comment = b"." * SEAL
        self._zip.close()
        return self._seal(key)

    def _seal(self, key: Key) -> str:
        """Replace the comment at the end of the ZIP by the signature of everything before it."""
        end = self._target.seek(-SEAL, 2)
        self._target.seek(0)
        digest = hashlib.sha256()
        for start in range(0, end, 1 << 20):
            digest.update(self._target.read(min(1 << 20, end - start)))
        seal = key.sign(LABEL + b"\n" + digest.digest())
        tail = b" ".join((LABEL, key.public.hex().encode(), seal.hex().encode()))
        self._target.seek(end)
        self._target.write(tail)
        digest.update(tail)
        return digest.hexdigest()

    def _open(self, name: str) -> Any:
        return self._zip.open(name, "w", force_zip64=True)  # by its name: then its time is always that of 1980


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
