"""One detector behind its own triggers, as the matcher runs it; and the same detector asked about every place of a text."""

from functools import cache

from vangrail.rules.database import Database
from vangrail.rules.detectors import Detector, Match
from vangrail.rules.fold import Folded


@cache
def _database(triggers: tuple[str, ...]) -> Database:
    return Database([trigger.encode() for trigger in triggers])


def scan(detector: Detector, text: str) -> tuple[Folded, list[Match]]:
    """Return the folded text and what the detector finds where its triggers fired."""
    folded = Folded(text)
    data = folded.text.encode("utf-8", "replace")
    ends = {end for _, end in _database(detector.triggers).scan(data)}
    return folded, detector.find(folded, sorted({len(data[:end].decode(errors="ignore")) for end in ends}))


def scan_ascii(detector: Detector, text: str) -> list[Match]:
    """Return what is found in a long ASCII text without white-space runs, in which bytes are folded characters."""
    ends = sorted({end for _, end in _database(detector.triggers).scan(text.encode())})
    return detector.find(Folded(text), ends)


def found(detector: Detector, text: str) -> list[tuple[str, str]]:
    """Return the kind and the text as given of each match. The triggers must not miss what asking everywhere finds."""
    folded, matches = scan(detector, text)
    assert matches == detector.find(folded, range(len(folded.text) + 1)), "a trigger is missing"
    return [(match.kind, folded.original(match.start, match.end)) for match in matches]


def marks(detector: Detector, text: str) -> list[str]:
    """Return the texts as given of the matches."""
    return [written for _, written in found(detector, text)]
