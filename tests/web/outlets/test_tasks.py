"""The tasks: one post, and a look for posts that nobody has."""

import pytest
from django_tasks_db.models import DBTaskResult

from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.tasks import FORGOTTEN, deliver, look

pytestmark = pytest.mark.django_db


def test_a_post_that_nobody_took_up_is_taken_up(connected, approved, writer, fake):
    """Its own task is gone; the look queues another, and that one sends it."""
    made = plan(approved(connected()), by=writer)[0]
    DBTaskResult.objects.all().delete()
    look.func()
    assert not DBTaskResult.objects.exists(), "it is not forgotten yet"
    Delivery.objects.update(look_at=made.look_at - FORGOTTEN * 2)
    look.func()
    (queued,) = DBTaskResult.objects.all()
    deliver.func(*queued.args_kwargs["args"])
    assert len(fake.state().posts) == 1
