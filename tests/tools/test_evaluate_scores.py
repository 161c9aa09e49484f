"""The arithmetic of an evaluation."""

import pytest

from tools.evaluate.scores import Score, part, score


def test_pairs_become_counts():
    """Wanted and found, wanted alone, found alone, neither."""
    assert score([(True, True), (True, False), (True, True), (False, True), (False, False)]) == Score(2, 1, 1, 1)


def test_the_rates_are_the_usual_ones():
    """Precision, recall, F1 and false alarms of three hits, one miss, two false ones and two quiet ones."""
    made = Score(3, 1, 2, 2)
    assert (made.precision, made.recall, made.alarm) == (0.6, 0.75, 0.5)
    assert made.f1 == pytest.approx(2 / 3)


def test_a_rate_of_nothing_is_none():
    """Where there is nothing to divide by, no figure is made up."""
    assert Score().row() == {
        "wanted": 0,
        "found": 0,
        "harmless": 0,
        "false": 0,
        "precision": None,
        "recall": None,
        "F1": None,
        "false rate": None,
    }
    assert part(1, 0) is None
