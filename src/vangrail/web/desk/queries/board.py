"""The board: everything that waits for the social team, what is due first on top."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from vangrail.web.desk.lanes import Counts, Item, Lane, alarms, approvals, mentions, outgoing, questions, unsure
from vangrail.web.desk.look import Look
from vangrail.web.people.permissions import require

LANES: Final[tuple[Lane, ...]] = (
    alarms.LANE,
    mentions.LANE,
    approvals.LANE,
    outgoing.LANE,
    unsure.LANE,
    questions.LANE,
)
"""In the order in which they stand on the page."""
NAMES: Final = tuple(lane.name for lane in LANES)
MOST: Final = 25
"""As much of it as somebody sees at once; so much again with each step of `Look.more`, and the rest is reached by the counts."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How a lane stands, and the look that shows it alone."""

    lane: Lane
    counts: Counts
    look: Look


@dataclass(frozen=True, slots=True)
class Board:
    """What somebody sees: the count of each lane, what is due first, and how much of it is left out."""

    look: Look
    tallies: Sequence[Tally]
    items: Sequence[Item]

    @property
    def waiting(self) -> int:
        """How much waits under these filters."""
        return sum(each.counts.waiting for each in self._looked_at)

    @property
    def late(self) -> int:
        """How much of it is late."""
        return sum(each.counts.late for each in self._looked_at)

    @property
    def left_out(self) -> int:
        """How much waits that is not shown."""
        return max((self.late if self.look.late else self.waiting) - len(self.items), 0)

    @property
    def _looked_at(self) -> list[Tally]:
        return [each for each in self.tallies if self.look.lane in ("", each.lane.name)]

    @property
    def digest(self) -> str:
        """A digest of everything that is shown: as long as it stays the same nothing has to be drawn anew."""
        said = [
            [(each.lane.name, each.counts.waiting, each.counts.late) for each in self.tallies],
            [
                (each.key, each.title, each.until, each.holder, each.is_late, each.words, str(each.alarm), each.about)
                for each in self.items
            ],
        ]
        return sha256(repr(said).encode()).hexdigest()[:32]


def board(look: Look) -> Board:
    """Return what waits for somebody, under their filters.

    Raises:
        PermissionDenied: they are not of the social team.
    """
    require(look.person, "desk.board")
    seen = [lane for lane in LANES if look.person.has_perm(lane.permission)]
    wide = look.but(late=False)
    tallies = [Tally(lane, lane.count(wide), wide.but(lane=lane.name)) for lane in seen]
    shown = [each.lane for each in tallies if look.lane in ("", each.lane.name) and each.counts.waiting]
    most = MOST * look.more
    items = sorted((item for lane in shown for item in lane.first(look, most)), key=lambda item: item.order)
    return Board(look, tallies, items[:most])


def keys_on(look: Look) -> bool:
    """Return whether single keys work for somebody."""
    return not hasattr(look.person, "keys_off")
