"""Who sees the programs."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from vangrail.web.audit.actions import record
from vangrail.web.webhooks.models import Message
from vangrail.web.webhooks.queries import message_for, messages_of, subscription_for, subscriptions

pytestmark = pytest.mark.django_db


def test_only_who_runs_the_site_sees_them(subscription, admin, employee):
    """Others learn nothing."""
    assert list(subscriptions(admin)) == [subscription]
    for look in (lambda: subscriptions(employee), lambda: subscription_for(employee, subscription.pk)):
        with pytest.raises(PermissionDenied):
            look()


def test_a_message_belongs_to_its_program(subscription, admin):
    """The newest stands first."""
    for _ in range(2):
        record("probe.done", by=None)
    first, second = Message.objects.all()
    assert list(messages_of(subscription)) == [second, first]
    assert message_for(admin, subscription.pk, first.pk) == first
    with pytest.raises(Http404):
        message_for(admin, subscription.pk, first.pk + 100)
