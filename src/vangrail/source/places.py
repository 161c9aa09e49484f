"""Lines for problems that were found in values: the file is looked at again, which only happens when something is wrong."""

from collections.abc import Iterable
from dataclasses import replace
from importlib.resources.abc import Traversable

from vangrail.errors import Problem
from vangrail.source.lines import lines_of
from vangrail.source.names import plain
from vangrail.source.toml import dotted


def locate(problems: Iterable[Problem], folder: Traversable) -> list[Problem]:
    """Return the problems with the line of their key (TOML) or of the words they found (Markdown) where it can be told."""
    files: dict[str, dict[str, int]] = {}
    return [problem if problem.line else replace(problem, line=_line(problem, folder, files)) for problem in problems]


def _line(problem: Problem, folder: Traversable, files: dict[str, dict[str, int]]) -> int | None:
    text = _text(folder.joinpath(problem.file))
    if problem.file.endswith(".toml"):
        lines = files.setdefault(problem.file, {}) or {dotted(path): line for path, line in lines_of(text).items()}
        files[problem.file] = lines
        key = problem.key
        while key and key not in lines:
            key = key[: max(key.rfind("."), key.rfind("["), 0)]
        return lines.get(key)
    found = plain(problem.found.strip('"'))
    return next((number for number, line in enumerate(text.split("\n"), 1) if found and found in plain(line)), None)


def _text(file: Traversable) -> str:
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
