"""Signing happens once, writes down what it rests on, and is chained."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit import queries as audit
from vangrail.web.audit.models import Entry
from vangrail.web.signatures.actions.signing import sign
from vangrail.web.signatures.models import Signature

pytestmark = pytest.mark.django_db


def test_it_writes_down_what_it_rests_on(employee, version, signed):
    """Person, version, text, language, answers, and how they came."""
    answers = [{"clause": "in_doubt", "question": 0, "answers": [2, 1]}]
    (signature,) = signed(employee, answers=answers, language="nl", way="code")
    said = signature.entry.payload.said
    assert (said["answers"], said["language"], said["text"], said["policy"], said["way"]) == (
        answers,
        "nl",
        signature.text_digest,
        version.digest,
        "code",
    )
    assert signature.entry.payload.actor == f"people.person:{employee.pk}"


def test_a_second_time_changes_nothing(employee, signed):
    """Neither the signature nor the chain."""
    first = signed(employee)
    count = Entry.objects.count()
    assert signed(employee) == first
    assert Entry.objects.count() == count
    assert audit.verify().intact


def test_it_ends_the_reminders(employee, invited, signed):
    """Nobody is reminded of what they signed."""
    invitation = invited(employee, days=20)
    assert invitation.remind_on
    signed(employee)
    invitation.refresh_from_db()
    assert invitation.remind_on is None


def test_who_left_cannot(employee, version, signed):
    """Their signatures stay."""
    employee.left = timezone.localdate()
    employee.save()
    with pytest.raises(PermissionDenied):
        signed(employee)


def test_an_old_version_is_not_signed(employee, version, next_version):
    """A page that was open when a new version came writes nothing."""
    next_version()
    assert sign(version, by=employee, language="en", way="account") == []
    assert not Signature.objects.exists()


def test_who_came_back_signs_the_same_version_again(employee, signed):
    """Two signatures of one version, in two times here."""
    signed(employee)
    employee.stays.create(kind="staff", joined=employee.joined, left=timezone.localdate())
    signed(employee)
    assert list(Signature.objects.order_by("pk").values_list("stay", flat=True)) == [0, 1]
