"""What a breach card says: where a platform gives an account back, and the lists that hold for every account."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from vangrail.languages import SHIPPED
from vangrail.source import crisis
from vangrail.source.data import said, table

FIRST_HOUR: Final = "account"
"""The list of crisis steps that is for an account."""

LISTS: Final = ("hold", "shut", "keep", "missing")
"""What is held, how others are shut out, what is kept, and what can turn out to be missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Where a platform gives an account back. `path` stands instead of `url` where each server is its own.

    `verified` is the day on which `source` was read, `official` whether that source is the platform itself.
    """

    platform: str
    official: bool
    verified: date
    source: str
    url: str = ""
    path: str = ""
    first: dict[str, str] = field(default_factory=dict)

    def first_in(self, language: str) -> str:
        """Return what to do there first, in a shipped language."""
        return str(said(self.first, language))

    def address(self, account: str = "", name: str = "") -> str:
        """Return the page for an account by its own address or its name there; empty where its server is not known."""
        server = urlsplit(account).netloc or name.rpartition("@")[2] * (name.count("@") > 1)
        return self.url or (f"https://{server}{self.path}" if server else "")


@dataclass(frozen=True, slots=True)
class Call:
    """Who calls whom, within how many minutes: desks, or "finder" and "custodian"."""

    caller: str
    to: str
    minutes: int
    words: dict[str, str]

    def why(self, language: str) -> str:
        """Return what is said, in a shipped language."""
        return str(said(self.words, language))


@cache
def recoveries() -> dict[str, Recovery]:
    """Return where each platform gives accounts back, by its name.

    Raises:
        ValueError: a row has neither an address nor a path, or does not say everything in every shipped language.
    """
    found = {name: Recovery(platform=name, **row) for name, row in table("recovery").items()}
    for each in found.values():
        if bool(each.url) == bool(each.path) or set(each.first) != set(SHIPPED):
            message = f"recovery.toml: {each.platform}: wanted url or path, and first in {', '.join(SHIPPED)}"
            raise ValueError(message)
    return found


@cache
def calls() -> tuple[Call, ...]:
    """Return who calls whom, in their order."""
    return tuple(
        Call(row["from"], row["to"], row["minutes"], {code: row[code] for code in SHIPPED})
        for row in table("breach")["call"]
    )


@cache
def steps() -> tuple[crisis.Step, ...]:
    """Return everything that is done, by its minute: what comes before the first hour of a crisis, that hour, and after it."""
    own = [crisis.Step(row["id"], row["desk"], row["minutes"]) for row in table("breach")["step"]]
    return tuple(sorted([*own, *crisis.steps(FIRST_HOUR)], key=lambda step: step.minutes))


def step_words(name: str, language: str) -> str:
    """Return what a step says in a shipped language.

    Raises:
        KeyError: there is no such step.
    """
    for row in table("breach")["step"]:
        if row["id"] == name:
            return str(said({code: row[code] for code in SHIPPED}, language))
    return crisis.step_words(name, language)


def listed(name: str, language: str) -> dict[str, str]:
    """Return one of `LISTS`: each line by its id, in a shipped language."""
    return {row["id"]: str(said({code: row[code] for code in SHIPPED}, language)) for row in table("breach")[name]}
