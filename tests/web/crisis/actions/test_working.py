"""Steps, decisions, what was learned and what follows."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.crisis.actions import working

pytestmark = pytest.mark.django_db


def test_a_step_is_taken_and_done_once(freeze, carla, person):
    """By its desk or by who turns the switch; said twice, the first one counts."""
    step = freeze().steps.get(name="care")
    customer_care = person("", "desk", desk="customer_care")
    assert working.take(step, by=customer_care).owner == customer_care
    first = working.finish(step, by=customer_care)
    assert working.finish(step, by=carla).done_by == first.done_by == customer_care
    assert list(Entry.objects.filter(kind__startswith="crisis.").values_list("kind", flat=True)) == [
        "crisis.step_taken",
        "crisis.step_done",
    ]


@pytest.mark.parametrize(
    ("roles", "may"), [(("desk", "legal"), False), (("desk", "pr"), True), (("auditor", ""), False)]
)
def test_a_step_is_its_desks(freeze, person, roles, may):
    """Another desk sees it, and leaves it alone."""
    step = freeze().steps.get(name="press")
    who = person("", roles[0], desk=roles[1])
    if may:
        working.finish(step, by=who)
    else:
        with pytest.raises(PermissionDenied):
            working.finish(step, by=who)


def test_decisions_and_what_follows_are_written_down(freeze, carla, person, employee):
    """With their time and who; not by everybody."""
    begun = freeze()
    working.note(begun, "decision", "We speak at six.", by=carla)
    item = working.follow_up(begun, "Numbers on the wall", carla, date(2027, 1, 1), by=carla)
    assert working.followed(item, by=carla).done_by == carla
    assert working.followed(item, by=carla).done_at
    for who in (employee, person("", "auditor")):
        with pytest.raises(PermissionDenied):
            working.note(begun, "learned", "Nothing", by=who)
    with pytest.raises(PermissionDenied):
        working.followed(working.follow_up(begun, "More", carla, date(2027, 1, 1), by=carla), by=employee)
