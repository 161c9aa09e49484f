"""The shapes are those of the core."""

from dataclasses import fields

from vangrail.check.verdict import DeskAnswer, Finding
from vangrail.web.api.schemas.checking import DraftIn, FindingOut
from vangrail.web.api.schemas.common import DeskOut
from vangrail.web.checks.answering import Asked


def test_what_the_core_gives_is_what_programs_get():
    """A new field of a finding or a desk is a new field here."""
    assert set(FindingOut.model_fields) == {field.name for field in fields(Finding)}
    assert set(DeskOut.model_fields) == {field.name for field in fields(DeskAnswer)}
    assert set(DraftIn.model_fields) - {"descriptions"} | {"seen", "described"} == {
        field.name for field in fields(Asked)
    }
