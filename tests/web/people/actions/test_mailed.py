"""Asking for a link."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.people.actions.mailed import ask_for_link

pytestmark = pytest.mark.django_db


def test_a_known_and_an_unknown_address_are_the_same_work(person, django_assert_num_queries):
    """One look and one task either way; the address itself is in no task."""
    ada, gone = person("Ada"), person("Gone", left=timezone.localdate())
    counts = []
    for typed in (ada.email, "nobody@example.org", gone.email):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as queries:
            ask_for_link(typed, "/x/", language="en", at=timezone.now())
        counts.append(len(queries))
    assert len(set(counts)) == 1
    tasks = list(DBTaskResult.objects.order_by("enqueued_at").values_list("args_kwargs", flat=True))
    assert [task["args"][0] for task in tasks] == [ada.pk, 0, 0]
    assert "@" not in repr(tasks)
