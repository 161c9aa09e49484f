"""Opting in and out."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.ambassadors.actions.choosing import opt_in, opt_out
from vangrail.web.ambassadors.models import Ambassador
from vangrail.web.audit.models import Entry, Payload

pytestmark = pytest.mark.django_db


def test_in_with_topics_and_out_again(employee):
    """Known topics only; changing them makes no second row; out is out."""
    opt_in(["craft", "dance"], by=employee)
    opt_in(["news", "craft"], by=employee)
    assert Ambassador.objects.get().topics == ["craft", "news"]
    opt_out(by=employee)
    opt_out(by=employee)
    assert not Ambassador.objects.exists()


def test_nothing_remembers_it(employee):
    """No entry, no payload, no time: the table has a person and topics, and nothing else."""
    before = Entry.objects.count()
    opt_in(["craft"], by=employee)
    opt_out(by=employee)
    assert Entry.objects.count() == before
    assert not Payload.objects.filter(actor=f"people.person:{employee.pk}").exists()
    assert {field.name for field in Ambassador._meta.get_fields()} == {"person", "topics"}


def test_who_works_for_another_company_has_another_employer_to_name(person):
    """So they are none of ours."""
    with pytest.raises(PermissionDenied):
        opt_in(by=person("Tess", kind="third_party"))
