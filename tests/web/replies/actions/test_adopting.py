"""Saying yes to replies of the library."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.audit.models import Entry
from vangrail.web.replies.actions.adopting import adopt
from vangrail.web.replies.models import Adoption
from vangrail.web.replies.queries import unadopted

pytestmark = pytest.mark.django_db


def test_all_at_once_is_one_record(approver):
    """With every id in it; a second press changes nothing."""
    every = [each.id for _situation, each in unadopted()]
    assert list(adopt(every, by=approver)) == every
    assert adopt(every, by=approver) == ()
    entry = Entry.objects.get(kind="replies.adopted")
    assert (entry.payload.said["number"], entry.payload.said["names"].split(", ")) == (len(every), every)
    assert set(Adoption.objects.values_list("by", flat=True)) == {approver.pk}


def test_who_writes_replies_does_not_say_yes_to_them(desk, person):
    """The owner of the policy may, as an approver may."""
    with pytest.raises(PermissionDenied):
        adopt(["complaint_heard"], by=desk)
    assert adopt(["complaint_heard"], by=person("Olga Owner", "policy_owner")) == ("complaint_heard",)


def test_what_the_library_does_not_have_is_refused_whole(approver):
    """And what was named beside it is not adopted."""
    with pytest.raises(ValidationError, match="no reply not_there"):
        adopt(["complaint_heard", "not_there"], by=approver)
    assert not Adoption.objects.exists()
