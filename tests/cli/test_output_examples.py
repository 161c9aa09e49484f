"""How failing examples are shown."""

import json

import pytest

from vangrail.check.examples import ExampleResult
from vangrail.cli.output_examples import as_json, as_text, bracketed
from vangrail.cli.trial import Trial
from vangrail.errors import Problem

GOOD = ExampleResult("lone_worker", "alone-now", "en", "flag", "All alone")
BAD = ExampleResult("lone_worker", "alone-now", "en", "flag", "All alone", "marks", ((0, 3),), ((0, 9),))


def test_success_is_one_line(capsys):
    """With how many there were."""
    as_text(Trial([GOOD, GOOD]))
    assert capsys.readouterr().out == "2 examples of 1 rules: all as written.\n"


def test_a_failure_shows_what_was_wanted_and_found(capsys):
    """By rule, with the draft in brackets."""
    as_text(Trial([GOOD, BAD]))
    assert capsys.readouterr().out.splitlines() == [
        "",
        "alone-now  (lone_worker)",
        "  ✗ en flag: the rule marks other words",
        "      wanted  [All] alone",
        "      found   [All alone]",
        "",
        "2 examples of 1 rules: 1 not as written.",
    ]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("silent", "says nothing"),
        ("spoke", "but other-rule speaks"),
        ("learned", "write it as a flag"),
        ("brackets", "do not pair"),
        ("draft", "too long"),
    ],
)
def test_every_fault_is_explained(capsys, fault, said):
    """In a few words."""
    as_text(Trial([ExampleResult("c", "r", "en", "pass", "x", fault, spoke=("other-rule",), detail="too long")]))
    assert said in capsys.readouterr().out


def test_nothing_to_run_is_said(capsys):
    """Not as a success."""
    as_text(Trial())
    assert capsys.readouterr().out == "There is no example to run.\n"


def test_a_rule_that_does_not_compile_comes_first(capsys):
    """With its problem."""
    as_text(Trial([GOOD], [Problem("rule", "rules.toml", None, "broken", "a rule that compiles", "x")]))
    assert capsys.readouterr().out.startswith("Cannot be compiled: rules.toml: broken: wanted")


def test_programs_get_failures_and_counts(capsys):
    """What went well is a number."""
    as_json(Trial([GOOD, BAD]))
    found = json.loads(capsys.readouterr().out)
    assert (found["examples"], found["failed"], len(found["failures"]), found["problems"]) == (2, 1, 1, [])
    assert found["failures"][0]["found"] == [[0, 9]]


def test_a_draft_with_brackets_is_one_line():
    """Whatever lines it has."""
    assert bracketed("one\ntwo three", ((4, 7),)) == "one [two] three"
