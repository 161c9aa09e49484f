"""Policies for a measurement: rules that do not compile are left out and named."""

from tests.build import cue, policy, rule
from tools.evaluate import policies

GOOD = rule("good", "word", cues={"word": cue(en=["harbour"])})
BROKEN = rule("broken", "word", cues={"word": cue("shared:nowhere")})
FINDS = rule("finds", "number", cues={"number": cue("shared:numbers")})
NUMBERS = {"numbers": cue("detector:iban")}


def test_a_rule_that_does_not_compile_is_left_out_and_named(capsys):
    """The rest of the policy can be measured, and nobody is left to guess what is missing."""
    made = policies.usable_checker(policy(GOOD, BROKEN))
    assert [one.name for _, one in made.policy.rules()] == ["good"]
    assert "broken" in capsys.readouterr().err


def test_rules_are_known_by_what_they_look_for():
    """A source counts also where a shared cue includes it."""
    assert policies.rules_with(policy(GOOD, FINDS, cues=NUMBERS), "detector:iban") == {"finds"}
