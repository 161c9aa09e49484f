"""The way to the draft."""

import pytest

from vangrail.web.editor.navigation import ENTRIES

pytestmark = pytest.mark.django_db


def test_the_way_is_shown_to_who_may_see_the_draft(owner, employee):
    """And to nobody else."""
    assert all(owner.has_perm(entry.access) for entry in ENTRIES)
    assert not any(employee.has_perm(entry.access) for entry in ENTRIES)
