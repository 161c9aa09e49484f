"""Kinds of loss, which other apps bring."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.leavers import losses
from vangrail.web.leavers.actions.drilling import drill
from vangrail.web.leavers.losses import Kind, Lost, kind, kinds, provide, still_waits, waiting
from vangrail.web.leavers.models import Leaving
from vangrail.web.people.actions.people import leave
from vangrail.web.reports.actions.reporting import Given, make
from vangrail.web.reports.actions.waiting import look


@pytest.fixture(autouse=True)
def _alone(monkeypatch, request):
    """Begin without any, where a test does not ask for those of the site."""
    if "every_kind" not in request.fixturenames:
        monkeypatch.setattr(losses, "_KINDS", {})


@pytest.fixture
def every_kind():
    """Give every kind that the apps of the site bring."""
    return kinds()


def test_kinds_come_in_their_order_and_once():
    """The same name again replaces it."""
    provide(Kind("b", "B", lambda _person: [], order=5))
    provide(Kind("a", "A", lambda _person: [], order=9))
    provide(Kind("b", "B again", lambda _person: [], order=5))
    assert [(each.name, each.label) for each in kinds()] == [("b", "B again"), ("a", "A")]
    assert kind("gone") is None


def test_what_nobody_has_is_left_out():
    """And only what waits is passed on."""
    provide(Kind("none", "None", lambda _person: [], waits=True))
    provide(Kind("seats", "Seats", lambda _person: [Lost("1")]))
    provide(Kind("mail", "Mail", lambda _person: [Lost("2", only=True)], waits=True))
    assert losses.losses("Leo") == {"mail": [Lost("2", only=True)], "seats": [Lost("1")]}
    assert waiting("Leo") == ["mail"]
    assert still_waits(kind("mail"), "Leo")
    assert not still_waits(kind("none"), "Leo")


@pytest.mark.django_db
def test_no_report_can_be_told_from_a_case_or_a_drill(person, owner, every_kind):
    """Who may not know of one reads cases and drills; where nobody reads it any more, it opens to the next by itself."""
    sam, hr = person("Sam Security", "desk", desk="security"), person("Petra People", "people_admin")
    person("Hanna Hr", "desk", desk="hr")
    before = drill(sam, by=hr).digest
    report = make(Given(kind="saw", what="Something", once="once", language="en"), by=None, at=timezone.now())
    assert drill(sam, by=hr).digest == before
    assert not [each for each in every_kind if "report" in f"{each.name} {each.find.__module__}"]
    today = timezone.localdate()
    leave(sam, today - timedelta(days=1), by=hr, today=today, at_once=True)
    assert Leaving.objects.get(person=sam).tasks.count() == 0
    look(timezone.now())
    report.refresh_from_db()
    assert report.tier == 1
