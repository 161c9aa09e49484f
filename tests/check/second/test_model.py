"""The shipped model is whole, and scores one draft as it scores many."""

import hashlib
import math

import numpy as np

from vangrail.check.second.features import BUCKETS
from vangrail.check.second.model import FILE, shipped
from vangrail.source.data import library


def test_the_shipped_model_is_whole() -> None:
    """Weights for every bucket and cue, clauses of the library, and the digest of its file."""
    model = shipped()
    assert model.digest == hashlib.sha256(library().joinpath("second", FILE).read_bytes()).hexdigest()
    assert len(model.words) == BUCKETS
    assert len(model.of_cues) == len(model.cues)
    assert model.of_clause.shape == (len(model.clauses), BUCKETS + len(model.cues))
    assert all(library().joinpath("clauses", clause, "clause.toml").is_file() for clause in model.clauses)


def test_one_draft_scores_as_many_do() -> None:
    """To the last bit, or a batch could answer differently."""
    model = shipped()
    sums, counts = np.array([12345.0, -6789.0, 3.0]), np.array([7.0, 31.0, 1.0])
    many = model.score(sums, counts, sums[::-1], counts[::-1], np.sqrt)
    for place in range(3):
        one = model.score(int(sums[place]), int(counts[place]), int(sums[2 - place]), int(counts[2 - place]), math.sqrt)
        assert one == many[place]


def test_only_clauses_of_the_policy_are_named() -> None:
    """Nothing is said in the name of a clause that a policy does not have."""
    model = shipped()
    buckets = np.arange(50)
    assert model.likeliest(buckets, [0], frozenset({model.clauses[0]})) == model.clauses[0]
    assert model.likeliest(buckets, [0], frozenset({"no_such_clause"})) is None
