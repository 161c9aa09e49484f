"""The model behind the second reading: whole-number weights for words and cues, kept in one small file with its card beside it."""

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from vangrail.check.second.features import BUCKETS, Numbers
from vangrail.source.data import library

FILE: Final = "weights.npz"
_FOLDER: Final = "second"

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Model:
    """Weights of words by bucket, and of cues by name. Whole numbers, so that a sum does not depend on its order.

    `word_scale` and `cue_scale` turn sums into a score; from `threshold` on the model speaks. `clauses` names the rows of
    `of_clause` (a weight for every bucket, then for every cue). `digest` is the SHA-256 of the file.
    """

    digest: str
    cues: dict[str, int]
    words: Numbers
    of_cues: Numbers
    word_scale: float
    cue_scale: float
    bias: float
    threshold: float
    clauses: tuple[str, ...]
    of_clause: NDArray[np.int8]
    clause_scales: Floats

    def score(self, words: Any, word_count: Any, cues: Any, cue_count: Any, root: Callable[[Any], Any]) -> Any:
        """Return the score of sums of weights and how many there were: of one draft, or of arrays of rows; no count is 0."""
        by_words = words * self.word_scale / root(word_count)
        by_cues = cues * self.cue_scale / root(cue_count)
        return by_words + by_cues + self.bias

    def likeliest(self, buckets: Numbers, cues: list[int], among: frozenset[str]) -> str | None:
        """Return the clause that the features speak for most, of those in `among`; None where none of them is known."""
        known = [number for number, name in enumerate(self.clauses) if name in among]
        if not known:
            return None
        words = self.of_clause[:, buckets].sum(axis=1) / np.sqrt(max(len(buckets), 1))
        named = self.of_clause[:, [BUCKETS + cue for cue in cues]].sum(axis=1) / np.sqrt(max(len(cues), 1))
        scores = ((words + named) * self.clause_scales)[known]
        return self.clauses[known[int(np.argmax(scores))]]


@cache
def shipped() -> Model:
    """Return the model that ships with this version, read once."""
    data = library().joinpath(_FOLDER, FILE).read_bytes()
    with np.load(io.BytesIO(data), allow_pickle=False) as held:
        word_scale, cue_scale, bias, threshold = held["numbers"].tolist()
        return Model(
            digest=hashlib.sha256(data).hexdigest(),
            cues={name: number for number, name in enumerate(held["cues"].tolist())},
            words=held["words"].astype(np.int64),
            of_cues=held["of_cues"].astype(np.int64),
            word_scale=word_scale,
            cue_scale=cue_scale,
            bias=bias,
            threshold=threshold,
            clauses=tuple(held["clauses"].tolist()),
            of_clause=held["of_clause"],
            clause_scales=held["clause_scales"].astype(np.float64),
        )
