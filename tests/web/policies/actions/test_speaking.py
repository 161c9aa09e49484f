"""Appointing who speaks."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.policies.actions import appoint, end_appointment
from vangrail.web.policies.errors import RefusedError

pytestmark = pytest.mark.django_db


def test_nobody_and_a_turned_time_are_refused(owner):
    """Both in a sentence."""
    with pytest.raises(RefusedError, match="Name who"):
        appoint({"topic": "press"}, by=owner)
    with pytest.raises(RefusedError, match="before the first"):
        appoint({"topic": "press", "name": "Ada", "starts": date(2026, 2, 1), "ends": date(2026, 1, 1)}, by=owner)


def test_an_appointment_ends_once(owner):
    """The second time says so."""
    made = appoint({"topic": "press", "name": "Ada"}, by=owner)
    end_appointment(made, by=owner, reason="Another job.")
    with pytest.raises(RefusedError):
        end_appointment(made, by=owner)


def test_only_the_owner_appoints(person):
    """An employee and an auditor may not."""
    for who in (person("Emil"), person("Aude", "auditor")):
        with pytest.raises(PermissionDenied):
            appoint({"topic": "press", "name": "Ada"}, by=who)
