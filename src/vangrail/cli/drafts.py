"""Drafts for `vangrail check`: from files, from standard input, or from the command itself. They stay in memory."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from vangrail.check.draft import MAX_CHARACTERS
from vangrail.cli.endings import failed
from vangrail.cli.messages import number, say

STDIN: Final = "-"
SEPARATOR: Final = "---"

_UTF8: Final = 4
_MOST_DRAFTS: Final = 1000
_PICTURE: Final = 40 << 20
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_BRANDS: Final = (b"heic", b"heix", b"mif1", b"avif", b"avis")


@dataclass(frozen=True, slots=True)
class Given:
    """A draft's text as it was given: `name` is its file, or empty; `whole` the file's text, in which it begins at `start`."""

    name: str
    text: str
    whole: str
    start: int = 0


def read_drafts(names: list[str], text: str | None, *, split: bool) -> list[Given]:
    """Return the drafts that somebody points to: files, `-` for standard input, or a text.

    Raises:
        UsageError: there is none, or one is empty, too long or not text.
        OSError: a file cannot be read.
    """
    if text is not None and names:
        raise failed(key="check.both")
    if text is not None:
        found = [Given("", _checked(text, "--text"), text)]
    else:
        if not names and sys.stdin.isatty():
            raise failed(key="check.nothing")
        found = [each for name in names or [STDIN] for each in _drafts(name, split=split)]
    return found


def _drafts(name: str, *, split: bool) -> Iterator[Given]:
    label = say("check.stdin") if name == STDIN else name
    most = MAX_CHARACTERS * _UTF8 * (_MOST_DRAFTS if split else 1)
    if name == STDIN:
        data = _read(sys.stdin.buffer, most)
    else:
        path = Path(name)
        if path.is_dir():
            raise failed(key="screen.folder", path=name)
        if not path.exists():
            raise failed(key="screen.missing", path=name)
        with path.open("rb") as file:
            data = _read(file, most)
    if len(data) > most:
        raise failed(key="check.too_long", name=label, most=number(MAX_CHARACTERS))
    shown = "" if name == STDIN else name
    whole = _decoded(data, label)
    if not split:
        yield Given(shown, _checked(whole, label), whole)
        return
    parts = list(_split(whole))
    if not parts:
        raise failed(key="check.empty", name=label)
    for start, part in parts:
        yield Given(shown, _checked(part, label), whole, start)


def _read(file: BinaryIO, most: int) -> bytes:
    """Read one byte more than there may be, however large the file is."""
    return file.read(most + 1)


def _decoded(data: bytes, label: str) -> str:
    if b"\0" in data[:8192]:
        raise failed(key="check.binary", name=label)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise failed(key="check.not_text", name=label) from None


def _checked(text: str, label: str) -> str:
    if not text.strip():
        raise failed(key="check.empty", name=label)
    if len(text) > MAX_CHARACTERS:
        raise failed(key="check.too_long", name=label, most=number(MAX_CHARACTERS))
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise failed(key="check.not_text", name=label)
    return text.rstrip("\r\n")


def _split(whole: str) -> Iterator[tuple[int, str]]:
    """Yield the parts between lines that hold three dashes alone, each with the place where it begins. Empty ones are left out."""
    start, position = 0, 0
    for line in [*whole.splitlines(keepends=True), SEPARATOR]:
        if line.strip() == SEPARATOR:
            if whole[start:position].strip():
                yield start, whole[start:position]
            start = position + len(line)
        position += len(line)


def read_pictures(paths: list[Path]) -> tuple[bytes, ...]:
    """Return the bytes of the pictures.

    Raises:
        UsageError: one is not there, too large, or no picture.
        OSError: a file cannot be read.
    """
    found = []
    for path in paths:
        if not path.is_file():
            raise failed(key="screen.missing", path=path)
        with path.open("rb") as file:
            data = file.read(_PICTURE + 1)
        if len(data) > _PICTURE:
            raise failed(key="check.picture_large", path=path, size=_PICTURE >> 20)
        if not data.startswith(_PICTURES) and data[8:12] not in _BRANDS:
            raise failed(key="check.no_picture", path=path)
        found.append(data)
    return tuple(found)
