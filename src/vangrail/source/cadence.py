"""How often the credentials of a company's accounts are changed, by sector, from `library/interview/cadence.toml`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from vangrail.source.data import said, table


@dataclass(frozen=True, slots=True)
class Cadence:
    """Days from one rotation to the next; `sector` is the one that asks for it, empty for what is usual everywhere."""

    days: int
    sector: str
    sources: tuple[str, ...]

    def why(self, language: str) -> str:
        """Return the reason for this figure, in a shipped language."""
        return str(said(_row(self.sector)["why"], language))


def cadence(sectors: Iterable[str]) -> Cadence:
    """Return what holds for a company of these sectors: the fewest days that one of them asks for, else what is usual."""
    known = [_made(sector) for sector in sectors if sector in table("cadence")["sector"]]
    return min((*known, _made("")), key=lambda each: each.days)


def _made(sector: str) -> Cadence:
    row = _row(sector)
    return Cadence(int(row["days"]), sector, tuple(row["sources"]))


def _row(sector: str) -> dict[str, Any]:
    found: dict[str, Any] = table("cadence")["sector"][sector] if sector else table("cadence")["usual"]
    return found
