"""Which freezes somebody may see."""

import pytest
from django.http import Http404

from vangrail.web.crisis.actions import working
from vangrail.web.crisis.queries import freezes

pytestmark = pytest.mark.django_db


def test_an_exercise_is_seen_by_who_takes_part(freeze, carla, person, employee):
    """And by auditors; a freeze by the whole social team."""
    real, inside = freeze(), person("", "desk", desk="pr")
    outside, auditor = person("", "approver"), person("", "auditor")
    drill = freeze(exercise=True, people=[inside, employee])
    seen = {who: set(freezes.freezes_for(who)) for who in (carla, inside, outside, auditor, employee)}
    assert seen == {
        carla: {real, drill},
        inside: {real, drill},
        outside: {real},
        auditor: {real, drill},
        employee: set(),
    }
    with pytest.raises(Http404):
        freezes.freeze_for(outside, drill.pk)
    assert [freezes.exercise_of(who) for who in (inside, outside)] == [drill, None]
    assert set(freezes.listed(carla)) == {real, drill}


def test_what_happened_stands_in_its_order(freeze, carla):
    """Turns, steps and notes in one line; what was told is kept."""
    begun = freeze()
    working.finish(begun.steps.first(), by=carla)
    working.note(begun, "decision", "We wait.", by=carla)
    working.note(begun, "learned", "Faster.", by=carla)
    assert [event.kind for event in freezes.events(begun)] == ["started", "step", "decision", "learned"]
    assert freezes.tellings(begun)[0].said["told"]["en"] == "We know about the fire."
    assert [note.text for note in freezes.learned(begun)] == ["Faster."]
    assert not freezes.follow_ups(begun)
    assert not freezes.calls()
