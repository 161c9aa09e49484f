"""Formulas against numbers that were worked out by hand."""

import pytest

from vangrail.lint.readability import formulas


@pytest.mark.parametrize(
    ("formula", "score"),
    [
        (formulas.flesch_reading_ease, 34.3),
        (formulas.flesch_douma, 49.6),
        (formulas.leesindex_a, 35.0),
        (formulas.fernandez_huerta, 78.4),
        (formulas.szigriszt_pazos, 74.7),
        (formulas.kandel_moles, 54.2),
        (formulas.amstad, 54.7),
    ],
)
def test_twenty_words_of_one_point_eight_syllables(formula, score):
    """20 words a sentence and 1.80 syllables a word, to one decimal."""
    assert round(formula(20, 1.8), 1) == score


def test_the_viennese_formula():
    """0.1935*30 + 0.1672*20 + 0.1297*40 - 0.0327*50 - 0.875 is 11.827."""
    assert formulas.wiener_sachtextformel(30, 20, 40, 50) == pytest.approx(11.827)


def test_lix():
    """Twenty words a sentence and a quarter of long words is 45."""
    assert formulas.lix(20, 25) == 45


@pytest.mark.parametrize(
    "formula",
    [
        formulas.flesch_reading_ease,
        formulas.flesch_douma,
        formulas.leesindex_a,
        formulas.fernandez_huerta,
        formulas.szigriszt_pazos,
        formulas.kandel_moles,
        formulas.amstad,
    ],
)
def test_longer_is_harder(formula):
    """Longer sentences and longer words lower every score: the misprints that are about do the reverse, or nothing."""
    assert formula(10, 1.8) > formula(20, 1.8) > formula(20, 2.0)
    assert 0 < formula(15, 1.7) < 100


def test_a_school_grade():
    """0.39*20 + 11.8*1.8 - 15.59 is 13.45."""
    assert formulas.flesch_kincaid_grade(20, 1.8) == pytest.approx(13.45)
