"""A post from its draft to the public, and from one network to its link."""

import pytest
from django.utils import timezone

from networks.seen import seen
from vangrail.web.outlets.actions import connecting
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.actions.sending import deliver
from vangrail.web.outlets.models import Connection, Delivery


@pytest.mark.django_db
def test_out_by_both(servers, account, approved, writer):
    """Connected, tested, let go, sent; the public link stands with the seal of what was approved."""
    accounts = []
    for way, server in servers.items():
        accounts.append(account(way, handle=server.handle))
        connecting.connect(
            accounts[-1], way, server.address, "environment", f"VANGRAIL_OUTLET_{way.upper()}", by=writer
        )
    assert all(
        connected.is_fine for connected in [connecting.test(each, by=writer) for each in Connection.objects.all()]
    )
    draft = approved(*accounts, text="The shop opens at nine. #opening")
    for each in plan(draft, by=writer):
        for _ in range(5):  # a machine that is busy may take longer than an answer may
            Delivery.objects.filter(pk=each.pk, sent=None).update(look_at=timezone.now())
            deliver(each.pk)
    found = Delivery.objects.select_related("sent")
    assert [each.state for each in found] == ["sent", "sent"]
    assert len({each.sent.seal for each in found}) == 1
    for way, server in servers.items():
        assert [each.text for each in seen(way, server)].count("The shop opens at nine. #opening") == 1
