"""Verdicts for programs."""

import json

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.cli.drafts import Given
from vangrail.cli.output_json import write_verdicts_json


def test_every_verdict_stands_in_an_envelope_with_versions(capsys):
    """With the policy it is a function of, and the draft's file and place; the draft itself is not repeated."""
    value = policy(rule("alone-now", "alone", cues={"alone": cue(en=["all alone"])}))
    verdict = Checker(value, cached=False).check(Draft(text="all alone", language="en"), NOON)
    write_verdicts_json([(Given("a.txt", "all alone", "x\n---\nall alone", 6), verdict)], value)
    text = capsys.readouterr().out
    found = json.loads(text)
    assert found["format"] == 1
    assert found["policy"] == {"company": "Acme Retail BV", "version": "0.1", "digest": value.digest}
    assert found["verdicts"] == [{"file": "a.txt", "start": 6, **verdict.to_dict()}]
    assert found["verdicts"][0]["findings"][0]["spans"] == [[0, 9]]
    assert "all alone" not in text
