"""What would be lost with somebody who leaves: ways out that they connected."""

import pytest
from django.utils import timezone

from vangrail.web.leavers.losses import kind
from vangrail.web.outlets.losses import connections
from vangrail.web.outlets.models import Connection

pytestmark = pytest.mark.django_db


def test_open_connections_are_named_by_their_account(account, owner, employee):
    """A closed one opens nothing any more."""
    for closed in (None, timezone.now()):
        Connection.objects.create(account=account(), way="webhook", made_by=owner, closed_at=closed)
    assert [one.name for one in connections(owner)] == [str(Connection.objects.get(closed_at=None).account)]
    assert list(connections(employee)) == []
    assert kind("connections") is not None
