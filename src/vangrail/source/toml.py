"""TOML files with the place of every key, and every error of theirs as a problem with a line."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeVar

import tomli
from pydantic import BaseModel, ValidationError

from vangrail.errors import Problem
from vangrail.source.explain import explain
from vangrail.source.lines import Path, lines_of
from vangrail.source.text import decode

_DATE: Final = re.compile(r"=\s*\d{1,4}-\d{1,2}-\d")

FormT = TypeVar("FormT", bound=BaseModel)


@dataclass(frozen=True)
class TomlFile:
    """A TOML file that could be read. `name` is how problems call it; with `hide` they never show what it holds."""

    name: str
    text: str
    data: dict[str, Any]
    hide: bool = False

    @cached_property
    def _lines(self) -> dict[Path, int]:
        return lines_of(self.text)

    def place(self, loc: tuple[str | int, ...]) -> tuple[str, int | None]:
        """Return the dotted key and the line of a location in the data.

        Parts that the file does not spell out (a list that was written as one word) are left out; a key that is missing is
        placed at the table it belongs in.
        """
        path: Path = ()
        value: Any = self.data
        if loc[-1:] == ("[key]",):
            loc = loc[:-1]
        for position, part in enumerate(loc):
            if _has(value, part):
                value = value[part]
                path = (*path, part)
            elif position == len(loc) - 1 and isinstance(value, dict) and isinstance(part, str):
                return dotted((*path, part)), self._line(path)
        return dotted(path), self._line(path)

    def _line(self, path: Path) -> int | None:
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def problem(self, code: str, loc: tuple[str | int, ...], wanted: str, found: str) -> Problem:
        """Return a problem at a location of this file."""
        key, line = self.place(loc)
        return Problem(code, self.name, line, "" if self.hide and code == "file.unknown_key" else key, wanted, found)


def _has(value: Any, part: str | int) -> bool:
    return (
        part in value
        if isinstance(value, dict)
        else isinstance(value, list) and isinstance(part, int) and part < len(value)
    )


def dotted(path: Path) -> str:
    """Return a path as people write it: `rule[0].cues.alone`, counting lists from 0."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read_toml(raw: bytes, name: str, problems: list[Problem], *, hide: bool = False) -> TomlFile | None:
    """Read a TOML file, or add one problem (not text, too large, broken syntax with its line) and return None."""
    text = decode(raw, name, problems)
    if text is None:
        return None
    try:
        return TomlFile(name, text, tomli.loads(text), hide)
    except tomli.TOMLDecodeError as error:
        said = error.msg[:1].lower() + error.msg[1:]
        column = f" at column {error.colno}" if error.colno else ""
        line = text.split("\n")[error.lineno - 1] if error.lineno else ""
        wanted = "a date (such as 2027-03-01)" if _DATE.search(line) else "TOML"
        problems.append(Problem("file.syntax", name, error.lineno, "", wanted, f"{said}{column}"))
    except (RecursionError, ValueError) as error:
        found = "brackets nested too deep" if isinstance(error, RecursionError) else "a number too large to read"
        problems.append(Problem("file.syntax", name, None, "", "TOML", found))
    return None


def validate(form: type[FormT], file: TomlFile, problems: list[Problem]) -> FormT | None:
    """Turn a file's data into a form, or add a problem for everything that is wrong with it and return None."""
    try:
        return form.model_validate(file.data)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            code, wanted, found = explain(form, each, hide=file.hide)
            problems.append(file.problem(code, each["loc"], wanted, found))
        return None
