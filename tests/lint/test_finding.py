"""What the linter says, as a value."""

import json
from datetime import date

from vangrail.lint.finding import LintFinding, Source, worst


def finding(**changed):
    """Return a finding."""
    values = {"rule": "a-rule", "family": "tone", "answer": "review", "what": "w", "why": "y", "instead": "i"}
    return LintFinding(**{**values, **changed})


def test_plain_values_are_json():
    """Dates as ISO 8601, spans as lists, no span as null."""
    one = finding(span=(1, 4), marks=((1, 2),), sources=(Source("Act", as_of=date(2026, 11, 21)),))
    said = json.loads(json.dumps(one.to_dict()))
    assert said["span"] == [1, 4]
    assert said["marks"] == [[1, 2]]
    assert said["sources"] == [{"title": "Act", "url": "", "as_of": "2026-11-21"}]
    assert finding().to_dict()["span"] is None


def test_the_worst_answer_counts():
    """And nothing found is ok."""
    assert worst([finding(), finding(answer="flag"), finding(answer="ok")]) == "flag"
    assert worst([]) == "ok"
