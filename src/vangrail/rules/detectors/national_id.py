"""National numbers of persons of eleven countries: the form, the checksum, and a word that announces them.

The Netherlands (BSN), Belgium (national register, BIS and card number), Spain (DNI, NIE, NIF, social security), France (NIR),
Germany (tax and pension insurance number), Britain (NINO, NHS number, driving licence), the United States (SSN, ITIN), Mexico
(CURP, RFC, NSS), Argentina (DNI, CUIT, CUIL), Chile (RUT), Colombia (cédula); and passports, identity cards and driving licences
of any country right behind their name.

A number of digits alone with a weak checksum counts beside a word in any of five languages, or in the writing that is typical of
it (`yy.mm.dd-xxx.xx`, `ddd-dd-dddd`). Where a word says which scheme it is, only that scheme's numbers count. Numbers of
companies (VAT, SIREN, CIF, KvK) are not looked for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, Nearby, apart, lazily, search, word_pattern
from vangrail.rules.detectors.schemes import Scheme, papers, schemes
from vangrail.rules.detectors.schemes.scheme import COMPANIES, GENERIC, NEVER

_RUN: Final = lazily(
    r"(?<![\w@#/=])(?:[a-z]{1,2}[ .-]?)?[0-9](?:[ ./-]{0,2}[0-9]){4,14}(?:[ .-]?[a-z](?:[ .-]?[0-9]){0,8})?(?![\w@])"
)
"""A number with letters where a scheme may have them: in front, behind, or (Corsica, the pension number) within."""

_LETTERS_FIRST: Final = lazily(
    r"(?<![\w@#/=])(?:[a-z&]{4}[ -]?[0-9]{6}[ -]?(?:[hm][a-z]{5}[a-z0-9][0-9]|[a-z0-9]{3})|"
    r"[a-z]{2}[a-z9]{3}[ -]?[0-9]{6}[ -]?[a-z][a-z9][0-9][a-z]{2})(?![\w@])"
)
"""A number that begins with a name's letters and a date: CURP, RFC, a British driving licence."""

_LONE: Final = lazily(r"(?<![^ ])(?:[a-z]{1,2}[ .-]?)?[0-9]{7,15}(?:[ -]?[a-z])?(?![^ ,;])")
_SIGNS: Final = lazily("[ ./-]")
_WORD_BEFORE: Final = lazily("[a-z]{1,2} ")
_WORD_BEHIND: Final = lazily("[ -][a-z]$")
_REACH: Final = 100
_BEFORE: Final = 60
_BEHIND: Final = 60


class NationalId(Detector):
    """Finds numbers of persons. Kinds: the scheme (`nl.bsn`, `us.ssn` …), `paper.passport`, `paper.card`, `paper.licence`.

    The value is compact and in capitals.
    """

    name: ClassVar[str] = "national_id"
    triggers: ClassVar[tuple[str, ...]] = (
        r"[0-9](?:[ ./-]{0,2}[0-9]){6}",
        r"[a-z][ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[a-d]",
        r"(?:^|[^a-z0-9])[a-z&]{4}[ -]?[0-9]{6}[ -]?[a-z0-9]{3}",
        r"(?:^|[^a-z0-9])[a-z]{2}[a-z9]{3}[ -]?[0-9]{6}[ -]?[a-z]",
        *papers.TRIGGERS,
    )
    context: ClassVar[Mapping[str, Sequence[str]]] = {"any": GENERIC}

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the numbers near the offsets."""
        text = folded.text
        found = [
            (span, scheme) for span in _candidates(text, around) for scheme in _fitting(_compact(text[slice(*span)]))
        ]
        matches = list(_papers(text, around))
        if found:
            words = _Announced(text, sorted({span for span, _ in found}))
            matches += [
                Match(*span, scheme.kind, _compact(text[slice(*span)]).upper())
                for span, scheme in found
                if _counts(folded, span, scheme, words)
            ]
        return apart(matches)


def _papers(text: str, around: Sequence[int]) -> Iterator[Match]:
    for paper in search(papers.NUMBERS, text, around, _REACH):
        kind = papers.kind(paper)
        if kind:
            yield Match(*paper.span("number"), f"paper.{kind}", _compact(paper["number"]).upper())


def _candidates(text: str, around: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of whole runs and, in a run of several numbers, of each that stands by itself."""
    for run in search(_LETTERS_FIRST, text, around, _REACH):
        yield run.span()
    for run in search(_RUN, text, around, _REACH):
        start, end = run.span()
        yield start, end
        # "is 12345678 z", "de 111222333" and "es 30.123.456 y" may be a number beside a short word, or between two.
        first, last = _WORD_BEFORE.match(run[0]), _WORD_BEHIND.search(run[0])
        low, high = start + (first.end() if first else 0), start + last.start() if last else end
        yield from {(low, end), (start, high), (low, high)} - {(start, end)}
        for lone in _LONE.finditer(text, start, end):
            if lone.span() != (start, end):
                yield lone.span()


def _compact(written: str) -> str:
    return _SIGNS.sub("", written)


def _fitting(number: str) -> list[Scheme]:
    return [scheme for scheme in schemes() if scheme.form.fullmatch(number) and scheme.valid(number)]


class _Announced:
    """Which words stand near which candidate: a scheme's own, another's, or a generic one. Each is looked for when asked."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        self._text, self._spans = text, spans
        self._found: dict[str, Nearby] = {}

    def names(self, kind: str, span: tuple[int, int]) -> bool:
        """Return whether a word says that the span is a number of this kind."""
        return self._has(kind, span)

    def names_some(self, span: tuple[int, int]) -> bool:
        """Return whether a generic word announces the span and no word says of which kind it is."""
        return self._has("", span) and not any(self._has(kind, span) for kind in _patterns() if kind)

    def _has(self, kind: str, span: tuple[int, int]) -> bool:
        if kind not in self._found:
            self._found[kind] = Nearby(_patterns()[kind], self._text, self._spans, _BEFORE, _BEHIND)
        return self._found[kind].has(*span)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    own = {scheme.kind: word_pattern({"any": scheme.words}) if scheme.words else NEVER for scheme in schemes()}
    return {"": word_pattern({"any": GENERIC}), "company": word_pattern({"any": COMPANIES}), **own}


def _counts(folded: Folded, span: tuple[int, int], scheme: Scheme, words: _Announced) -> bool:
    text = folded.text
    written = text[slice(*span)]
    clear = scheme.clear.fullmatch(written) and (not scheme.capitals or folded.original(*span).isupper())
    if clear and not (scheme.rival and words.names(scheme.rival, span)):
        return True
    if scheme.strange.fullmatch(written) or scheme.behind.match(text, span[1]):
        return False
    if scheme.before.search(text, max(0, span[0] - _BEFORE), span[0]):
        return True
    return words.names(scheme.kind, span) or (scheme.generic.fullmatch(written) is not None and words.names_some(span))
