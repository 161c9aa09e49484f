"""Exceptions are written down by their number of syllables."""

from vangrail.lint.readability.otherwise import said_otherwise


def test_rows_become_words():
    """A row is a number and the words that have so many syllables."""
    assert said_otherwise((1, "are here"), (3, "idea")) == {"are": 1, "here": 1, "idea": 3}
