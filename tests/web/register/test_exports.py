"""The register as rows."""

import pytest

from vangrail.web.register.actions import add_factor, add_tool, attest_rotation, keep, verify
from vangrail.web.register.exports import HEADERS, rows
from vangrail.web.register.queries import state_of

pytestmark = pytest.mark.django_db


def test_a_row_has_a_cell_for_each_header(held, keeper):
    """Filled as far as something is known."""
    assert [len(row) for row in rows([state_of(held)])] == [len(HEADERS)]
    keep(held, {"recovery": "personal"}, by=keeper)
    add_factor(held, {"kind": "key", "device": "key", "number": 2}, by=keeper)
    add_tool(held, "Planner", "Posts", by=keeper)
    attest_rotation(held, "Ticket 1", by=keeper)
    verify(held, by=keeper)
    row = next(rows([state_of(held)]))
    assert all(row[8:15])
    assert "a security key × 2: a key" in row
    assert "Recovery leads to somebody’s own address" in row[-1]
