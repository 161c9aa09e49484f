"""Alarms that run."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.desk.conftest import look
from vangrail.web.desk.lanes import Counts, alarms
from vangrail.web.mentions.models import Alert, Step

pytestmark = pytest.mark.django_db


def test_an_alarm_waits_until_somebody_ends_it(carla, anna):
    """With the next step of its first hour; late once that is. It is everybody's, and of no account."""
    alert = Alert.objects.create(topic="delivery", desk="customer_care", count=90, usual=4, to=carla)
    for number, minutes in enumerate((10, 30)):
        due = timezone.now() + timedelta(minutes=minutes)
        Step.objects.create(alert=alert, name=f"step{number}", order=number, due_at=due)
    assert alarms.count(look(anna)) == Counts(1, 0)
    (item,) = alarms.first(look(carla), 9)
    assert (item.is_mine, item.holder, item.url) == (True, "Carla Care", f"/manage/mentions/alarms/{alert.pk}/")
    assert (item.title, item.about) == ("Many mentions at once: delivery", ("90 in an hour, usually 4",))
    Alert.objects.update(cause="anger")
    (angry,) = alarms.first(look(carla), 9)
    assert (angry.title, angry.about) == ("Much anger at once: delivery", ("90 angry ones in an hour, usually 4",))
    assert item.until == alert.steps.first().due_at
    Step.objects.filter(name="step0").update(due_at=timezone.now() - timedelta(minutes=1))
    assert alarms.count(look(anna)) == Counts(1, 1)
    Step.objects.filter(name="step0").update(done_at=timezone.now())
    assert alarms.count(look(anna)).late == 0
    waiting = [
        alarms.count(look(anna, **more)).waiting
        for more in ({"whose": "mine"}, {"whose": "nobody"}, {"account": 3}, {"topic": "praise"}, {"topic": "delivery"})
    ]
    assert waiting == [0, 0, 0, 0, 1]
    Alert.objects.update(ended_at=timezone.now())
    assert alarms.first(look(carla), 9) == []
