"""What helps somebody to talk about their work in their own words, from `library/interview/ambassadors.toml`."""

from dataclasses import dataclass
from functools import cache

from vangrail.languages import SHIPPED
from vangrail.source.data import said, table


@dataclass(frozen=True, slots=True)
class Welcome:
    """Something that is always welcome: the clauses where it stands, and its words by language."""

    id: str
    clauses: tuple[str, ...]
    words: dict[str, str]


@cache
def welcome() -> tuple[Welcome, ...]:
    """Return what is always welcome."""
    rows = table("ambassadors")["welcome"]
    return tuple(Welcome(row["id"], tuple(row["clauses"]), {code: row[code] for code in SHIPPED}) for row in rows)


def questions(language: str) -> dict[str, str]:
    """Return the questions that make it somebody's own, by their ids, in a shipped language."""
    return {
        row["id"]: str(said({code: row[code] for code in SHIPPED}, language))
        for row in table("ambassadors")["question"]
    }


def treated(company: str, language: str) -> str:
    """Return the sentence that says that somebody's team got something for it, in a shipped language."""
    return str(said(table("ambassadors")["treat"], language)).format(company=company)
