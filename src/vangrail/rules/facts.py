"""Facts of a match: is it denied, quoted, asked about, or told of the past? Words for that come from four shared cues.

They are looked for with ordinary expressions in the sentence around a hit that matters, never in the scan: `not`, `was` and
`said` stand in almost every text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from vangrail.languages import ANY
from vangrail.policy.rule import Cue
from vangrail.rules.fold import Folded, fold_text
from vangrail.rules.matcher import Hit

FACT_CUES: Final[Mapping[str, str]] = {
    "negated": "negation",
    "quoted": "quotation",
    "asked": "question",
    "past": "past",
}
"""Match fact to the shared cue whose words show it."""

_WORDS_BEFORE: Final = 5
_LONGEST: Final = 600
"""Characters after which a sentence is taken to end."""

_WORDS_AFTER: Final = 3
_NEGATES_AFTER: Final = frozenset({"nl", "de", ANY})
_ENDS: Final = re.compile(r"[.!?]+[\"')\]]*(?= |$)|\.\.\.")
_SHORT: Final = (
    r"[a-z]|mr|mrs|ms|dr|st|nr|no|vs|etc|bv|bijv|ca|incl|excl|art|tel|ej|sr|sra|dra|av|pag|approx|"
    r"a\.m|p\.m|e\.g|i\.e|u\.s|p\. ?ej"
)
_ABBREVIATIONS: Final = re.compile(rf"(?:^|[ (])(?:{_SHORT})$")
_SEGMENT: Final = re.compile(r"[,;:()\[\]]| (?:but|maar|pero|sino|although|hoewel|aunque) ")
_SINGLE_QUOTED: Final = re.compile(r"(?<!\w)'(?! )[^'\n]{2,300}(?<! )'(?!\w)")


class Sentences:
    """Where the sentences of a folded text begin. A line end in the source ends a sentence too."""

    __slots__ = ("starts", "text")

    def __init__(self, folded: Folded) -> None:
        """Split the text. Linear in its length."""
        text = self.text = folded.text
        starts = {0}
        for match in _ENDS.finditer(text):
            if match[0] == "." and _ABBREVIATIONS.search(text, max(0, match.start() - 8), match.start()):
                continue
            if match.end() < len(text):
                starts.add(match.end())
        if "\n" in folded.source:
            starts.update(folded.at(index) for index, char in enumerate(folded.source) if char == "\n")
        self.starts = list(_bounded(sorted(start for start in starts if start < len(text) or not start), text))

    def number(self, offset: int) -> int:
        """Return the number of the sentence in which the folded offset stands, from 0."""
        return bisect_right(self.starts, offset) - 1

    def span(self, offset: int) -> tuple[int, int]:
        """Return the folded span of the sentence in which the offset stands."""
        number = self.number(offset)
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.starts[number], end


def _bounded(starts: list[int], text: str) -> Iterator[int]:
    """Yield the starts, and where a sentence has no end in sight a start at the next space: no window may grow with the text."""
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        place = start
        while place < end or place == start:
            yield place
            space = text.find(" ", place + _LONGEST, end) if end - place > _LONGEST else end
            place = space + 1 if space >= 0 else place + _LONGEST


class FactWords:
    """The four fact cues, compiled per language."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        """Take what is there; a policy without one of the cues has no such words. They are compiled when first asked about."""
        self._entries: dict[tuple[str, str], list[str]] = {}
        self._patterns: dict[tuple[str, str], re.Pattern[str]] = {}
        for fact, name in FACT_CUES.items():
            words = cues[name].words if name in cues else {}
            for language in {*words, ANY}:
                chosen = words.values() if language == ANY else [words[language], words.get(ANY, ())]
                self._entries[fact, language] = [entry for entries in chosen for entry in entries]

    def found(self, fact: str, language: str, text: str, start: int, end: int) -> bool:
        """Tell whether a word of the fact's cue stands in [start, end). Words of no known language are looked for in all."""
        key = (fact, language) if (fact, language) in self._entries else (fact, ANY)
        pattern = self._patterns.get(key)
        if pattern is None:
            pattern = self._patterns[key] = _alternation(self._entries[key])
        return pattern.search(text, start, end) is not None


def _alternation(entries: Iterable[str]) -> re.Pattern[str]:
    parts = sorted(
        {
            entry[3:] if entry.startswith("re:") else re.escape(fold_text(entry.removeprefix("=")).strip())
            for entry in entries
        },
        key=lambda part: (-len(part), part),
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)")


class MatchFacts:
    """Answers the four questions about hits of one text, and remembers the answers."""

    def __init__(self, folded: Folded, words: FactWords) -> None:
        """Take the text and the compiled words."""
        self._folded = folded
        self._words = words
        self._known: dict[tuple[int, int, str, str], bool] = {}

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences of the text."""
        return Sentences(self._folded)

    def holds(self, fact: str, hit: Hit) -> bool:
        """Tell whether `fact` ("negated", "quoted", "asked", "past") is true of the hit."""
        key = (hit.start, hit.end, hit.language, fact)
        if key not in self._known:
            self._known[key] = getattr(self, f"_{fact}")(hit)
        return self._known[key]

    def _negated(self, hit: Hit) -> bool:
        text = self._folded.text
        first, last = self.sentences.span(hit.start)
        segment = max((match.end() for match in _SEGMENT.finditer(text, first, hit.start)), default=first)
        before = _step(text, hit.start, segment, _WORDS_BEFORE)
        if self._words.found("negated", hit.language, text, before, hit.start):
            return True
        if hit.language not in _NEGATES_AFTER:
            return False
        cut = _SEGMENT.search(text, hit.end, last)
        after = _step_on(text, hit.end, cut.start() if cut else last, _WORDS_AFTER)
        return self._words.found("negated", "nl", text, hit.end, after)

    def _quoted(self, hit: Hit) -> bool:
        text = self._folded.text
        if text.count('"', 0, hit.start) % 2 and text.find('"', hit.end) >= 0:
            return True
        place = bisect_right(self._single_quoted, (hit.start, 0)) - 1
        if place >= 0 and hit.end <= self._single_quoted[place][1]:
            return True
        first, _ = self.sentences.span(hit.start)
        return text[first:].lstrip().startswith(">") or self._words.found(
            "quoted", hit.language, text, first, hit.start
        )

    @cached_property
    def _single_quoted(self) -> list[tuple[int, int]]:
        return [match.span() for match in _SINGLE_QUOTED.finditer(self._folded.text)]

    def _asked(self, hit: Hit) -> bool:
        text = self._folded.text
        first, last = self.sentences.span(hit.start)
        return text[first:last].rstrip(" \"')").endswith("?") or self._words.found(
            "asked", hit.language, text, first, last
        )

    def _past(self, hit: Hit) -> bool:
        first, last = self.sentences.span(hit.start)
        return self._words.found("past", hit.language, self._folded.text, first, last)


def _step(text: str, end: int, limit: int, words: int) -> int:
    """Return the offset `words` words before `end`, not before `limit`."""
    place = end
    for _ in range(words + 1):
        if place <= limit:
            return limit
        place = text.rfind(" ", limit, place)
        if place < 0:
            return limit
    return place


def _step_on(text: str, start: int, limit: int, words: int) -> int:
    """Return the offset `words` words after `start`, not beyond `limit`."""
    place = start
    for _ in range(words + 1):
        place = text.find(" ", place + 1, limit)
        if place < 0:
            return limit
    return place
