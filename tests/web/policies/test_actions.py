"""Proposing and publishing."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.web.audit.models import Entry
from vangrail.web.policies import queries
from vangrail.web.policies.actions import propose, publish

pytestmark = pytest.mark.django_db


def test_a_version_holds_from_its_moment_on(published, owner):
    """A later one waits until then."""
    later = propose(small_policy(), {}, by=owner)
    soon = timezone.now() + timedelta(days=1)
    publish(later, by=owner, effective=soon)
    assert queries.current_version() == published
    assert queries.current_version(soon) == later


def test_both_are_written_down(published):
    """In the order in which they happened."""
    assert list(Entry.objects.values_list("kind", flat=True)) == ["policies.proposed", "policies.published"]


def test_who_does_not_own_the_policy_may_not(published, employee):
    """Neither propose nor publish."""
    with pytest.raises(PermissionDenied):
        propose(small_policy(), {}, by=employee)
    with pytest.raises(PermissionDenied):
        publish(published, by=employee)
