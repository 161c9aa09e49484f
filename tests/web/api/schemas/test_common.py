"""Shapes that several addresses share."""

from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from vangrail.web.api.schemas.common import Code, Moment, Number, one_of


@pytest.mark.parametrize("wrong", [0, -1, 2**63, "x"])
def test_a_number_fits_every_database(wrong):
    """Others are refused before anything is asked."""
    with pytest.raises(ValidationError):
        TypeAdapter(Number).validate_python(wrong)


def test_a_code_has_two_letters():
    """No more, and no digits."""
    assert TypeAdapter(Code).validate_python("nl") == "nl"
    with pytest.raises(ValidationError):
        TypeAdapter(Code).validate_python("n1")


@pytest.mark.parametrize("year", ["0001", "1969", "9999"])
def test_a_moment_stands_in_every_calendar(year):
    """Whatever its zone: no database is asked for one that it cannot hold."""
    adapter = TypeAdapter(Moment)
    assert adapter.validate_python("2026-11-22T10:00:00+14:00")
    with pytest.raises(ValidationError):
        adapter.validate_python(f"{year}-01-01T00:00:00+14:00")


def test_a_name_is_one_of_those():
    """Which stand in the description."""
    adapter = TypeAdapter(Annotated[str, *one_of(("b", "a"))])
    assert adapter.validate_python("a") == "a"
    assert adapter.json_schema()["enum"] == ["a", "b"]
    with pytest.raises(ValidationError, match="wanted one of b, a"):
        adapter.validate_python("c")
