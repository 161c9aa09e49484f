"""A company's made-up words."""

from benchmarks.terms import make_answers, make_terms


def test_terms_are_different_and_grow_at_the_end():
    """More terms begin with the fewer ones, so that sizes can be compared."""
    many = make_terms(3000)
    assert len({term.casefold() for term in many}) == 3000
    assert make_terms(300) == many[:300]


def test_answers_hold_every_term_once():
    """The terms are spread over three lists."""
    answers = make_answers(10)
    assert sorted(answers["secret"] + answers["customers"] + answers["products"]) == sorted(make_terms(10))
