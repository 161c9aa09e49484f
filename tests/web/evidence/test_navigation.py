"""The way to the records."""

import pytest

from vangrail.web.evidence.navigation import ENTRIES
from vangrail.web.ui.navigation import may_see

pytestmark = pytest.mark.django_db


def test_it_is_there_for_who_audits(person, employee):
    """And for nobody else."""
    assert may_see(person("", "auditor"), ENTRIES[0].access)
    assert not may_see(employee, ENTRIES[0].access)
