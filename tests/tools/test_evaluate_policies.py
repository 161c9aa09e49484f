"""Policies for a measurement: rules that do not compile are left out and named."""

from tests.build import cue, policy, rule
from tools.evaluate import policies
from vangrail.check.checker import Checker

GOOD = rule("good", "word", cues={"word": cue(en=["harbour"])})
BROKEN = rule("broken", "word", cues={"word": cue("shared:nowhere")})
FINDS = rule("finds", "number", cues={"number": cue("shared:numbers")})
NUMBERS = {"numbers": cue("detector:iban")}


def test_a_rule_that_does_not_compile_is_left_out_and_named(monkeypatch, capsys):
    """The rest of the policy can be measured, and nobody is left to guess what is missing."""
    monkeypatch.setattr(policies, "policy_from_answers", lambda _: policy(GOOD, BROKEN))
    made = policies.usable_policy({"company": "Acme"})
    assert [one.name for _, one in made.rules()] == ["good"]
    assert "broken" in capsys.readouterr().err
    Checker(made, cached=False)


def test_rules_are_known_by_what_they_look_for():
    """A source counts also where a shared cue includes it."""
    assert policies.rules_with(policy(GOOD, FINDS, cues=NUMBERS), "detector:iban") == {"finds"}
