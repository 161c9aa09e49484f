"""What a person decides about a post that waits."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.audit.models import Entry
from vangrail.web.outlets.actions.connecting import close
from vangrail.web.outlets.actions.deciding import decide
from vangrail.web.outlets.actions.ending import troubled
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.actions.sending import deliver
from vangrail.web.outlets.models import Connection, Delivery

pytestmark = pytest.mark.django_db
LINK = "https://social.example/@brand/1"


@pytest.fixture
def trouble(connected, approved, writer):
    """Give a post of which nobody knows whether it is out."""
    made = plan(approved(connected()), by=writer)[0]
    troubled(made, "unsure", "the timeline failed")
    return made.troubles.get()


@pytest.mark.parametrize(("decision", "state"), [("found", "sent"), ("again", "planned"), ("leave", "cancelled")])
def test_each_decision(trouble, writer, decision, state):
    """Each does what it says, with an entry, and a second one changes nothing."""
    decide(trouble, decision, by=writer, link=LINK)
    assert Delivery.objects.get().state == state
    decide(trouble, "leave", by=writer)
    assert Delivery.objects.get().state == state
    assert Entry.objects.filter(kind=f"outlets.decided_{decision}").count() == 1


def test_again_means_again(trouble, writer, fake):
    """It is sent now, by its connection."""
    decide(trouble, "again", by=writer)
    deliver(trouble.delivery_id)
    assert len(fake.state().posts) == 1


def test_again_without_a_connection_is_by_hand(trouble, writer):
    """There is no other way left."""
    close(Connection.objects.get(), by=writer)
    decide(trouble, "again", by=writer)
    assert Delivery.objects.get().state == "hand"


def test_found_where(trouble, writer):
    """A link that leads elsewhere is no finding."""
    with pytest.raises(ValidationError):
        decide(trouble, "found", by=writer, link="https://elsewhere.example/1")
    assert Delivery.objects.get().state == "unsure"


def test_only_who_posts_there(trouble, auditor, poster):
    """Who reads does not decide."""
    for person in (auditor, poster):
        with pytest.raises(PermissionDenied):
            decide(trouble, "leave", by=person)
