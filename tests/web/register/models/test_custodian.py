"""A custodian says who it is."""

import pytest
from django.db import IntegrityError, transaction

from vangrail.web.register.models import Custodian

pytestmark = pytest.mark.django_db


def test_nobody_holds_an_account_twice_at_a_time(held, holder):
    """The database refuses it; who was taken off can come back."""
    first = Custodian.objects.get(person=holder)
    assert str(first) == "Hana Holder"
    with pytest.raises(IntegrityError), transaction.atomic():
        Custodian.objects.create(account=held, person=holder, purpose="Again")
    first.ended_at = first.added_at
    first.save()
    assert Custodian.objects.create(account=held, person=holder, purpose="Again").pk
