"""Dates of birth: a day, a month and a year behind "born on", "date of birth", "geboren op", "fecha de nacimiento" and the like.

In figures or with the month's name, in five languages. A year alone, a birthday without a year and any other date are none.
"""

from collections.abc import Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, search
from vangrail.rules.detectors.dates.forms import BORN, TRIGGERS, read

_REACH: Final = 90


class BirthDate(Detector):
    """Finds them. Kind `birth_date`; the value is `YYYY-MM-DD`."""

    name: ClassVar[str] = "birth_date"
    triggers: ClassVar[tuple[str, ...]] = TRIGGERS

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the dates near the offsets."""
        found = []
        for born in search(BORN, folded.text, around, _REACH):
            date = read(born)
            if date:
                found.append(Match(*born.span("date"), self.name, date))
        return apart(found)
