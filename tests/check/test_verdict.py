"""Verdicts are plain values for programs."""

import json

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.check.verdict import DeskAnswer, highest


def test_a_verdict_is_json() -> None:
    """Everything a person sees is in the dictionary form."""
    one = Checker(policy(rule("insult", "word", cues={"word": cue(en=["idiot"])})), cached=False)
    data = json.loads(json.dumps(one.check(Draft(text="An idiot", language="en"), NOON).to_dict()))
    finding = data["findings"][0]
    assert (data["format"], data["level"], finding["spans"], finding["by"]) == (1, "change", [[3, 8]], "rule")
    assert finding["desk"]["name"] == "legal"


def test_the_highest_level_wins() -> None:
    """Nothing found is fine."""
    assert highest([]) == "fine"
    assert highest(["change", "dont", "ask"]) == "dont"


def test_a_desk_reads_as_a_person_or_as_a_desk() -> None:
    """The name of the person where there is one."""
    assert str(DeskAnswer("legal", "Anna")) == "Anna"
    assert str(DeskAnswer("legal")) == "legal"
