"""Whatever an action does: a post is done exactly when it is out or was taken back."""

import pytest

from vangrail.web.outlets.models import Delivery


@pytest.fixture(autouse=True)
def _done_is_out_or_cancelled(request, db):
    """Look at every post afterwards."""
    yield
    for each in Delivery.objects.select_related("sent"):
        assert (each.done_at is None) == (each.cancelled_at is None and not hasattr(each, "sent")), each.state
