"""Examples of several policies, run together."""

from tests.build import NOON, cue, policy, rule
from vangrail.cli.trial import Filter, try_examples
from vangrail.policy.rule import Example


def one(name, word, *, when="w"):
    """Return a rule about a word, with an example."""
    return rule(name, when, cues={"w": cue(en=[word])}, examples={"en": (Example(kind="flag", text=f"[{word}]"),)})


def test_a_rule_in_several_policies_is_tried_once():
    """In the first of them."""
    both = [policy(one("first-rule", "apple")), policy(one("first-rule", "apple"), one("second-rule", "pear"))]
    trial = try_examples(both, NOON, Filter())
    assert [result.rule for result in trial.results] == ["first-rule", "second-rule"]
    assert trial.failures == []


def test_a_rule_that_cannot_be_compiled_keeps_nobody_from_being_tried():
    """It is named, and the others run."""
    trial = try_examples(
        [policy(one("broken-rule", "apple", when="w and nothing_known"), one("good-rule", "pear"))], NOON, Filter()
    )
    assert [problem.key for problem in trial.problems] == ["broken-rule"]
    assert [result.rule for result in trial.results] == ["good-rule"]


def test_a_filter_lets_through_what_it_names():
    """Clause, rule and language all have to fit; an empty one fits everything."""
    value = policy(one("first-rule", "apple"), one("second-rule", "pear"))
    assert [r.rule for r in try_examples([value], NOON, Filter(rules=frozenset({"second-rule"}))).results] == [
        "second-rule"
    ]
    assert try_examples([value], NOON, Filter(languages=frozenset({"nl"}))).results == []
    assert len(try_examples([value], NOON, Filter(clauses=frozenset({"a_clause"}))).results) == 2


def test_a_filter_knows_what_no_policy_has():
    """A typing error is not an empty success."""
    only = Filter(clauses=frozenset({"a_claus"}), rules=frozenset({"first-rule"}), languages=frozenset({"xx"}))
    assert only.unknown([policy(one("first-rule", "apple"))]) == ["a_claus", "xx"]
