"""What somebody looks at on the board: the filters, which stand in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from vangrail.web.people.models import Person

WHOSE: Final = ("all", "mine", "nobody")
"""What the whole team has to do, what somebody has themselves, what nobody has taken yet."""
LONGEST: Final = 60
MOST_PAGES: Final = 8


@dataclass(frozen=True, slots=True)
class Look:
    """Who looks at what, and when.

    `lane` is empty for all of them; `account` is a number, 0 for any; `late` leaves out what has time; `more` is how
    many pages are shown as one.
    """

    person: Person
    at: datetime
    lane: str = ""
    whose: str = "all"
    account: int = 0
    topic: str = ""
    late: bool = False
    more: int = 1

    @property
    def said(self) -> dict[str, object]:
        """The filters by their names in an address, those that say nothing left out."""
        said = {
            "lane": self.lane, "whose": self.whose if self.whose != WHOSE[0] else "", "account": self.account or "",
            "topic": self.topic, "late": "yes" if self.late else "", "more": self.more if self.more > 1 else "",
        }  # fmt: skip
        return {name: value for name, value in said.items() if value}

    @property
    def query(self) -> str:
        """The filters as they stand in an address."""
        return urlencode(self.said)

    @property
    def url(self) -> str:
        """The address of the board with these filters."""
        return f"{reverse('desk:board')}?{self.query}" if self.query else reverse("desk:board")

    @property
    def is_filtered(self) -> bool:
        """Whether something is left out."""
        return bool(self.but(more=1).query)

    @property
    def further(self) -> str:
        """The address with a page more; empty where that would be too much for one page."""
        return self.but(more=self.more + 1).url if self.more < MOST_PAGES else ""

    def but(self, **changed: object) -> "Look":
        """Return the same look with other filters."""
        return replace(self, **changed)  # type: ignore[arg-type]


def look_of(person: Person, said: Mapping[str, str], lanes: tuple[str, ...], at: datetime | None = None) -> Look:
    """Return what an address asks for. What it says wrongly is as if it said nothing: an old link still shows a board."""
    lane, whose, account = said.get("lane", ""), said.get("whose", ""), said.get("account", "")
    return Look(
        person,
        at or timezone.now(),
        lane if lane in lanes else "",
        whose if whose in WHOSE else WHOSE[0],
        int(account) if account.isdecimal() and len(account) < 10 else 0,
        said.get("topic", "")[:LONGEST],
        said.get("late") == "yes",
        next((each for each in range(2, MOST_PAGES + 1) if said.get("more") == str(each)), 1),
    )
