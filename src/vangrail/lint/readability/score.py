"""How hard a document reads: the counts that a writer can act on, the indices of its language, and whether that is easy enough."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal

from vangrail.lint.document import Document
from vangrail.lint.readability import formulas
from vangrail.lint.readability.counting import Counted, sentences
from vangrail.lint.readability.syllables import syllables

LEAST: Final = 100
"""Words below which a score says nothing."""

LONG: Final = 25
"""Words above which a sentence is counted as long."""

AIM_ASL: Final = 18.0
"""Words a sentence has on average, at most, in a text for everybody."""

Band = Literal["very easy", "easy", "normal", "difficult", "very difficult"]

MAIN: Final[Mapping[str, str]] = {
    "en": "flesch_reading_ease",
    "nl": "flesch_douma",
    "es": "szigriszt_pazos",
    "fr": "kandel_moles",
    "de": "amstad",
}
"""The index of each language that its band is read from."""

_BANDS: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "flesch_reading_ease": (80, 60, 50, 30),
    "flesch_douma": (80, 70, 45, 30),
    "szigriszt_pazos": (80, 65, 55, 40),
    "kandel_moles": (80, 60, 50, 30),
    "amstad": (80, 60, 40, 30),
}
"""Lower ends of very easy, easy, normal and difficult: Dutch after Douma (1977), Spanish after INFLESZ (2008), others after Flesch.

What Douma calls fairly difficult (45 to 60), and Flesch (50 to 60; Amstad from 40), counts as normal: it is what a policy may be.
"""

_AIMS: Final[Mapping[str, tuple[tuple[str, float], ...]]] = {
    "en": (("flesch_reading_ease", 50),),
    "nl": (("flesch_douma", 45), ("leesindex_a", 45)),
    "es": (("szigriszt_pazos", 55),),
    "fr": (("kandel_moles", 50),),
    "de": (("amstad", 40),),
}
"""What a policy for everybody should reach; our own proposal, from the policies that were measured."""

_AIM_WIENER: Final = 11.0
"""A German text that is at most this hard by the Viennese formula is easy enough whatever Amstad says."""


@dataclass(frozen=True, slots=True)
class Readability:
    """What was counted, and what follows. Shares run from 0 to 1; `asl` is in words, `asw` in syllables; `longest` is a span.

    `indices` holds the scores of the language by the name of their formula. The counting is right to 3 to 7 points of a score, so
    show one decimal at most.
    """

    language: str
    words: int
    sentences: int
    asl: float
    asw: float
    longest: tuple[int, int]
    longest_words: int
    long_share: float
    indices: Mapping[str, float]
    band: Band
    easy_enough: bool

    @property
    def score(self) -> float:
        """The score on the main index of the language, to one decimal."""
        return round(self.indices[MAIN[self.language]], 1)


def measure(document: Document, skip: Collection[str] = ()) -> Readability | None:
    """Return how hard a document reads, or None where it has fewer than 100 words in sentences.

    `skip` are words in small letters whose syllables are not counted, such as parts of the name of a law. A language without
    formulas of its own is measured as English.
    """
    return measured(document, tuple(sentences(document)), skip)


def measured(document: Document, found: Counted, skip: Collection[str] = ()) -> Readability | None:
    """Return what `measure` does, of sentences that were counted before."""
    language = document.language if document.language in MAIN else "en"
    lengths = [len(words) for _, words in found]
    total = sum(lengths)
    if total < LEAST:
        return None
    text = document.text
    words = [text[start:end] for start, end in chain.from_iterable(words for _, words in found)]
    counted = [word for word in words if word.casefold() not in skip] or words
    counts = [syllables(word, language) for word in counted]
    asl, asw = total / len(found), sum(counts) / len(counts)
    indices = _indices(language, asl, asw, _shares(counted, counts))
    longest = max(range(len(found)), key=lengths.__getitem__)
    return Readability(
        language=language,
        words=total,
        sentences=len(found),
        asl=asl,
        asw=asw,
        longest=found[longest][0],
        longest_words=lengths[longest],
        long_share=sum(length > LONG for length in lengths) / len(found),
        indices=indices,
        band=_band(language, indices),
        easy_enough=asl <= AIM_ASL and _reached(language, indices),
    )


def _shares(words: list[str], counts: list[int]) -> tuple[float, float, float]:
    """Return the percentages of words with three syllables or more, with more than six letters, and with one syllable."""
    percent = 100 / len(words)
    many = sum(count >= 3 for count in counts) * percent
    return many, sum(len(word) > 6 for word in words) * percent, sum(count == 1 for count in counts) * percent


def _indices(language: str, asl: float, asw: float, shares: tuple[float, float, float]) -> Mapping[str, float]:
    many, long, single = shares
    found = {"lix": formulas.lix(asl, long)}
    for formula in _FORMULAS[language]:
        found[formula.__name__] = formula(asl, asw)
    if language == "de":
        found["wiener_sachtextformel"] = formulas.wiener_sachtextformel(many, asl, long, single)
    return found


_FORMULAS: Final = {
    "en": (formulas.flesch_reading_ease, formulas.flesch_kincaid_grade),
    "nl": (formulas.flesch_douma, formulas.leesindex_a),
    "es": (formulas.szigriszt_pazos, formulas.fernandez_huerta),
    "fr": (formulas.kandel_moles,),
    "de": (formulas.amstad,),
}


def _band(language: str, indices: Mapping[str, float]) -> Band:
    score = indices[MAIN[language]]
    names: tuple[Band, ...] = ("very easy", "easy", "normal", "difficult")
    lowest = _BANDS[MAIN[language]]
    return next((name for name, low in zip(names, lowest, strict=True) if score >= low), "very difficult")


def _reached(language: str, indices: Mapping[str, float]) -> bool:
    if indices.get("wiener_sachtextformel", _AIM_WIENER + 1) <= _AIM_WIENER:
        return True
    return all(indices[name] >= least for name, least in _AIMS[language])
