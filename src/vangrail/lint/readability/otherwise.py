"""Words whose syllables no rule gets right, written down by their number."""

from collections.abc import Mapping


def said_otherwise(*rows: tuple[int, str]) -> Mapping[str, int]:
    """Return the syllables of each word, from rows of a number and the words that have so many."""
    return {word: count for count, words in rows for word in words.split()}
