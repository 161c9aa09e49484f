"""A decision has a reason, and everybody concerned hears of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.suggestions.conftest import mails
from vangrail.web.policies.errors import RefusedError
from vangrail.web.suggestions.actions.deciding import decide, merge, postpone
from vangrail.web.suggestions.actions.suggesting import support
from vangrail.web.suggestions.models import Merge, Suggestion

pytestmark = pytest.mark.django_db


def test_the_desk_and_the_owner_decide(put, lena, owner, hana, employee):
    """Another desk does not, an employee does not, and nobody about their own."""
    one = put()
    for who in (hana, employee):
        with pytest.raises(PermissionDenied):
            decide(one, "no", "Because.", by=who)
    first = decide(one, "taken", "You are right.", by=lena)
    assert decide(one, "no", "Too late.", by=owner) == first
    own = put(by=lena)
    with pytest.raises(PermissionDenied):
        decide(own, "taken", "Mine.", by=lena)
    assert decide(own, "partly", "Half of it.", by=owner).outcome == "partly"


def test_whoever_suggested_and_supported_it_hears_once(put, lena, person):
    """Authors of what went into it too."""
    one, other, tom, mia = put(), put(by=person("Ana")), person("Tom"), person("Mia")
    support(one, by=tom)
    support(other, by=tom)
    support(other, by=mia)
    merge(other, one, by=lena)
    assert one.supports.count() == 3
    decide(one, "taken", "Yes.", by=lena)
    assert mails("decided") == 4


def test_two_go_together_only_where_they_can(put, lena, hana, employee):
    """About the same clause, both waiting; what went into the first goes along."""
    one, other, third = put(), put(), put()
    merge(one, other, by=lena)
    merge(other, third, by=lena)
    assert {each.into for each in Merge.objects.all()} == {third}
    for first, second in ((third, third), (third, one), (one, third)):
        with pytest.raises(RefusedError):
            merge(first, second, by=lena)
    with pytest.raises(PermissionDenied):
        merge(third, put(), by=hana)
    decided = put()
    decide(decided, "no", "Because.", by=lena)
    with pytest.raises(RefusedError):
        merge(third, decided, by=lena)


def test_a_later_day_has_a_reason(put, lena):
    """Its author hears, and it lies behind the promised one."""
    one = put()
    later = one.due_at + timedelta(days=14)
    with pytest.raises(RefusedError):
        postpone(one, one.due_at, "Holidays.", by=lena)
    with pytest.raises(RefusedError):
        postpone(one, later, " ", by=lena)
    postpone(one, later, "The works council meets first.", by=lena)
    assert Suggestion.objects.get(pk=one.pk).due_at == later
    assert mails("postponed") == 1
    assert timezone.now() < later


def test_a_reason_is_needed(put, lena):
    """Whoever suggested it reads it."""
    with pytest.raises(RefusedError):
        decide(put(), "no", " ", by=lena)
