"""A count holds numbers and nothing else."""

from datetime import date

from vangrail.web.checks.models import Count


def test_a_count_has_no_field_about_anybody():
    """A month, a clause or a level, a number."""
    assert {field.name for field in Count._meta.get_fields()} == {"id", "month", "clause", "level", "number"}


def test_a_count_names_what_it_counts():
    """For whoever reads the table."""
    assert str(Count(month=date(2026, 11, 1), clause="facts", number=7)) == "2026-11 facts: 7"
    assert str(Count(month=date(2026, 11, 1), level="fine", number=7)) == "2026-11 fine: 7"
