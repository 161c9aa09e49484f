"""The forms of claims on folded text."""

import pytest

from vangrail.rules.detectors.claims.forms import COUNT, MANY, MULTIPLE, PERCENT, RANK, RATIO, SHARE


@pytest.mark.parametrize(
    ("pattern", "text", "groups"),
    [
        (PERCENT, "about 12,5 % of it", {"number": "12,5", "word": None}),
        (PERCENT, "ninety-five percent", {"number": None, "word": "ninety-five"}),
        (PERCENT, "vijfennegentig procent", {"number": None, "word": "vijfennegentig"}),
        (PERCENT, "noventa y cinco por ciento", {"number": None, "word": "noventa y cinco"}),
        (RATIO, "one in four women", {"part": "one", "whole": None, "of": "four"}),
        (RATIO, "1 op 3 belgen", {"part": "1", "whole": None, "of": "3"}),
        (MULTIPLE, "10.000 veces mas", {}),
        (SHARE, "dos tercios de nuestras clientas", {}),
        (MANY, "miljoenen tevreden klanten", {}),
        (RATIO, "acht van de tien mensen", {"part": "acht", "whole": "tien", "of": None}),
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
        (RATIO, "3 in 10 minutes"),
        (RATIO, "2 in 1 shampoo"),
        (RATIO, "1 op 1 gesprek"),
        (SHARE, "half of the cake"),
        (SHARE, "two thirds of the book"),
        (MANY, "thousands of stars"),
        (MULTIPLE, "3 times over"),
        (RANK, "#10"),
        (RANK, "#1.5"),
    ],
)
def test_a_form_has_an_end(pattern, text):
    """A price, a rating, a longer number are something else."""
    assert not pattern.search(text)
