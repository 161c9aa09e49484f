"""The forms of claims on folded text."""

import pytest

from vangrail.rules.detectors.claims.forms import COUNT, MULTIPLE, PERCENT, RANK, RATIO


@pytest.mark.parametrize(
    ("pattern", "text", "groups"),
    [
        (PERCENT, "about 12,5 % of it", {"number": "12,5"}),
        (RATIO, "acht van de tien mensen", {"part": "acht", "whole": "tien"}),
        (COUNT, "over 1.000.000 usuarios", {"number": "1.000.000", "scale": None, "noun": "usuarios"}),
        (COUNT, "half a million users", {"number": "half a", "scale": " million", "noun": "users"}),
        (MULTIPLE, "10 times faster", {}),
        (RANK, "nummer een", {}),
    ],
)
def test_a_form_is_read_into_its_parts(pattern, text, groups):
    """What the detector decides on stands in named groups."""
    assert pattern.search(text).groupdict() == groups


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (PERCENT, "$50%"),
        (PERCENT, "1/50%"),
        (RATIO, "8 out of 10 stars"),
        (MULTIPLE, "3 times over"),
        (RANK, "#10"),
        (RANK, "#1.5"),
    ],
)
def test_a_form_has_an_end(pattern, text):
    """A price, a rating, a longer number are something else."""
    assert not pattern.search(text)
