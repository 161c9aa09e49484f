"""Logistic regression on rows of shares, by gradient descent from a fixed start: the same rows give the same weights."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tools.train.rows import Rows
from vangrail.check.second.features import BUCKETS

Floats = NDArray[np.float64]

ROUNDS: Final = 300
_STEP: Final = 0.05
_KEEP: Final = (0.9, 0.999)
CUES_WEIGH: Final = 1.5
"""How much more a cue counts than a word, before anything is learnt."""


def binary(rows: Rows, chosen: NDArray[np.bool_], calm: float) -> tuple[Floats, float]:
    """Return weights and bias that tell the drafts that deserve a word from the others. `calm` keeps the weights small."""
    weights, bias = multi(rows, chosen, np.stack([rows.warn], axis=1).astype(np.float64), calm, soft=False)
    return weights[:, 0], float(bias[0])


def multi(rows: Rows, chosen: NDArray[np.bool_], wanted: Floats, calm: float, *, soft: bool) -> tuple[Floats, Floats]:
    """Return weights (features x targets) and biases for `wanted` (drafts x targets); `soft` when exactly one target is right."""
    kept = chosen[rows.row]
    row, feature = rows.row[kept], rows.feature[kept]
    share = rows.share[kept] * np.where(feature >= BUCKETS, CUES_WEIGH, 1.0)
    size, targets = BUCKETS + len(rows.cues), wanted.shape[1]
    weights, bias = np.zeros((size, targets)), np.zeros(targets)
    moved = [np.zeros_like(weights), np.zeros_like(weights), np.zeros_like(bias), np.zeros_like(bias)]
    weighs = rows.weight * chosen
    count = weighs.sum()
    for turn in range(1, ROUNDS + 1):
        scores = np.tile(bias, (len(rows), 1))
        for target in range(targets):
            scores[:, target] += np.bincount(row, weights=share * weights[feature, target], minlength=len(rows))
        off = ((_softmax(scores) if soft else 1 / (1 + np.exp(-scores))) - wanted) * weighs[:, None]
        slope = np.stack(
            [np.bincount(feature, weights=share * off[row, target], minlength=size) for target in range(targets)],
            axis=1,
        )
        _step(weights, slope / count + calm * weights, moved[0], moved[1], turn)
        _step(bias, off.sum(axis=0) / count, moved[2], moved[3], turn)
    return weights * np.where(np.arange(size) >= BUCKETS, CUES_WEIGH, 1.0)[:, None], bias


def scores(rows: Rows, weights: Floats, bias: float) -> Floats:
    """Return the score of every draft."""
    return np.asarray(
        bias + np.bincount(rows.row, weights=rows.share * weights[rows.feature], minlength=len(rows)), float
    )


def _softmax(values: Floats) -> Floats:
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    found: Floats = raised / raised.sum(axis=1, keepdims=True)
    return found


def _step(values: Floats, slope: Floats, mean: Floats, square: Floats, turn: int) -> None:
    """Move the values one step down (Adam), in place."""
    mean *= _KEEP[0]
    mean += (1 - _KEEP[0]) * slope
    square *= _KEEP[1]
    square += (1 - _KEEP[1]) * slope**2
    values -= _STEP * (mean / (1 - _KEEP[0] ** turn)) / (np.sqrt(square / (1 - _KEEP[1] ** turn)) + 1e-8)
