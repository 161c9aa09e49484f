"""The database goes away at each moment of a sending, one after the other: the post is out in the end, and once."""

import pytest
from django.db import OperationalError, connection

from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.actions.sending import deliver
from vangrail.web.outlets.models import Delivery


class Away:
    """Lets so many statements through, then fails as a database does that is being restarted."""

    def __init__(self, after):
        """Keep how many."""
        self.left, self.happened = after, False

    def __call__(self, execute, sql, params, many, context):
        """Run a statement, or fail."""
        self.left -= 1
        if self.left < 0:
            self.happened = True
            raise OperationalError
        return execute(sql, params, many, context)


def out(fake, way, text):
    """Return how often a text stands at the server."""
    state = fake.state()
    if way == "mastodon":
        return [each["text"] for each in state.posts].count(text)
    if way == "bluesky":
        return sum(text in str(each) for each in state.records.values())
    return len({each["headers"]["webhook-id"] for each in state.hooks if text in each["body"]})


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("way", "first", "step"), [("bluesky", 0, 1), ("mastodon", 0, 2), ("webhook", 1, 2)])
def test_it_may_go_away_at_any_statement(connected, approved, writer, fake, monkeypatch, settings, way, first, step):
    """Each statement in turn is the one that fails; afterwards the worker goes on as it always does.

    The three ways differ in what they say to a server, hardly in what they say to the database: two of them take turns.
    """
    monkeypatch.setattr("vangrail.web.outlets.actions.planning.later", lambda *_args, **_more: True)
    settings.OUTLET_TIMES = {"lease": 0, "grace": 0, "look": 0}
    fake.mode(keys=False)
    account, number, failed = connected(way), first, True
    while failed:
        text = f"The heron flies at {number:03} o'clock"
        made = plan(approved(account, text=text), by=writer)[0]
        away = Away(number)
        try:
            with connection.execute_wrapper(away):
                deliver(made.pk)
        except OperationalError:
            pass
        tries = 0
        while Delivery.objects.filter(pk=made.pk, done_at=None).exists():
            tries += 1
            assert tries < 9, (number, made.state)
            deliver(made.pk)
        assert out(fake, way, text) == 1, number
        number, failed = number + step, away.happened
    assert number > 10
