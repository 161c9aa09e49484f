"""The drafts that the model learns from, as numbers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tools.corpus import CLAUSES, rows_of
from tools.evaluate.policies import usable_checker
from vangrail import Checker, Policy
from vangrail.check.second.features import BUCKETS, Numbers, words_of
from vangrail.cli.policies import library_policies
from vangrail.rules.fold import Folded

ORDINARY: Final = CLAUSES.parent / "second/ordinary.jsonl"
"""Drafts as people and companies post them every day. All are fine, and no clause has anything to do with them."""

ORDINARY_WEIGHS: Final = 4.0
"""How much an ordinary draft counts beside one of a clause: there are few of them here, and in the world almost nothing else."""


@dataclass(frozen=True)
class Rows:
    """Drafts with their features: of each feature the draft, the number and its share; labels and weights; the names of the cues.

    Cues have numbers from `BUCKETS` on. A share is one over the root of how many words, or cues, the draft has.
    """

    row: Numbers
    feature: Numbers
    share: NDArray[np.float64]
    warn: NDArray[np.bool_]
    weight: NDArray[np.float64]
    clause: list[str]
    language: list[str]
    scenario: list[str]
    cues: list[str]

    @property
    def ordinary(self) -> NDArray[np.bool_]:
        """Which drafts are nobody's look-alike, but what people and companies post every day."""
        return np.array([not clause for clause in self.clause])

    def __len__(self) -> int:
        """Return how many drafts there are."""
        return len(self.warn)


def whole_library() -> Policy:
    """Return an invented policy with every clause and cue of the library."""
    policies = list(library_policies())
    clauses = {clause.id: clause for policy in policies for clause in policy.clauses}
    for policy in policies:
        for clause in policy.clauses:
            if len(clause.rules) > len(clauses[clause.id].rules):
                clauses[clause.id] = clause
    cues = {name: cue for policy in policies for name, cue in policy.cues.items()}
    return policies[0].model_copy(update={"clauses": tuple(clauses.values()), "cues": cues, "second_opinion": False})


def corpus() -> list[dict[str, Any]]:
    """Return the drafts of every clause, each with its clause, and ordinary ones that belong to none."""
    return list(_drafts())


def _drafts() -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) | {"clause": ""} for line in ORDINARY.read_text("utf-8").splitlines())
    for folder in sorted(CLAUSES.iterdir()):
        for held in (False, True):
            for row in rows_of(folder.name, held=held):
                yield row | {"clause": folder.name}


def features(drafts: list[dict[str, Any]], checker: Checker | None = None) -> Rows:
    """Return the drafts as the second reading sees them."""
    checker = checker or usable_checker(whole_library())
    names = {column: name for name, column in checker.rules.plan.columns.items()}
    cues: dict[str, int] = {}
    row, feature, share = [], [], []
    for number, draft in enumerate(drafts):
        hits = checker.rules.matcher.hits(Folded(draft["text"]))
        _, buckets, _, _ = words_of(hits.data, single=True)
        named = [names[column] for column in hits.word_columns()]
        own = [cues.setdefault(name, len(cues)) for name in named]
        for numbers, first in ((buckets.tolist(), 0), (own, BUCKETS)):
            row += [number] * len(numbers)
            feature += [first + each for each in numbers]
            share += [1 / np.sqrt(max(len(numbers), 1))] * len(numbers)
    return Rows(
        np.array(row),
        np.array(feature),
        np.array(share),
        np.array([draft["want"] == "warn" for draft in drafts]),
        np.array([1.0 if draft["clause"] else ORDINARY_WEIGHS for draft in drafts]),
        [draft["clause"] for draft in drafts],
        [draft["language"] for draft in drafts],
        [draft["scenario"] for draft in drafts],
        list(cues),
    )
