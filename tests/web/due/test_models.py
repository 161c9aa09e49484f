"""What stands beside the queue says what it is."""

import uuid

from django.utils import timezone

from vangrail.web.due.models import Clock, Once, Worker


def test_each_row_has_a_name():
    """The digest, the job, the worker."""
    key = uuid.uuid4()
    assert str(Once(key=key)) == str(key)
    assert str(Clock(name="people.expiry", next_at=timezone.now())) == "people.expiry"
    assert str(Worker(name="a-1")) == "a-1"
