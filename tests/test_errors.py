"""Every error a person can meet."""

import pytest

from vangrail.errors import AnswersError, PolicyError, Problem, RuleError, VangrailError

PROBLEM = Problem("file.type", "policy.toml", 3, "size", "a whole number", '"many"')


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (PROBLEM, 'policy.toml:3: size: wanted a whole number, found "many"'),
        (Problem("x", "policy.toml", None, "size", "a", "b"), "policy.toml: size: wanted a, found b"),
        (Problem("x", "en.md", 1, "", "a", "b"), "en.md:1: wanted a, found b"),
    ],
)
def test_a_problem_is_one_sentence(problem, sentence):
    """Where, what, what was wanted and what was found."""
    assert str(problem) == sentence


@pytest.mark.parametrize("kind", [PolicyError, AnswersError])
def test_all_problems_are_in_the_error(kind):
    """One line each, and as data for programs."""
    error = kind(iter([PROBLEM, PROBLEM]))
    assert str(error) == error.sentence == f"{PROBLEM}\n{PROBLEM}"
    assert error.data == {"problems": (PROBLEM, PROBLEM)}


def test_an_error_has_a_code_a_page_and_its_data():
    """Every kind has its own code."""
    error = RuleError("a sentence", pattern="x")
    assert (error.code, error.page, error.data) == ("rule", "docs/policy-format.md", {"pattern": "x"})
    kinds = VangrailError.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds)
