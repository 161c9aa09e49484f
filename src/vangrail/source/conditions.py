"""When a clause or a passage belongs in a policy: `sector = retail | health and size >= 50`.

Not the conditions of rules: those speak of drafts and live in `rules/condition.py`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NoReturn, get_args

from vangrail.policy.company import AnswersCustomers, Photographs, Tone, UseAtWork
from vangrail.source.text import Refused, one_of, unknown_name

_YES_NO: Final = ("yes", "no")

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "answers_customers": get_args(AnswersCustomers),
    "use_at_work": get_args(UseAtWork),
    "photographs": get_args(Photographs),
    "tone": get_args(Tone),
    "listed": _YES_NO,
    "has_work_rules": _YES_NO,
    "works_council": _YES_NO,
    "third_parties": _YES_NO,
}
"""The names with a closed set of values."""

NAMES: Final = ("country", "sector", "size", *CHOICES)
"""Every name a condition may speak of."""

_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_TEST: Final = re.compile(r"(?P<name>\S+?)\s*(?P<sign>!=|>=|<=|=|>|<)\s*(?P<values>.*)", re.DOTALL)
_NUMBER: Final = re.compile(r"\d{1,9}")


class WhenError(Refused):
    """A condition cannot be read. `wanted` and `found` say why."""


def unreadable(wanted: str, found: str) -> NoReturn:
    """Refuse a condition."""
    raise WhenError(wanted, found)


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison. `sign` is =, !=, >=, <=, > or <."""

    __test__ = False

    name: str
    sign: str
    values: tuple[str, ...]

    def holds(self, facts: Mapping[str, tuple[str, ...]]) -> bool:
        """Tell whether the facts satisfy it. Of a fact with several values any may; an unknown one satisfies only `!=`."""
        have = facts.get(self.name, ())
        if self.sign == "=":
            return any(value in self.values for value in have)
        if self.sign == "!=":
            return not any(value in self.values for value in have)
        wanted = int(self.values[0])
        return any(
            {
                ">=": int(value) >= wanted,
                "<=": int(value) <= wanted,
                ">": int(value) > wanted,
                "<": int(value) < wanted,
            }[self.sign]
            for value in have
        )


@lru_cache(maxsize=1024)
def parse_when(text: str, sectors: tuple[str, ...] = ()) -> tuple[Test, ...]:
    """Read a condition; an empty one always holds. With `sectors`, other sector names are refused.

    Raises:
        WhenError: it cannot be read, or names something unknown.
    """
    return tuple(_test(part.strip(), sectors) for part in re.split(r"\s+and\s+", text.strip())) if text.strip() else ()


def holds(text: str, facts: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a condition is true of a company's facts.

    Raises:
        WhenError: it cannot be read.
    """
    return all(test.holds(facts) for test in parse_when(text))


def _test(part: str, sectors: tuple[str, ...]) -> Test:
    match = _TEST.fullmatch(part)
    if match is None:
        unreadable("name = value", f'"{part}"')
    name, sign = match["name"], match["sign"]
    if name not in NAMES:
        unreadable(one_of(NAMES), unknown_name(name, NAMES))
    values = tuple(value.strip() for value in match["values"].split("|"))
    if name == "size":
        if len(values) != 1 or not _NUMBER.fullmatch(values[0]):
            unreadable("one number after size", f'"{match["values"]}"')
    elif sign not in {"=", "!="}:
        unreadable(f"= or != after {name}", sign)
    for value in values if name != "size" else ():
        _check_value(name, value, sectors)
    return Test(name, sign, values)


def _check_value(name: str, value: str, sectors: tuple[str, ...]) -> None:
    if name == "country":
        if not _COUNTRY.fullmatch(value):
            unreadable("a country code of two capitals", f'"{value}"')
        return
    known = sectors if name == "sector" else CHOICES[name]
    if not value or (known and value not in known):
        unreadable(one_of(known) if known else "a sector", unknown_name(value, known))
