"""Who signs in a browser."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from vangrail.web.people.throttle import FREE
from vangrail.web.signatures import signer
from vangrail.web.signatures.codes import code_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of(rf):
    """Give a function that makes a request of somebody, with a session."""

    def make(who=None):
        request = rf.get("/sign/")
        request.session, request.user = SessionStore(), who or AnonymousUser()
        return request

    return make


def test_nobody_and_an_account(request_of, employee):
    """Who is signed in signs for themselves."""
    assert signer.signer(request_of()) is None
    assert signer.signer(request_of(employee)) == signer.Signer(employee, "account")


def test_a_link_is_open_for_an_hour(request_of, employee, invited):
    """Then the next person at this computer finds nothing of this one."""
    request = request_of()
    signer.remember(request, invited(employee), "link")
    assert signer.signer(request) == signer.Signer(employee, "link")
    request.session[signer.KEY]["at"] = (timezone.now() - timedelta(minutes=61)).isoformat()
    assert signer.signer(request) is None
    assert signer.KEY not in request.session


def test_another_link_takes_the_answers_with_it(request_of, employee, person, invited):
    """What one person answered is not shown to the next."""
    request = request_of()
    signer.remember(request, invited(employee), "link")
    signer.keep_answers(request, "en", {"in_doubt-0": [1]})
    assert signer.answers(request, "en") == {"in_doubt-0": [1]}
    assert signer.answers(request, "nl") == {}
    signer.remember(request, invited(person()), "link")
    assert signer.answers(request, "en") == {}


def test_it_can_be_closed(request_of, employee, invited):
    """The account stays."""
    request = request_of(employee)
    signer.remember(request, invited(employee), "link")
    signer.forget(request)
    assert signer.signer(request).way == "account"


def test_a_code_opens_until_its_day(employee, invited):
    """On its last day it still does."""
    invitation = invited(employee)
    code = code_of(invitation.pk, invitation.nonce)
    assert signer.invitation_for(code) == invitation
    assert signer.invitation_for("nonsense") is None
    assert signer.invitation_for(code_of(invitation.pk + 1, invitation.nonce)) is None
    end = timezone.now() + (invitation.expires - timezone.localdate())
    assert signer.invitation_for(code, end) == invitation
    assert signer.invitation_for(code, end + timedelta(days=1)) is None


def test_many_wrong_codes_make_a_network_wait(request_of, employee, invited):
    """Then even a right one is not looked at; people on other networks notice nothing."""
    invitation = invited(employee)
    code = code_of(invitation.pk, invitation.nonce)
    request = request_of()
    assert signer.opened(request, code) == invitation
    for _ in range(FREE["network"]):
        assert signer.opened(request, "2" * 16) is None
    assert signer.opened(request, code) is None
    elsewhere = request_of()
    elsewhere.META["REMOTE_ADDR"] = "192.0.2.7"
    assert signer.opened(elsewhere, code) == invitation
