"""Programs, messages, tries."""

from django.utils import timezone

from vangrail.web.webhooks.models import Message, Subscription, Try


def test_they_say_what_they_are():
    """By name, id and what came of it."""
    assert [str(Subscription(name="Tickets")), str(Message(key="msg_1")), str(Try(line="away")), str(Try(status=200))] == [
        "Tickets", "msg_1", "away", "200",
    ]  # fmt: skip


def test_a_message_stands_in_one_way():
    """Heard, given up, tried again or waiting."""
    now = timezone.now()
    rows = [Message(sent_at=now, tries=2), Message(given_up_at=now), Message(tries=1), Message()]
    assert [each.state for each in rows] == ["sent", "given_up", "again", "waiting"]
