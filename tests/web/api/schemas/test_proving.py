"""What is asked for a report and for a pack."""

import pytest
from pydantic import ValidationError

from vangrail.web.api.schemas.proving import ComingBackIn, PackIn, ReportIn


def test_a_report_says_something():
    """Spaces say nothing, and a page has an end."""
    assert ReportIn(kind="saw", what=" A threat. ").what == "A threat."
    for what in ("  ", "x" * 5_001):
        with pytest.raises(ValidationError):
            ReportIn(kind="saw", what=what)


def test_a_code_is_not_empty_and_a_pack_needs_nothing():
    """All days, with names."""
    with pytest.raises(ValidationError):
        ComingBackIn(code=" ")
    assert PackIn().dict() == {"since": None, "until": None, "named": True}
