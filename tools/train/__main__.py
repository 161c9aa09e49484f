"""Make the model of the second opinion from the corpora, and say how it does on drafts it did not learn from.

Run: `python -m tools.train`. It takes a minute or two, and writes the weights and their card into the library.
"""

import sys
import zlib
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tools.train.card import card, figures
from tools.train.learn import Floats, binary, multi, scores
from tools.train.rows import Rows, corpus, features
from vangrail.check.second.features import BUCKETS
from vangrail.check.second.model import FILE

FOLDER: Final = Path(__file__).parents[2] / "src/vangrail/library/second"
CALM: Final = 1e-4
FALSE: Final = 0.13
"""The share of harmless look-alikes, of those it did not learn from, about which the model may speak. It sets the threshold.

Look-alikes are made to mislead; of ordinary drafts it is then about one in thirty, and the card says how many.
"""

_FOLDS: Final = 5
_WORD_MOST: Final = 32_000
_CLAUSE_MOST: Final = 127


def unseen_scores(rows: Rows) -> Floats:
    """Return each draft's score by a model that learnt from other scenarios only."""
    fold = np.array([zlib.crc32(scenario.encode()) % _FOLDS for scenario in rows.scenario])
    found = np.zeros(len(rows))
    for number in range(_FOLDS):
        found[fold == number] = scores(rows, *binary(rows, fold != number, CALM))[fold == number]
    return found


def threshold(rows: Rows, unseen: Floats) -> float:
    """Return the score above which `FALSE` of the harmless look-alikes come, in the language in which most do."""
    languages, alike = np.array(rows.language), ~rows.warn & ~rows.ordinary
    return float(max(np.quantile(unseen[alike & (languages == each)], 1 - FALSE) for each in sorted(set(languages))))


def weights(rows: Rows, limit: float) -> dict[str, Any]:
    """Return the arrays of the file: learnt from every draft, as whole numbers."""
    everything = np.ones(len(rows), dtype=np.bool_)
    learnt, bias = binary(rows, everything, CALM)
    words, cues = learnt[:BUCKETS], learnt[BUCKETS:]
    word_scale, cue_scale = np.abs(words).max() / _WORD_MOST, np.abs(cues).max() / _WORD_MOST
    clauses = sorted({clause for clause, warn in zip(rows.clause, rows.warn, strict=True) if warn})
    wanted = np.array([[float(each == clause) for clause in clauses] for each in rows.clause])
    of_clause, _ = multi(rows, rows.warn, wanted, CALM, soft=True)
    scales = np.maximum(np.abs(of_clause).max(axis=0) / _CLAUSE_MOST, 1e-12)
    return {
        "numbers": np.array([word_scale, cue_scale, bias, limit]),
        "cues": np.array(rows.cues),
        "words": np.rint(words / word_scale).astype(np.int16),
        "of_cues": np.rint(cues / cue_scale).astype(np.int16),
        "clauses": np.array(clauses),
        "of_clause": np.rint(of_clause / scales).astype(np.int8).T,
        "clause_scales": scales,
    }


def main() -> int:
    """Learn, measure, write."""
    drafts = corpus()
    rows = features(drafts)
    unseen: NDArray[np.float64] = unseen_scores(rows)
    limit = threshold(rows, unseen)
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / FILE).open("wb") as file:
        np.savez_compressed(file, **weights(rows, limit))
    found = figures(rows, unseen >= limit)
    (FOLDER / "card.md").write_text(card(rows, found, FALSE), "utf-8")
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
