"""The example of a list."""

from vangrail.web.register.imports.columns import FIELDS
from vangrail.web.register.imports.example import EXAMPLE


def test_each_row_has_a_cell_for_each_column():
    """In their order."""
    assert {len(row) for row in EXAMPLE} == {len(FIELDS)}
