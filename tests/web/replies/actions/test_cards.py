"""Link cards come and go with who and when."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.replies.actions.cards import add_card, end_card, keep_look

pytestmark = pytest.mark.django_db
CARD = {"kind": "jobs", "title": "Jobs", "url": "https://acme.example/jobs", "checked_on": timezone.localdate()}


def test_a_card_ends_once(desk, employee):
    """And only by who looks after them."""
    with pytest.raises(PermissionDenied):
        add_card(**CARD, by=employee)
    made = add_card(**CARD, by=desk)
    with pytest.raises(PermissionDenied):
        end_card(made, by=employee)
    end_card(made, by=desk)
    end_card(made, by=desk)
    assert [each.kind for each in Entry.objects.order_by("seq")] == ["replies.card_added", "replies.card_ended"]


def test_since_when_a_page_fails_is_kept():
    """Until it answers again."""
    first = timezone.now()
    keep_look("https://a.example", 0, "UnknownHost", at=first)
    look = keep_look("https://a.example", 404, at=timezone.now())
    assert look.failing_since == first
    assert keep_look("https://a.example", 200, at=timezone.now()).failing_since is None
