"""Who would be asked, and how a roll-out goes."""

import pytest
from django.utils import timezone

from vangrail.web.people.models import Group, Site
from vangrail.web.signatures.actions import rollouts as actions
from vangrail.web.signatures.actions.waves import ask_members
from vangrail.web.signatures.queries.rollouts import members, rollouts, running, state, wave_counts

pytestmark = pytest.mark.django_db


def test_members_are_who_has_something_to_sign(person, version, signed, owner):
    """With site, first group by name, and language."""
    ada = person("Ada", site=Site.objects.create(name="Gent"), language="nl")
    for name in ("Shop", "Drivers"):
        ada.groups.add(Group.objects.create(name=name))
    signed(person("Bea"))
    found = {each.id: each for each in members(version, "group")}
    assert set(found) == {ada.pk, owner.pk}
    assert (found[ada.pk].site, found[ada.pk].group, found[ada.pk].language) == ("Gent", "Drivers", "nl")


def test_a_roll_out_runs_rests_ends_or_is_done(owner, employee, version):
    """Worked out from the records."""
    plan = {"split": "size", "size": 1, "starts": timezone.localdate(), "days": 14}
    rollout = actions.start(version, by=owner, **plan)
    assert (state(rollout), list(running())) == ("running", [rollout])
    actions.pause(rollout, by=owner)
    assert (state(rollouts()[0]), list(running())) == ("paused", [])
    actions.resume(rollout, by=owner)
    for wave in rollout.waves.all():
        ask_members(wave)
    assert state(rollouts()[0]) == "done"
    actions.stop(rollout, by=owner)
    assert state(rollouts()[0]) == "stopped"


def test_waves_are_counted(owner, employee, version, signed):
    """How many were asked, and how many of them signed since."""
    plan = {"split": "everybody", "size": 1, "starts": timezone.localdate(), "days": 14}
    rollout = actions.start(version, by=owner, **plan)
    ask_members(rollout.waves.get())
    signed(employee)
    (count,) = wave_counts(rollout)
    assert (count.wave.people, count.asked, count.signed) == (2, 2, 1)
