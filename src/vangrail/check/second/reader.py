"""The second reader: for drafts about which no rule speaks, says which read like the drafts that deserve a word."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from vangrail.check.second.features import Numbers, words_of
from vangrail.check.second.model import Floats, Model, shipped
from vangrail.rules.matcher import Hits
from vangrail.rules.ruleset import RuleSet

_FEWEST: Final = 3
"""Words a draft needs: of less than that nobody can tell what it is about."""

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

    def cues(self, columns: Iterable[int]) -> list[int]:
        """Return the model's numbers of the cues in these columns."""
        known = self._cues
        return list({known[column] for column in columns if column in known})

    def read(self, hits: Hits) -> Opinion | None:
        """Return what the model thinks of a draft, or None when it has nothing to say."""
        model = self.model
        _, buckets, starts, ends = words_of(hits.data, single=True)
        if len(buckets) < _FEWEST:
            return None
        cues = self.cues(hits.word_columns())
        weights = model.words[buckets]
        for_cues = sum(self._weights[cue] for cue in cues)
        if model.score(int(weights.sum()), len(buckets), for_cues, len(cues) or 1, math.sqrt) < model.threshold:
            return None
        clause = model.likeliest(buckets, cues, self._clauses)
        return Opinion(clause, _heaviest(hits, weights, starts, ends)) if clause else None

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


def _heaviest(hits: Hits, weights: Numbers, starts: Numbers, ends: Numbers) -> tuple[tuple[int, int], ...]:
    """Return the folded spans of the few words that spoke for it most, without overlaps, by place."""
    chosen: list[tuple[int, int]] = []
    for place in np.argsort(-weights, kind="stable").tolist():
        span = (int(starts[place]), int(ends[place]))
        if weights[place] <= 0 or len(chosen) == _SHOWN:
            break
        if all(span[1] <= other[0] or span[0] >= other[1] for other in chosen):
            chosen.append(span)
    return tuple(sorted((hits.at(start), hits.at(end)) for start, end in chosen))
