"""Filling in a reply: nothing goes out with a gap in it, and no value can bring a gap of its own."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import urlsplit

Problem = Literal["missing", "dummy", "braces", "lines", "long", "short", "digits", "code", "link", "name"]
"""Why a value is not taken: nothing there, something that only holds a place, braces, more than one line, too long, too short, or
not of its kind."""

SHORTEST: Final = 12
"""Characters of a sentence of one's own: fewer say nothing about what somebody wrote."""

_SLOT: Final = re.compile(r"\{([a-z][a-z_]*)\}")
_DUMMY: Final = re.compile(r"(?:[\W_]|[xX])+|(?:todo|tbd|n/?a|name|naam|nombre|test)", re.IGNORECASE)
_CODE: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z ./_#-]*")
_NAME: Final = re.compile(r"[^\W\d_][^\W\d_'’. -]*(?:[ '’.-]+[^\W\d_]+)*\.?")
_LINES: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap in a reply: its name, what kind of value it takes, and the most characters."""

    name: str
    kind: str
    most: int


class UnfilledError(ValueError):
    """A reply still has gaps, or values that do not fit. `problems` says which."""

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        """Keep what is wrong with which slot."""
        self.problems = dict(problems)
        super().__init__(", ".join(f"{name}: {problem}" for name, problem in self.problems.items()))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names between braces, in the order in which they are first met."""
    return tuple(dict.fromkeys(_SLOT.findall(text)))


def problem_of(slot: Slot, value: str) -> Problem | None:
    """Return why a value does not fit, or None when it does."""
    value = value.strip()
    checks: tuple[tuple[Problem, bool], ...] = (
        ("missing", not value),
        ("braces", "{" in value or "}" in value),
        ("lines", bool(_LINES.search(value))),
        ("long", len(value) > slot.most),
        ("dummy", slot.kind != "count" and bool(_DUMMY.fullmatch(value))),
    )
    general = next((problem for problem, wrong in checks if wrong), None)
    return general or _kind_problem(slot.kind, value)


def _kind_problem(kind: str, value: str) -> Problem | None:
    if kind == "count":
        return None if value.isascii() and value.isdigit() else "digits"
    if kind == "code":
        return None if _CODE.fullmatch(value) and any(sign.isdigit() for sign in value) else "code"
    if kind == "link":
        return None if _is_link(value) else "link"
    if kind == "name":
        return None if _NAME.fullmatch(value) else "name"
    if kind == "sentence":
        return None if len(value) >= SHORTEST and " " in value else "short"
    return None


def _is_link(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return (
        parts.scheme == "https"
        and "." in (parts.hostname or "")
        and parts.username is None
        and not re.search(r"\s", value)
    )


def problems(text: str, slots: Iterable[Slot], values: Mapping[str, str]) -> dict[str, Problem]:
    """Return what is wrong with which gap of a text; a gap that nobody described counts as missing."""
    known = {slot.name: slot for slot in slots}
    found = {}
    for name in names_in(text):
        slot = known.get(name)
        problem = problem_of(slot, values.get(name, "")) if slot else "missing"
        if problem:
            found[name] = problem
    return found


def fill(text: str, slots: Iterable[Slot], values: Mapping[str, str]) -> str:
    """Return a text with every gap filled.

    Raises:
        UnfilledError: a value is missing or does not fit, or a brace would be left.
    """
    found = problems(text, slots, values)
    if found:
        raise UnfilledError(found)
    made = _SLOT.sub(lambda match: _ended(values[match[1]].strip(), text, match.end()), text)
    if "{" in made or "}" in made:
        raise UnfilledError({"text": "braces"})
    return made


def _ended(value: str, text: str, end: int) -> str:
    """Return a value that fits what follows it: a sentence before another one gets its full stop, and never two."""
    following = text[end : end + 2]
    if value[-1] in ".!?…" and following.startswith("."):
        return value.rstrip(".") if value.endswith(".") else value
    begins = following[:1] == " " and following[1:2].isupper()
    return value + "." if begins and " " in value and value[-1].isalnum() and len(value) >= SHORTEST else value


def halves(text: str) -> tuple[tuple[str, str], ...]:
    """Return a text in parts, each with the name of the gap that follows it ("" after the last)."""
    parts, start = [], 0
    for match in _SLOT.finditer(text):
        parts.append((text[start : match.start()], match[1]))
        start = match.end()
    return (*parts, (text[start:], ""))
