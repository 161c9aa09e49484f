"""Letting a program hear, and ending that."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from standardwebhooks.webhooks import Webhook

from tests.web.webhooks.conftest import SECRET
from vangrail.web.audit.actions import record
from vangrail.web.audit.models import Entry
from vangrail.web.webhooks.actions.sending import tell
from vangrail.web.webhooks.actions.subscribing import end, greet, resend, subscribe
from vangrail.web.webhooks.models import Message, Subscription

pytestmark = pytest.mark.django_db
GOOD = {
    "name": "Sink", "address": "https://hooks.example/", "kinds": ["approvals.*", "probe.done"], "secret_in": "file",
    "secret_name": "sink",
}  # fmt: skip


@pytest.mark.parametrize("role", ["policy_owner", "people_admin", "auditor", "approver"])
def test_only_who_runs_the_site_may(person, subscription, role):
    """Every other role is refused, for each of them."""
    somebody = person("", role)
    for act in (
        lambda: subscribe(**GOOD, by=somebody),
        lambda: end(subscription, by=somebody),
        lambda: greet(subscription, by=somebody),
    ):
        with pytest.raises(PermissionDenied):
            act()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("address", "hooks.example"),
        ("address", "https://a:b@hooks.example"),
        ("secret_name", "../key"),
        ("kinds", []),
        ("kinds", ["nothing.*"]),
        ("kinds", ["approvals.never"]),
    ],
)
def test_what_cannot_be_is_refused(admin, name, wrong):
    """Nothing is made."""
    with pytest.raises(ValidationError):
        subscribe(**{**GOOD, name: wrong}, by=admin)
    assert not Subscription.objects.exists()


def test_the_secret_is_named_and_never_kept(admin):
    """It is written down who let whom hear of what."""
    made = subscribe(**GOOD, by=admin)
    assert (made.secret_name, made.kinds) == ("sink", ["approvals.*", "probe.done"])
    assert Entry.objects.get().kind == "webhooks.subscribed"


def test_a_greeting_is_signed_and_tells_nothing(subscription, sink, admin):
    """What goes wrong is one line."""
    assert greet(subscription, by=admin) == ""
    Webhook(SECRET).verify(sink.got[0]["body"], sink.got[0]["headers"])
    assert sink.got[0]["said"]["data"] == {}
    sink.status = 500
    assert greet(subscription, by=admin) == "it answered with 500"


def test_ending_gives_up_what_waits(subscription, admin):
    """A second time changes nothing."""
    record("probe.done", by=None)
    end(subscription, by=admin)
    end(subscription, by=admin)
    assert Message.objects.get().state == "given_up"
    assert Entry.objects.filter(kind="webhooks.ended").count() == 1
    with pytest.raises(ValidationError):
        resend(Message.objects.select_related("subscription").get(), by=admin)


def test_something_is_told_once_more(subscription, sink, admin):
    """Under the same id, so that who has it already sees that."""
    record("probe.done", by=None)
    tell(subscription.pk)
    resend(Message.objects.select_related("subscription").get(), by=admin)
    tell(subscription.pk)
    assert len(sink.got) == 2
    assert len({each["headers"]["webhook-id"] for each in sink.got}) == 1
