"""How it stands with a post, in one word."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from vangrail.web.outlets.actions.planning import cancel, plan
from vangrail.web.outlets.models import Attempt, Delivery, Sent, Trouble

pytestmark = pytest.mark.django_db


def test_states(account, approved, writer):
    """From planned to out, and each that a person has to look at."""
    made = plan(approved(account()), by=writer)[0]
    assert made.state == "hand"
    made.due_at = timezone.now() + timedelta(hours=1)
    assert made.state == "planned"
    made.waits_for = "freeze"
    assert made.state == "held"
    trouble = Trouble.objects.create(delivery=made, kind="unsure", line="No answer")
    assert Delivery.objects.get(pk=made.pk).state == "unsure"
    trouble.decision = "again"
    trouble.save()
    Sent.objects.create(delivery=made)
    assert Delivery.objects.get(pk=made.pk).state == "handed"
    assert str(trouble) == "unsure"
    assert trouble.since == trouble.at


def test_the_database_itself_keeps_each_to_one(account, approved, writer):
    """One delivery of a text, one try and one trouble at a time."""
    draft = approved(account())
    made = plan(draft, by=writer)[0]
    same = {"draft": draft, "account": made.account, "language": "en", "due_at": made.due_at}
    for twice in (
        lambda: Delivery.objects.create(**same),
        lambda: [Attempt.objects.create(delivery=made, seal="", text="") for _ in range(2)],
        lambda: [Trouble.objects.create(delivery=made, kind="missed", line="") for _ in range(2)],
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            twice()
    cancel(made, by=writer)
    assert Delivery.objects.create(**same).pk
