"""Sheets ask people, once, by who may."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.signatures.actions import rollouts
from vangrail.web.signatures.actions.sheets import sheet, wave_sheets

pytestmark = pytest.mark.django_db


def test_a_sheet_is_an_invitation(employee, person, version):
    """Even for somebody with mail, whose link got lost."""
    pia = person("Pia", "people_admin")
    (first,), (second,) = sheet(employee, by=pia), sheet(employee, by=pia)
    assert first == second
    assert first.due == timezone.localdate() + timedelta(days=14)
    assert Entry.objects.filter(kind="signatures.sheets_printed").count() == 2


def test_a_wave_has_them_for_who_has_no_mail(employee, person, owner, version):
    """In the order of places."""
    pia = person("Pia", "people_admin")
    employee.email = None
    employee.save()
    far = timezone.localdate() + timedelta(days=400)
    rollout = rollouts.start(version, by=owner, split="everybody", size=9, starts=far, days=10)
    assert [each.person for each in wave_sheets(rollout.waves.get(), by=pia)] == [employee]


def test_who_may_not_makes_none(employee, owner, version):
    """Nor is there one without a policy."""
    with pytest.raises(PermissionDenied):
        sheet(employee, by=owner)


def test_without_a_policy_there_is_none(employee, person):
    """There is nothing to sign."""
    assert sheet(employee, by=person("Pia", "people_admin")) == []
