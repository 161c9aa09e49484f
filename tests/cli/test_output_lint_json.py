"""The linter's findings for programs."""

import json

from tests.cli.test_output_lint import LINTED
from vangrail.cli.output_lint_json import as_json, as_sarif


def test_json_has_a_version_and_the_text():
    """Spans count its code points."""
    found = json.loads(json.dumps(as_json([LINTED])))
    assert found["format"] == 1
    assert found["documents"][0]["text"].startswith("Never")
    assert len(found["documents"][0]["findings"]) == 3


def test_sarif_leaves_out_what_is_all_right():
    """And gives a region where there is a place."""
    run = json.loads(json.dumps(as_sarif([LINTED])))["runs"][0]
    assert [each["ruleId"] for each in run["results"]] == ["a-limit", "component-purpose"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == "Never say anything bad."
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]
