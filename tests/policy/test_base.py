"""What every part of a policy value shares."""

import pytest
from pydantic import TypeAdapter, ValidationError

from vangrail.policy.base import Country, RuleName, Slug, Text, Value


class Part(Value):
    """A value with one field."""

    name: Text


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Slug, ["lone_worker", "a1"], ["Lone", "1a", "a-b", "", "a" * 61]),
        (RuleName, ["alone-at-work-now", "a1-b2"], ["A", "a_b", "a--b", "-a", "a-"]),
        (Country, ["BE"], ["be", "BEL", "B"]),
        (Text, ["x"], ["", "  ", "\ud800"]),
    ],
)
def test_names_have_one_form(kind, good, bad):
    """What may stand in an address, a file name and a rule."""
    adapter = TypeAdapter(kind)
    assert [adapter.validate_python(each) for each in good] == good
    for each in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(each)


def test_a_value_is_frozen_comparable_and_closed():
    """Equal when its parts are equal; no other keys."""
    assert Part(name=" x ") == Part(name="x")
    with pytest.raises(ValidationError, match="frozen"):
        Part(name="x").name = "y"
    with pytest.raises(ValidationError, match="colour"):
        Part.model_validate({"name": "x", "colour": "red"})
