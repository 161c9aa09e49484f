"""What became of a try: written down once, told to who let it go, and nothing of the post in any line."""

import pytest
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.models import Entry
from vangrail.web.outlets.actions.ending import refused, sent, troubled
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Attempt, Trouble
from vangrail.web.outlets.networks.port import Sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def delivery(connected, approved, writer):
    """Give a post with a try that has no end yet."""
    made = plan(approved(connected()), by=writer)[0]
    Attempt.objects.create(delivery=made, seal="s", text="t")
    return made


def test_out_is_written_once(delivery):
    """Also when two workers say so."""
    for _ in range(2):
        sent(delivery, delivery.attempts.get(), Sent("https://social.example/1", "1"))
    delivery.refresh_from_db()
    assert (delivery.state, delivery.sent.seal, delivery.look_at) == ("sent", "s", None)


def test_a_refusal_ends_the_try(delivery):
    """And asks a person."""
    refused(delivery, "no")
    assert delivery.attempts.get().outcome == "refused"
    assert delivery.open_trouble.kind == "failed"


def test_trouble_is_told_once_to_who_let_it_go(delivery, caplog):
    """A mail without the post, an entry, a line for the operator."""
    for _ in range(2):
        troubled(delivery, "unsure", "the timeline failed")
    assert Trouble.objects.count() == 1
    mails = [each for each in DBTaskResult.objects.all() if each.task_path.endswith("due.tasks.deliver")]
    assert len(mails) == 1
    assert "heron" not in str(mails[0].args_kwargs)
    assert Entry.objects.filter(kind="outlets.unsure").exists()
    assert "the timeline failed" in caplog.text
