"""A rule set tells which rules may speak about a text, and reports every rule that does not compile."""

import pytest

from tests.build import cue, policy, rule
from vangrail.errors import PolicyError
from vangrail.rules.fold import Folded
from vangrail.rules.ruleset import RuleSet

CUES = {"a": cue(en=["apple"]), "b": cue(en=["pear"])}


def test_only_rules_with_all_they_need_are_looked_at() -> None:
    """A text with one of two needed cues opens no rule."""
    rules = RuleSet(policy(rule("both", "a and b", cues=CUES), rule("one", "a or b", cues=CUES)), cached=False)
    names = lambda text: [one.rule.name for one in rules.candidates(rules.matcher.hits(Folded(text)).columns())]  # noqa: E731 -- asked thrice
    assert names("an apple") == ["one"]
    assert names("an apple, a pear") == ["both", "one"]
    assert names("a plum") == []


def test_every_rule_that_cannot_be_compiled_is_reported() -> None:
    """Two bad rules are two problems."""
    bad = policy(
        rule("one", "nobody", cues=CUES), rule("two", "a", cues={"a": cue(en=["re:.*"])}), rule("fine", "a", cues=CUES)
    )
    with pytest.raises(PolicyError) as caught:
        RuleSet(bad, cached=False)
    assert [problem.key for problem in caught.value.problems] == ["one", "two"]
