"""What a rule may know beside the text: where it holds, who the company is, which day it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from vangrail.lint.finding import Presence
from vangrail.policy.model import Policy
from vangrail.source.names import in_european_union

EU = "EU"
"""In a rule's list of countries: every member state of the European Union."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts beside a text. `company` is the resolved policy where the text is one, else None; `country` may be unknown.

    `carve_out` says that the text protects talk about work in so many words; `held` is what the text holds of each component.
    `fetch` returns the HTTP status of a link (0 where nobody answers); a shell hands it in, and without it no link is looked at.
    """

    country: str | None
    company: Policy | None
    today: date
    carve_out: bool
    held: Mapping[str, Presence]
    fetch: Callable[[str], int] | None = None

    @property
    def countries(self) -> frozenset[str]:
        """Where the text holds: the country that was given, and the company's own."""
        named = {self.country} if self.country else set()
        return frozenset(
            named | ({self.company.company.country, *self.company.company.also_in} if self.company else set())
        )

    def holds_in(self, countries: frozenset[str]) -> bool:
        """Tell whether a rule for these countries (none: everywhere; EU: its member states) speaks here."""
        if not countries or self.countries & countries:
            return True
        return EU in countries and any(in_european_union(code) for code in self.countries)
