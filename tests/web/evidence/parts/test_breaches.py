"""Stolen accounts."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.breaches.models import Run, Tick
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.breaches import rows

pytestmark = pytest.mark.django_db


def test_a_rehearsal_is_told_with_its_steps(owner):
    """By whom and when."""
    account = Account.objects.create(name="Acme", platform="x", handle="acme", languages=["en"], opened_by=owner)
    run = Run.objects.create(account=account, started_by=owner)
    Tick.objects.create(run=run, step="recover", by=owner)
    (row,) = rows(Scope())
    assert (row["account"], row["real"], row["by"]) == (account.pk, False, Scope().who(owner.pk))
    assert row["steps"][0]["step"] == "recover"
