"""Values as TOML text: the few forms that policy files use, laid out so that a difference reads line by line."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

_WIDE: Final = 110
_EMPTY: Final = (None, "", ())
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def value(given: Any) -> str:
    """Return one value: text, number, yes or no, date, moment, list, or a table on one line.

    Raises:
        TypeError: TOML has no such value.
    """
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, str):
        return text(given)
    if isinstance(given, int):
        return str(given)
    if isinstance(given, datetime | date):
        return given.isoformat()
    if isinstance(given, Mapping):
        return f"{{ {', '.join(f'{key(name)} = {value(each)}' for name, each in given.items())} }}"
    if isinstance(given, Iterable):
        return _list([value(each) for each in given])
    message = f"TOML has no {type(given).__name__}"
    raise TypeError(message)


def text(given: str) -> str:
    """Return a string; one with backslashes, such as a pattern, stands literally between single quotes where it can."""
    plain = all(char >= " " and char != "\x7f" for char in given)
    if "\\" in given and "'" not in given and plain:
        return f"'{given}'"
    return '"' + "".join(_ESCAPES.get(char) or _control(char) for char in given) + '"'


def _control(char: str) -> str:
    return f"\\u{ord(char):04x}" if char < " " or char == "\x7f" else char


def _list(parts: list[str]) -> str:
    line = f"[{', '.join(parts)}]"
    return line if len(line) <= _WIDE else "[\n" + "".join(f"  {part},\n" for part in parts) + "]"


def key(name: str) -> str:
    """Return a key, quoted where it has to be."""
    return name if _BARE.fullmatch(name) else text(name)


def pairs(given: Mapping[str, Any]) -> list[str]:
    """Return `key = value` lines, leaving out what is None or empty."""
    return [f"{key(name)} = {value(each)}" for name, each in given.items() if each not in (None, "", ())]


def table(header: str, given: Mapping[str, Any]) -> list[str]:
    """Return a blank line, a header and its lines, or nothing where there is nothing to say."""
    lines = pairs(given)
    return ["", header, *lines] if lines else []
