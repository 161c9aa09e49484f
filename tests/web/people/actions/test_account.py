"""What people change about themselves."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.people.actions.account import choose_language

pytestmark = pytest.mark.django_db


def test_somebody_chooses_their_own_language(employee, admin):
    """And nobody else's."""
    choose_language(employee, "es", by=employee)
    employee.refresh_from_db()
    assert employee.language == "es"
    with pytest.raises(PermissionDenied):
        choose_language(employee, "nl", by=admin)
