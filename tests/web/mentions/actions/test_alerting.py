"""Many at once: the alarm, its first hour, its deputy, its end."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.web.mentions.conftest import NOON, mails
from vangrail.web.audit.models import Entry
from vangrail.web.mentions.actions.alerting import QUIET, STEPS, end, pass_on, tick, watch
from vangrail.web.mentions.models import Alert, Hour


def counted(topic, count, *, days=0, hours=0, angry=0):
    """Write down a count of an hour."""
    return Hour.objects.create(at=NOON - timedelta(days=days, hours=hours), topic=topic, count=count, angry=angry)


def test_much_more_than_usual_is_an_alarm(home):
    """Compared with the same hour before; it begins once, with a list and a mail."""
    for day in range(1, 8):
        counted("delivery", 10, days=day)
        counted("service", 10, days=day)
    counted("delivery", 40)
    counted("service", 15)
    (made,) = watch(at=NOON + timedelta(minutes=30))
    assert (made.topic, made.count, made.usual, made.to) == ("delivery", 40, 10, home)
    assert [step.name for step in made.steps.all()] == [name for name, _minutes in STEPS]
    assert watch(at=NOON + timedelta(minutes=31)) == []
    (mail,) = mails()
    assert "40" in mail.body


def test_the_hour_slides(home):
    """Ten before and ten after the full hour are one wave."""
    counted("delivery", 10, hours=1)
    counted("delivery", 10)
    assert [each.count for each in watch(at=NOON + timedelta(minutes=6))] == [19]


def test_a_handful_is_no_alarm(db):
    """However quiet it was before."""
    counted("delivery", 11)
    assert watch(at=NOON) == []


def test_eleven_furious_ones_are_an_alarm(home):
    """Too few to be many, and far too many to be angry: the alarm and its mail say which of the two it was."""
    counted("delivery", 11, angry=11)
    counted("service", 11, angry=5)
    (made,) = watch(at=NOON)
    assert (made.topic, made.cause, made.count, made.usual) == ("delivery", "anger", 11, 0)
    assert Entry.objects.filter(kind="mentions.anger_surged").count() == 1
    (mail,) = mails()
    assert mail.subject == "Much anger at once: delivery"
    assert "11 angry mentions" in mail.body
    assert watch(at=NOON) == []


def test_where_people_are_always_angry_it_takes_more(home):
    """Three times as many as usual, as of all mentions; and many of whatever mood come first."""
    for day in range(1, 8):
        counted("money", 11, days=day, angry=4)
    now = counted("money", 11, angry=11)
    assert watch(at=NOON) == []
    now.count, now.angry = 40, 20
    now.save()
    (made,) = watch(at=NOON)
    assert (made.cause, made.count, made.usual) == ("many", 40, 11)
    assert mails()[0].subject == "Many mentions at once: money"


def test_the_floors_are_settings(home, settings):
    """A small shop lowers them; below one there is none."""
    settings.ALARM_MANY, settings.ALARM_ANGRY = 0, 3
    counted("delivery", 0, angry=0)
    counted("service", 2, angry=2, hours=1)
    assert [each.cause for each in watch(at=NOON)] == ["many"]
    settings.ALARM_MANY = 12
    counted("money", 3, angry=3)
    assert [each.cause for each in watch(at=NOON)] == ["anger"]


def test_the_first_hour_is_ticked_off(home, care, employee):
    """By who works at a desk; twice is once. A late step tells the deputy, once."""
    counted("delivery", 40)
    (made,) = watch(at=NOON)
    step = made.steps.first()
    with pytest.raises(PermissionDenied):
        tick(step, by=employee)
    tick(step, by=care, at=NOON)
    assert tick(step, by=home).done_by == care
    assert pass_on(at=NOON + timedelta(minutes=14)) == 0
    assert pass_on(at=NOON + timedelta(minutes=16)) == 1
    assert pass_on(at=NOON + timedelta(minutes=17)) == 0


def test_an_alarm_ends_with_a_sentence(home, employee):
    """And makes no second one for some hours."""
    counted("delivery", 40)
    (made,) = watch(at=NOON)
    with pytest.raises(PermissionDenied):
        end(made, "It was a mistake.", by=employee)
    with pytest.raises(ValidationError):
        end(made, " ", by=home)
    assert end(made, "The courier was on strike.", by=home, at=NOON).ended_by == home
    assert end(made, "Again", by=home).ending == "The courier was on strike."
    assert watch(at=NOON + timedelta(minutes=10)) == []
    Alert.objects.update(ended_at=NOON - QUIET - timedelta(hours=1))
    assert len(watch(at=NOON + timedelta(minutes=10))) == 1
