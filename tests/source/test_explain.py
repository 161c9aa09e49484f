"""What a schema refused, in plain words."""

import pytest
from pydantic import ValidationError

from vangrail.policy.company import Allow
from vangrail.source.explain import explain, known_keys
from vangrail.source.schema import ClauseFile, PolicyFile

BASE = {"company": "A", "country": "BE", "languages": ["nl"]}


@pytest.mark.parametrize(
    ("given", "code", "wanted"),
    [
        ({"company": " "}, "file.type", "text that is not empty"),
        ({"country": "Belgium"}, "file.type", "a country code of two capitals (such as BE)"),
        ({"size": 0}, "file.type", "a number of 1 or more"),
        ({"size": 1.5}, "file.type", "a whole number"),
        ({"size": "x"}, "file.type", "a whole number"),
        ({"languages": []}, "file.type", "at least 1"),
        ({"languages": "nl"}, "file.type", "a list"),
        ({"desks": 3}, "file.type", "a table"),
        ({"owner": 3}, "file.type", "a table"),
        ({"leave_out": ["No-Id"]}, "file.type", "small letters, digits and _ (such as lone_worker)"),
        ({"version": "one"}, "file.value", 'a version such as "1.2"'),
        ({"audiences": ["all"]}, "file.choice", "personal, corporate, third_party or candidate"),
        (
            {"embargo": [{"terms": ["x"], "until": "soon"}]},
            "file.type",
            "a date and time (such as 2027-03-01T09:00:00)",
        ),
        ({"desks": {"hr": {"answers_within": 1000}}}, "file.type", "a number of 400 or less"),
    ],
)
def test_each_kind_of_error_is_said_plainly(given, code, wanted):
    """A person who never saw a schema knows what to write instead."""
    with pytest.raises(ValidationError) as caught:
        PolicyFile.model_validate(BASE | given)
    said = explain(PolicyFile, caught.value.errors()[0])
    assert said[:2] == (code, wanted)


def test_known_keys_are_found_at_any_depth():
    """Through lists, tables and aliases."""
    assert known_keys(PolicyFile, ("allow", 0)) == list(Allow.model_fields)
    assert known_keys(PolicyFile, ("desks", "hr", "person")) == ["name", "role", "contact"]
    assert known_keys(ClauseFile, ("link", 2)) == ["title", "url", "dated"]
    assert known_keys(PolicyFile, ("company",)) == []


def test_an_unknown_kind_of_error_still_has_a_sentence():
    """What is not in the table says that another value is wanted."""
    error = {"type": "complex_type", "loc": ("x",), "msg": "", "input": "y"}
    assert explain(PolicyFile, error) == ("file.type", "another value", '"y"')
