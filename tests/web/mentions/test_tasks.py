"""What is done later."""

from datetime import timedelta

from django.utils import timezone

from tests.web.mentions.conftest import NOON
from tests.web.queued import queued
from vangrail.web.mentions import tasks
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Escalation, Look, Mention, Raw


def test_a_source_is_looked_at_once_for_its_time(source):
    """However often somebody looks around."""
    tasks.look_around.call()
    tasks.look_around.call()
    assert queued("mentions") == 1


def test_looking_writes_down_what_came_of_it(source, settings):
    """An address inside leads nowhere; a source that is gone does nothing."""
    source.address = "http://127.0.0.1:9/feed"
    source.save()
    tasks.look.call(source.pk)
    assert Look.objects.get().fault == "inside"
    tasks.look.call(0)


def test_what_waits_is_read_to_the_end(source):
    """Batch by batch."""
    arrive(source, [Item(f"words {number}", number=str(number)) for number in range(5)], at=timezone.now())
    tasks.catch_up.call()
    assert (Raw.objects.count(), Mention.objects.count()) == (0, 5)


def test_clocks_and_forgetting(mention):
    """By the clock on the wall."""
    mention(due_at=timezone.now() - timedelta(minutes=1), forget_on=NOON.date() - timedelta(days=500))
    tasks.clocks.call()
    assert Escalation.objects.count() == 1
    tasks.sweep.call()
    assert Mention.objects.get().forgotten_at
