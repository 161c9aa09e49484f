"""Messages as rows of a page."""

import pytest

from vangrail.web.audit.actions import record
from vangrail.web.webhooks.actions.sending import tell
from vangrail.web.webhooks.models import Message
from vangrail.web.webhooks.shown import STATES, rows


@pytest.mark.django_db
def test_a_row_has_the_last_try(subscription, sink):
    """And its state in words, colour and shape."""
    record("probe.done", by=None)
    assert rows(Message.objects.all())[0]["last"] is None
    tell(subscription.pk)
    (row,) = rows(Message.objects.all())
    assert (row["state"], row["last"].status) == ("done", 200)
    assert row["happened"] == "probe.done"  # no words for it: its code
    assert set(STATES) == {"sent", "given_up", "again", "waiting"}
