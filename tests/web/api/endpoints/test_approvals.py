"""Approving by program: as oneself, about what was seen, and never one's own."""

import pytest

from vangrail.web.accounts.actions import open_account
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.models import Decision
from vangrail.web.drafts.actions import make
from vangrail.web.drafts.models import Variant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]


@pytest.fixture
def writer(person):
    """Give an approver who writes too."""
    return person("Wim Writer", "approver")


@pytest.fixture
def waiting(person, writer, approver, make_waiting):
    """Give a request that waits."""
    return make_waiting(writer)


@pytest.fixture
def approver(person):
    """Give somebody else who approves."""
    return person("Ann Approver", "approver")


@pytest.fixture
def make_waiting(person):
    """Give a function that submits a draft of somebody."""

    def begin(who):
        account = open_account({"name": "Shop", "platform": "x", "languages": ["en"]}, by=person("", "policy_owner"))
        draft = make({"title": "Lunch"}, by=who)
        Variant.objects.create(draft=draft, account=account, language="en", text="Lunch is on!")
        return submit(draft, by=who)

    return begin


def decide(ask, request, token, **more):
    """Say yes, or what else is given."""
    given = {"yes": True, "step": 0, "digest": request.digest, **more}
    return ask(f"approvals/{request.pk}/decision", given, token=token)


def test_nobody_approves_their_own(ask, own_token, waiting, writer):
    """Neither by this road."""
    assert decide(ask, waiting, own_token(writer, "approvals")).status_code == 403
    assert not Decision.objects.exists()


def test_somebody_else_does(ask, own_token, waiting, approver):
    """As themselves; the same again changes nothing."""
    token = own_token(approver, "approvals")
    (listed,) = ask("approvals", token=token).json()["items"]
    assert (listed["number"], listed["digest"]) == (waiting.pk, waiting.digest)
    assert [decide(ask, waiting, token).json()["state"] for _ in range(2)] == ["approved", "approved"]
    assert Decision.objects.get().by == approver


def test_only_what_was_seen_is_decided(ask, own_token, waiting, approver):
    """Another digest is another post; a no says why."""
    token = own_token(approver, "approvals")
    assert decide(ask, waiting, token, digest="0" * 64).status_code == 409
    assert decide(ask, waiting, token, yes=False).status_code == 409
    assert not Decision.objects.exists()


def test_a_token_of_the_site_never_decides(ask, site_token, waiting):
    """There is no such scope for it, and another one does not open this."""
    assert decide(ask, waiting, site_token("check", "audit:read")).status_code == 403


def test_who_may_no_longer_approve_cannot(ask, own_token, waiting, approver):
    """The token is as little worth as its person's role."""
    from django.utils import timezone

    token = own_token(approver, "approvals")
    approver.roles.update(taken_at=timezone.now())
    assert decide(ask, waiting, token).status_code == 403
