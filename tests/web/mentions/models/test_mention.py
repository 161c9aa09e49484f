"""A mention knows when its clock ran out, and its name says nothing of its words."""

from datetime import timedelta

from django.utils import timezone

from vangrail.web.mentions.models import Handed


def test_a_mention_is_late_until_it_is_closed(mention):
    """Only while it is open."""
    now = timezone.now()
    late = mention(due_at=now - timedelta(minutes=1))
    assert late.is_late
    assert not mention(due_at=now - timedelta(minutes=1), closed_at=now).is_late
    assert not mention(due_at=now + timedelta(hours=1)).is_late
    assert "answers" not in str(late)
    assert str(late.pk) in str(Handed(mention=late))
