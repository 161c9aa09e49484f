"""How one person stands."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from vangrail.web.signatures.queries.mine import (
    invitation_of,
    signature_for,
    signed_by,
    standings,
    stay_counts,
    stays,
)

pytestmark = pytest.mark.django_db


def test_somebody_stands_for_each_audience(person, version, signed):
    """Due, then valid."""
    ada = person("Ada", "desk", desk="hr")
    assert [(each.audience, each.state) for each in standings(ada)] == [("personal", "due"), ("corporate", "due")]
    signed(ada)
    assert {each.state for each in standings(ada)} == {"valid"}
    assert len(signed_by(ada)) == 2


def test_an_invitation_is_found_by_its_version(employee, invited, version):
    """There is none for another version."""
    assert invitation_of(employee, version.pk) is None
    assert invited(employee) == invitation_of(employee, version.pk)


def test_a_signature_is_its_persons_own(employee, person, signed):
    """Nobody finds somebody else's."""
    number = signed(employee)[0].pk
    assert signature_for(employee, number).pk == number
    with pytest.raises(Http404):
        signature_for(person(), number)


def test_who_came_back_signs_again(employee, signed):
    """What they signed in their earlier time stays as evidence."""
    signed(employee)
    now = timezone.now()
    employee.stays.create(
        kind="staff", joined=employee.joined, left=timezone.localdate(), closed_at=now + timedelta(seconds=1)
    )
    assert stays(employee) == 1
    assert stay_counts([employee]) == {employee.pk: 1}
    assert [each.state for each in standings(employee, now + timedelta(days=1))] == ["due"]
