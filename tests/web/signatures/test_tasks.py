"""What is done later does its work by number, and twice is once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.signatures import tasks
from vangrail.web.signatures.actions import rollouts
from vangrail.web.signatures.models import Invitation, Wave

pytestmark = pytest.mark.django_db


def test_each_does_its_work(owner, person, version, employee):
    """A wave by its number; the others look for themselves what there is."""
    far = timezone.localdate() + timedelta(days=400)
    rollout = rollouts.start(version, by=owner, split="everybody", size=9, starts=far, days=14)
    tasks.begin_waves.func()
    assert not Wave.objects.exclude(begun_at=None).exists()
    wave = rollout.waves.get()
    for _ in range(2):
        tasks.ask_wave.func(wave.pk)
    tasks.ask_wave.func(0)
    assert Invitation.objects.count() == 2
    person("New")
    tasks.welcome.func()
    tasks.remind.func()
    assert Invitation.objects.count() == 3
