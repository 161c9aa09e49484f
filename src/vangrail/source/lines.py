"""On which line of a TOML text each key stands.

The reader of TOML gives values without places. This walks a text that the reader has already accepted, so it may be lenient:
it only has to know where headers, keys, strings and brackets begin and end.
"""

import re
from bisect import bisect_right
from typing import Final

Path = tuple[str | int, ...]
"""A dotted key with list positions: `("desks", "legal", "person")`, `("rule", 0, "cues", "alone", "en")`."""

_BLANK: Final = re.compile(r"(?:\s|#[^\n]*)*")
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_STRING: Final = re.compile(
    r"""
    \"{3}(?:[^\\]|\\.)*?\"{3,5} | '{3}.*?'{3,5} |   # over several lines; a quote or two may stand before the end
    "(?:[^"\\\n]|\\.)*" | '[^'\n]*'
    """,
    re.DOTALL | re.VERBOSE,
)
_SCALAR: Final = re.compile(r"[^,\]}\n#]*")


def lines_of(text: str) -> dict[Path, int]:
    """Return the line, from 1, of every key and every list element of a valid TOML text."""
    return _Walk(text).run()


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Path, int] = {}
        self.last: dict[Path, int] = {}
        self.breaks = [match.start() for match in re.finditer("\n", text)]

    def run(self) -> dict[Path, int]:
        prefix: Path = ()
        self.blank()
        while self.at < len(self.text):
            start = self.at
            if self.text[start] == "[":
                prefix = self.header(start)
            else:
                self.pair(prefix)
            self.blank()
            if self.at == start:  # a text that was not accepted before; better no line than no end
                break
        return self.found

    def blank(self) -> None:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def note(self, path: Path, start: int) -> None:
        self.found.setdefault(path, bisect_right(self.breaks, start) + 1)

    def header(self, start: int) -> Path:
        several = self.text.startswith("[[", start)
        self.at = start + (2 if several else 1)
        parts = self.key()
        path: Path = ()
        for part in parts[:-1]:
            path = self.inside((*path, part))
        path = (*path, parts[-1])
        if several:
            self.note(path, start)
            self.last[path] = self.last.get(path, -1) + 1
            path = (*path, self.last[path])
        else:
            path = self.inside(path)
        self.note(path, start)
        self.at = self.text.find("]", self.at) + (2 if several else 1)
        return path

    def inside(self, path: Path) -> Path:
        return (*path, self.last[path]) if path in self.last else path

    def key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self.space()
            if match := _STRING.match(self.text, self.at):
                parts.append(match[0][1:-1])
            elif match := _BARE.match(self.text, self.at):
                parts.append(match[0])
            else:
                return parts or [""]
            self.at = match.end()
            self.space()
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1

    def space(self) -> None:
        while self.at < len(self.text) and self.text[self.at] in " \t":
            self.at += 1

    def pair(self, prefix: Path) -> None:
        start = self.at
        path = prefix
        for part in self.key():
            path = (*path, part)
            self.note(path, start)
        self.space()
        if self.text.startswith("=", self.at):
            self.at += 1
            self.value(path)

    def value(self, path: Path) -> None:
        self.space()
        if match := _STRING.match(self.text, self.at):
            self.at = match.end()
        elif self.text.startswith("[", self.at):
            self.list(path)
        elif self.text.startswith("{", self.at):
            self.table(path)
        elif match := _SCALAR.match(self.text, self.at):
            self.at = match.end()

    def list(self, path: Path) -> None:
        self.at += 1
        position = 0
        while not self.closed("]"):
            self.note((*path, position), self.at)
            self.value((*path, position))
            position += 1

    def table(self, path: Path) -> None:
        self.at += 1
        while not self.closed("}"):
            self.pair(path)

    def closed(self, mark: str) -> bool:
        """Step over blanks and commas; tell whether the bracket closes here, and step over it too."""
        self.blank()
        while self.text.startswith(",", self.at):
            self.at += 1
            self.blank()
        if self.at >= len(self.text):
            return True
        if self.text[self.at] == mark:
            self.at += 1
            return True
        return False
