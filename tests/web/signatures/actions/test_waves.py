"""A wave is asked once, whatever stops it half-way; who is new is asked within a day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.queued import queued
from vangrail.web.audit.models import Entry
from vangrail.web.signatures.actions import rollouts, waves
from vangrail.web.signatures.models import Invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def rollout(owner, person, version):
    """Plan a roll-out for three people in one wave of the far future."""
    person("Ada")
    person("Bea")
    far = timezone.localdate() + timedelta(days=400)
    return rollouts.start(version, by=owner, split="everybody", size=9, starts=far, days=14)


def test_everybody_of_a_wave_is_asked(rollout):
    """One entry a wave, a mail each."""
    wave = rollout.waves.get()
    assert waves.ask_members(wave) == 3
    wave.refresh_from_db()
    assert (wave.asked, Invitation.objects.filter(wave=wave).count(), queued("signatures")) == (3, 3, 3)
    entry = Entry.objects.get(kind="signatures.asked")
    assert entry.payload.said == {"version": rollout.version.number, "wave": 1, "people": 3}


def test_begun_again_it_asks_nobody_twice(rollout, monkeypatch):
    """The machine stopped after the first of them."""
    monkeypatch.setattr(waves, "CHUNK", 1)
    whole = waves.mailed
    calls = []

    def stops(found):
        calls.append(found)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return whole(found)

    monkeypatch.setattr(waves, "mailed", stops)
    with pytest.raises(KeyboardInterrupt):
        waves.ask_members(rollout.waves.get())
    monkeypatch.setattr(waves, "mailed", whole)
    waves.ask_members(rollout.waves.get())
    assert (Invitation.objects.count(), queued("signatures")) == (3, 3)
    assert Entry.objects.filter(kind="signatures.asked").count() == 1


def test_who_signed_or_left_meanwhile_is_not_asked(rollout, signed):
    """The plan was made before."""
    ids = rollout.waves.get().members
    people = [rollout.by.__class__.objects.get(pk=pk) for pk in ids]
    signed(people[0])
    people[1].left = timezone.localdate()
    people[1].save()
    assert waves.ask_members(rollout.waves.get()) == 1


def test_a_stopped_or_superseded_roll_out_asks_nobody(rollout, owner, next_version):
    """Its queued wave finds nothing to do."""
    next_version()
    assert waves.ask_members(rollout.waves.get()) == 0
    rollouts.stop(rollout, by=owner)
    assert waves.ask_members(rollout.waves.get()) == 0
    assert not Invitation.objects.exists()


def test_who_is_new_is_asked(rollout, person):
    """Once; who waits for a wave and who came long ago is not, and nobody before the first roll-out."""
    fresh = person("Fay", joined=timezone.localdate() + timedelta(days=10))
    person("Old", joined=timezone.localdate() - timedelta(days=90))
    assert (waves.welcome(), waves.welcome()) == (1, 0)
    invitation = Invitation.objects.get()
    assert (invitation.person, invitation.due) == (fresh, fresh.joined + timedelta(days=14))
    assert Entry.objects.get(kind="signatures.welcomed").payload.said["people"] == 1


def test_nobody_is_welcomed_before_the_first_roll_out(person, version):
    """A company that is still being set up mails nobody."""
    person()
    assert waves.welcome() == 0
