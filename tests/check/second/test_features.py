"""What the second reading looks at."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vangrail.check.second.features import BUCKETS, sum_of, words_of
from vangrail.rules.fold import fold_text

ROWS = st.lists(st.text(st.characters(exclude_categories=["Cs"])).map(fold_text), max_size=8)


@given(ROWS)
def test_a_row_reads_the_same_alone_and_among_others(rows: list[str]) -> None:
    """Whatever stands around it, and with or without a line feed at its end."""
    where, buckets, _, _ = words_of("".join(f"{row}\n" for row in rows).encode())
    for number, row in enumerate(rows):
        alone = words_of(row.encode(), single=True)[1]
        assert sorted(buckets[where == number].tolist()) == sorted(alone.tolist())
    assert not np.any(where >= len(rows))
    assert np.all((buckets >= 0) & (buckets < BUCKETS))


@given(st.text(st.characters(exclude_categories=["Cs"])).map(fold_text))
def test_the_sum_of_one_row_is_that_of_its_features(text: str) -> None:
    """In plain numbers and in arrays, with negative weights too."""
    weights = [(number * 7919) % 1009 - 500 for number in range(BUCKETS)]
    buckets = words_of(text.encode(), single=True)[1].tolist()
    assert sum_of(text.encode(), weights) == (sum(weights[bucket] for bucket in buckets), len(buckets))


def parts(text: str) -> list[str]:
    """Return what the features of a text were made from."""
    data = text.encode()
    _, _, starts, ends = words_of(data, single=True)
    return sorted(data[start:end].decode() for start, end in zip(starts, ends, strict=True))


def test_words_beginnings_and_pairs_are_looked_at() -> None:
    """Every sign is a word; long words count by their beginning too."""
    assert parts("no wages!") == sorted(["no", "wages", "!", "no wages", "wages!", "wages"])
    assert parts("") == []


def test_the_beginning_of_a_word_is_shared() -> None:
    """Forms of one word have a feature in common, a short word stands for itself alone."""
    one, other = (set(words_of(text, single=True)[1].tolist()) for text in (b"customer", b"customers"))
    assert len(one & other) == 2
    assert not set(words_of(b"cat", single=True)[1].tolist()) & set(words_of(b"cats", single=True)[1].tolist())
