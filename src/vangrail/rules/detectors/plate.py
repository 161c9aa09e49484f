"""Number plates of the Netherlands, Belgium, Spain, France, Germany, Britain and Latin America.

Written as on the car: in capitals. Forms that are hardly anything else (12-ABC-3, 1-ABC-123, AB-123-CD with their dashes) count
alone; others (1234 BCD, AB12 CDE, B-MW 1234, ABC 123) beside a word such as "number plate", "kenteken" or "matrícula".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, Nearby, apart, lazily, listed, windows, word_pattern

_NO_VOWEL: Final = "[bcdfghj-np-tv-z]"
_CLEAR: Final = (
    r"[0-9]{2}-[a-z]{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-[0-9]{2}|[0-9]{2}-[a-z]{3}-[0-9]|[0-9]-[a-z]{3}-[0-9]{2,3}|"
    r"[a-z]{2}-[0-9]{3}-[a-z]|[a-z]-[0-9]{3}-[a-z]{2}|[a-z]{3}-[0-9]{2}-[a-z]|[0-9]-[a-z]{2}-[0-9]{3}|[0-9]{3}-[a-z]{2}-[0-9]|"
    r"[a-hj-np-tv-z]{2}-[0-9]{3}-[a-hj-np-tv-z]{2}"
)
_DOUBTFUL: Final = (
    rf"[0-9]{{4}}[ -]?{_NO_VOWEL}{{3}}|[a-z]{{2}}[0-9]{{2}} ?[a-z]{{3}}|[a-z]{{1,3}}[ -][a-z]{{1,2}} ?[0-9]{{1,4}}|"
    rf"[a-z]{{2}} ?[0-9]{{3}} ?[a-z]{{2}}|[a-z]{{3}}[ -]?[0-9]{{3,4}}(?:-?[a-z])?|[a-z]{{3}}-[0-9]{{2}}-[0-9]{{2}}|"
    rf"{_NO_VOWEL}{{4}}[ -]?[0-9]{{2}}|[a-z]{{1,2}}-?[0-9]{{3,4}}-?[a-z]{{2}}|[0-9]-?[a-z]{{3}}-?[0-9]{{3}}|"
    r"[a-z]{2}-?[0-9]{2}-?[a-z]{2}|[a-z0-9]{2,3}-[a-z0-9]{2,3}-[a-z0-9]{1,2}"
)
_PLATE: Final = lazily(
    rf"(?<![\w.,/@#-])(?:(?P<clear>{_CLEAR})|(?P<doubtful>{_DOUBTFUL}))(?![\w@-]|[.,][0-9]| ?[%€$£])"
)
_REACH: Final = 60
_BEFORE: Final = 40
_BEHIND: Final = 30


class Plate(Detector):
    """Finds them. Kind `plate`; the value is without blanks and dashes."""

    name: ClassVar[str] = "plate"
    context: ClassVar[Mapping[str, Sequence[str]]] = {
        "en": listed(
            "number plate*, license plate*, licence plate*, registration plate*, plates, plate, car reg, reg number"
        ),
        "nl": listed("kenteken*, nummerplaat*, nummerplaten, plaat"),
        "es": listed("matricula*, placa*, patente, patentes, chapa patente"),
        "fr": listed("immatriculation*, plaque*"),
        "de": listed("kennzeichen*, nummernschild*"),
    }
    triggers: ClassVar[tuple[str, ...]] = (
        "(?:plate|number plate|licen[cs]e plate|car reg|reg number|kenteken|nummerplaat|nummerplaten|plaat)",
        "(?:matricula|placa|patente|immatriculation|plaque|kennzeichen|nummernschild)",
        "(?:^|[^a-z0-9.,/@#-])(?:[0-9]{2}-[a-z]{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-[0-9]{2}|[0-9]{2}-[a-z]{3}-[0-9]|[0-9]-[a-z]{3}-[0-9]{2})",
        "(?:^|[^a-z0-9.,/@#-])(?:[a-z]{2}-[0-9]{3}-[a-z]|[a-z]-[0-9]{3}-[a-z]{2}|[a-z]{3}-[0-9]{2}-[a-z]|[0-9]-[a-z]{2}-[0-9]{3})",
        "(?:^|[^a-z0-9.,/@#-])[0-9]{3}-[a-z]{2}-[0-9]",
    )

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the plates near the offsets."""
        text = folded.text
        found = [
            plate for low, high in windows(around, _REACH, _REACH, len(text)) for plate in _written(folded, low, high)
        ]
        named = Nearby(word_pattern(self.context), text, [plate.span() for plate in found], _BEFORE, _BEHIND)
        return apart(
            Match(*plate.span(), self.name, re.sub("[ -]", "", plate[0]).upper())
            for plate in found
            if plate["clear"] or named.has(*plate.span())
        )


def _written(folded: Folded, low: int, high: int) -> Iterator[re.Match[str]]:
    """Yield the plates in capitals. In "was AB12 CDE" the small word is no part of one, so the next sign is tried."""
    plate = _PLATE.search(folded.text, low, high)
    while plate:
        written = folded.original(*plate.span())
        good = written.isupper() and any(map(str.isdigit, written))
        if good:
            yield plate
        plate = _PLATE.search(folded.text, plate.end() if good else plate.start() + 1, high)
