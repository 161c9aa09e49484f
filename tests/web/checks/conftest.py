"""A small company whose check is tried, and nobody counted before."""

import pytest

from tests.web.checks.company import company
from vangrail.web.checks import actions, limits
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication


@pytest.fixture
def acme(owner):
    """Publish the policy of the small company and give it."""
    version = propose(company(), {}, by=owner)
    Publication.objects.create(version=version, by=owner, at=version.proposed_at, effective=version.proposed_at)
    return company()


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    """Begin with no counts that wait and no address that asked."""
    monkeypatch.setattr(actions, "BATCH", actions.Batch())
    limits.CHECKS.forget()
    limits.PICTURES.forget()
