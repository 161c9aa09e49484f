"""A policy folder as one zip file, out and in. What comes in is bounded, and can reach nothing outside its folder."""

import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from vangrail.errors import PolicyError, Problem
from vangrail.source.reader import NEED_TO_KNOW, POLICY

MAX_FILES: Final = 2_000
MAX_PACKED: Final = 5_000_000
MAX_UNPACKED: Final = 20_000_000
"""Bytes of a zip file, and of everything in it."""

_SAME_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_ALL: Final = "zip"
"""How a problem calls the whole file."""

_JUNK: Final = ("__MACOSX/", ".git/")


def packed(files: Mapping[str, str]) -> bytes:
    """Return a policy folder as a zip file, without the need-to-know file. The same files give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in sorted(files.items()):
            if path != NEED_TO_KNOW:
                entry = zipfile.ZipInfo(path, _SAME_MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (stat.S_IFREG | 0o644) << 16
                archive.writestr(entry, text.encode())
    return stream.getvalue()


def unpacked(data: bytes) -> dict[str, str]:
    """Return the text of every file of a zipped policy folder by its path. A single folder around everything is taken off.

    A need-to-know file is among them: who takes it in decides whether they may.

    Raises:
        PolicyError: no zip file, too large, a path that leaves the folder, a link, a file that is no text, or no policy.toml.
    """
    if len(data) > MAX_PACKED:
        raise _error(_ALL, f"a zip file of at most {MAX_PACKED // 1_000_000} MB", f"{len(data) / 1_000_000:.1f} MB")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _without_parent(_read(archive))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise _error(_ALL, "a zip file", "something else") from error


def _read(archive: zipfile.ZipFile) -> dict[str, str]:
    entries = [each for each in archive.infolist() if not each.is_dir() and not each.filename.startswith(_JUNK)]
    if len(entries) > MAX_FILES:
        raise _error(_ALL, f"at most {MAX_FILES} files", str(len(entries)))
    left = MAX_UNPACKED
    found: dict[str, str] = {}
    for entry in entries:
        path = _path(entry)
        if path in found:
            raise _error(path, "each file once", "it again")
        with archive.open(entry) as stream:
            raw = stream.read(left + 1)  # what the entry says of its own size is not believed
        left -= len(raw)
        if left < 0:
            raise _error(path, f"at most {MAX_UNPACKED // 1_000_000} MB of text", "more")
        try:
            found[path] = raw.decode()
        except UnicodeDecodeError as error:
            raise _error(path, "plain text in UTF-8 of at most 5 MB", "something else") from error
        if "\0" in found[path]:
            raise _error(path, "plain text in UTF-8 of at most 5 MB", "a zero byte")
    return found


def _path(entry: zipfile.ZipInfo) -> str:
    """Return the path of an entry, refusing what would leave the folder."""
    name = entry.filename.replace("\\", "/")
    path = PurePosixPath(name)
    mode = entry.external_attr >> 16
    if path.is_absolute() or ".." in path.parts or ":" in name or not path.parts:
        raise _error(name, "a path inside the folder", "one that leaves it")
    if stat.S_ISLNK(mode):
        raise _error(name, "a file", "a link")
    return str(path)


def _without_parent(files: dict[str, str]) -> dict[str, str]:
    if POLICY in files:
        return files
    parents = {path.partition("/")[0] for path in files}
    parent = parents.pop() if len(parents) == 1 else ""
    if not parent or f"{parent}/{POLICY}" not in files:
        raise _error(_ALL, f"a policy folder with {POLICY}", "a folder without one")
    return {path.removeprefix(f"{parent}/"): text for path, text in files.items()}


def _error(path: str, wanted: str, found: str) -> PolicyError:
    return PolicyError([Problem("policy.archive", path, None, "", wanted, found)])
