"""The company's accounts."""

from datetime import date

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.accounts import rows
from vangrail.web.register.models import Custodian, Factor, Keeping, Rotation

pytestmark = pytest.mark.django_db


def test_an_account_is_told_with_its_custodians_and_rotations(employee, owner):
    """Not where its recovery codes lie, nor which address recovers it."""
    account = Account.objects.create(name="Acme", platform="x", handle="acme", languages=["en"], opened_by=owner)
    Custodian.objects.create(account=account, person=employee, purpose="Posts.", added_by=owner)
    Keeping.objects.create(account=account, recovery="role", recovery_address="social@example.org", by=owner)
    Factor.objects.create(account=account, kind="app", device="company", place="The blue safe", added_by=owner)
    Rotation.objects.create(account=account, by=owner, proof="Ticket 7")
    (row,) = rows(Scope())
    assert (row["custodians"][0]["who"], row["custodians"][0]["added_by"]) == (
        Scope().who(employee.pk),
        Scope().who(owner.pk),
    )
    assert row["rotated"][0]["proof"] == "Ticket 7"
    assert "blue safe" not in str(row)
    assert "social@" not in str(row)
    assert next(rows(Scope(until=date(2020, 1, 1))))["rotated"] == []
    assert "Posts." not in str(next(rows(Scope(salt="x"))))
