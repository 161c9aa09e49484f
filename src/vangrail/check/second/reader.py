"""The second reader: for drafts about which no rule speaks, says which read like the drafts that deserve a word."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from vangrail.check.second.features import Numbers, sum_of, words_of
from vangrail.check.second.model import Floats, Model, shipped
from vangrail.rules.matcher import Hits
from vangrail.rules.ruleset import RuleSet

_FEWEST: Final = 3
"""Words a draft needs: of less than that nobody can tell what it is about."""

_LONG: Final = 2000
"""Bytes from which arrays are quicker than plain numbers."""

_TELLING: Final = 4
_SHOWN: Final = 3
"""Words that are marked."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the second reading found: the clause it thinks of, and the folded spans of the words that weighed most."""

    clause: str
    spans: tuple[tuple[int, int], ...]


class SecondReader:
    """The shipped model, laid over the columns of one policy's rules."""

    def __init__(self, rules: RuleSet, clauses: frozenset[str]) -> None:
        """Take the compiled rules and the ids of the policy's clauses."""
        self.model: Model = shipped()
        self._rules = rules
        self._clauses = clauses
        columns, cues = rules.plan.columns, self.model.cues
        self._cues = {column: cues[name] for name, column in columns.items() if name in cues}
        self._cue_of = np.array([self._cues.get(column, -1) for column in range(len(columns))], dtype=np.int64)
        self._weights = self.model.of_cues.tolist()
        self._words = self.model.words.tolist()

    def cues(self, columns: Iterable[int]) -> list[int]:
        """Return the model's numbers of the cues in these columns."""
        known = self._cues
        return list({known[column] for column in columns if column in known})

    def read(self, hits: Hits) -> Opinion | None:
        """Return what the model thinks of a draft, or None when it has nothing to say."""
        model = self.model
        total, count = self._sum(hits.data)
        if count < _FEWEST:
            return None
        cues = self.cues(hits.word_columns())
        for_cues = sum(self._weights[cue] for cue in cues)
        if model.score(total, count, for_cues, len(cues) or 1, math.sqrt) < model.threshold:
            return None
        _, buckets, starts, ends = words_of(hits.data, single=True)
        weights = model.words[buckets]
        clause = model.likeliest(buckets, cues, self._clauses)
        if clause is None:
            return None
        root = math.sqrt(len(buckets))
        spans = [
            (float(weight) * model.word_scale / root, hits.at(int(start)), hits.at(int(end)))
            for weight, start, end in zip(weights, starts, ends, strict=True)
            if weight > 0
        ]
        return Opinion(clause, _heaviest([*spans, *self._named(hits, len(cues))], hits.folded.text))

    def _sum(self, data: bytes) -> tuple[int, int]:
        """Return the sum of the weights of a draft's words, and how many features it has."""
        if len(data) <= _LONG:
            return sum_of(data, self._words)
        _, buckets, _, _ = words_of(data, single=True)
        return int(self.model.words[buckets].sum()), len(buckets)

    def _named(self, hits: Hits, count: int) -> Iterator[tuple[float, int, int]]:
        """Yield how much each word of a cue that speaks for a word weighed, and its folded span."""
        for column in hits.word_columns():
            weight = self._weights[self._cues[column]] if column in self._cues else 0
            if weight > 0:
                for hit in hits.get(column):
                    yield weight * self.model.cue_scale / math.sqrt(count), hit.start, hit.end

    def rows(self, data: bytes, count: int, columns: Numbers, rows: Numbers) -> list[int]:
        """Return the rows of a folded batch of `count` rows about which the model speaks.

        `columns` and `rows` are pairs without repetition: which columns have words in which row.
        """
        model = self.model
        where, buckets, _, _ = words_of(data)
        cue = self._cue_of[columns]
        kept = cue >= 0
        many = len(model.of_cues)
        # One number for a row and a cue, so that a cue of several columns counts once.
        row_of, cue_of = np.divmod(np.unique(rows[kept] * many + cue[kept]), many)
        words = _sums(where, model.words[buckets], count)
        word_count = np.maximum(_sums(where, np.ones_like(where), count), 1)
        cues = _sums(row_of, model.of_cues[cue_of], count)
        cue_count = np.maximum(_sums(row_of, np.ones_like(row_of), count), 1)
        scores = model.score(words, word_count, cues, cue_count, np.sqrt)
        speaks = (scores >= model.threshold) & (word_count >= _FEWEST)
        return [int(row) for row in np.flatnonzero(speaks)]


def _sums(rows: Numbers, values: Numbers, count: int) -> Floats:
    """Return the sum of the values of each row. They are whole numbers, so no order of adding changes it."""
    return np.bincount(rows, weights=values, minlength=count)[:count].astype(np.float64)


def _heaviest(spans: list[tuple[float, int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Return the few spans that spoke for it most, without overlaps, by place. Little words and signs say nothing to a reader."""
    chosen: list[tuple[int, int]] = []
    for _, start, end in sorted(spans, key=lambda span: (-span[0], span[1:])):
        told = len(text[start:end]) >= _TELLING and any(char.isalpha() for char in text[start:end])
        if told and all(end <= other[0] or start >= other[1] for other in chosen):
            chosen.append((start, end))
        if len(chosen) == _SHOWN:
            break
    return tuple(sorted(chosen))
