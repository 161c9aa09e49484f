"""Bytes of a file as text, or one problem that says why not; and how a wrong value is named in a sentence."""

from collections.abc import Iterable
from datetime import date, datetime
from difflib import get_close_matches
from typing import Final, NoReturn

from vangrail.errors import Problem

MAX_BYTES: Final = 5_000_000
"""The largest file that is read, in bytes."""

_SHOWN: Final = 60
_MARKS: Final = ((b"\xef\xbb\xbf", "a byte order mark"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


class Refused(ValueError):  # noqa: N818 -- a validator's refusal, never seen as an exception
    """A validator's refusal: what was wanted and what was found, each half of a sentence."""

    def __init__(self, wanted: str, found: str) -> None:
        """Keep both halves."""
        super().__init__(f"wanted {wanted}, found {found}")
        self.wanted = wanted
        self.found = found


def refuse(wanted: str, found: str) -> NoReturn:
    """Refuse a value in a validator: what was wanted and what was found."""
    raise Refused(wanted, found)


def decode(raw: bytes, file: str, problems: list[Problem]) -> str | None:
    """Return the text of a UTF-8 file with its line ends as single line feeds, or add one problem and return None."""

    def refuse(line: int | None, found: str) -> None:
        problems.append(Problem("file.text", file, line, "", "plain text in UTF-8 of at most 5 MB", found))

    if len(raw) > MAX_BYTES:
        refuse(None, f"{len(raw) / 1_000_000:.1f} MB")
        return None
    for mark, name in _MARKS:
        if raw.startswith(mark):
            refuse(1, f"{name} at the start")
            return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        refuse(raw.count(b"\n", 0, error.start) + 1, f"byte 0x{raw[error.start]:02x}")
        return None
    if "\0" in text:
        refuse(text.count("\n", 0, text.index("\0")) + 1, "a zero byte")
        return None
    return text.replace("\r\n", "\n")


def describe(value: object, *, hide: bool = False) -> str:
    """Name a value for the `found` of a problem. With `hide` only its kind is said, never what it holds."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "a word" if hide else str(value).lower()
    if isinstance(value, str):
        if hide:
            return "text"
        return f'"{shown(value)}"'
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list | tuple):
        return "an empty list" if not value else "a list"
    if isinstance(value, int | float):
        return "a number" if hide else f"the number {value}"
    if isinstance(value, date | datetime):
        return "a date" if hide else f"the date {value.isoformat()}"
    return f"a {type(value).__name__}"


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like `name`, or an empty text where none is near."""
    found = get_close_matches(name.lower().replace("-", "_"), list(known), 1, 0.6)
    return found[0] if found else ""


def unknown_name(name: str, known: Iterable[str]) -> str:
    """Return the `found` for a name that is not known, with the nearest known one where there is one."""
    near = nearest(name, known)
    return f'"{shown(name)}" (did you mean "{near}"?)' if near else f'"{shown(name)}"'


def shown(text: str) -> str:
    """Return a text that any terminal and any encoding can show, cut after 60 characters."""
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text[: _SHOWN + 1])
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text


def one_of(choices: Iterable[str]) -> str:
    """Return the `wanted` for a closed set of choices."""
    listed = list(choices)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}"
