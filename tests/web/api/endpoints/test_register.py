"""Rotations and what somebody holds by program."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry, Payload
from vangrail.web.register.actions import add_custodian
from vangrail.web.register.models import Custodian, Rotation

pytestmark = pytest.mark.django_db
PROOF = "Ticket SEC-12, seen by two"


@pytest.fixture
def keeper(person):
    """Give somebody who looks after the company's accounts."""
    return person("Kim Keeper", "desk", desk="communications")


@pytest.fixture
def held(shop, keeper, person):
    """Give the account as Hana holds it."""
    return add_custodian(shop, person("Hana Holder"), "Posts in the evening", by=keeper, role="Editor")


def test_who_may_attest(ask, own_token, site_token, shop, keeper, held, person):
    """Who looks after accounts, and who holds this one; who holds another one may not, who only reads gets no token."""
    path, given = f"register/accounts/{shop.pk}/rotations", {"proof": PROOF}
    for who in (keeper, held.person):
        assert ask(path, given, token=own_token(who, "register:work")).status_code == 201
    assert set(Rotation.objects.values_list("by", flat=True)) == {keeper.pk, held.person_id}
    other = person("Olaf Other")
    away = add_custodian(type(shop).objects.create(name="Away", platform="x"), other, "Posts", by=keeper)
    token = own_token(other, "register:work")
    assert ask(path, given, token=token).status_code == 403
    away.ended_at = timezone.now()
    away.save()
    assert ask(path, given, token=token).json()["code"] == "scope"
    for who in (person("", "auditor"), person()):
        with pytest.raises(PermissionDenied):
            own_token(who, "register:work")
    with pytest.raises(PermissionDenied):
        site_token("register:work")
    assert ask(path, given, token=own_token(keeper, "register:read")).status_code == 403
    assert (
        ask(f"register/accounts/{shop.pk + 99}/rotations", given, token=own_token(keeper, "register:work")).status_code
        == 404
    )


def test_a_rotation_is_attested_once_under_a_key(ask, own_token, shop, keeper):
    """With what was changed, why and when; what is left out is as the page begins with it."""
    token, path = own_token(keeper, "register:work"), f"register/accounts/{shop.pk}/rotations"
    given = {"proof": PROOF, "credential": "factor", "reason": "leaver", "at": "2026-01-05T12:00:00+01:00"}
    one, same = (ask(path, given, token=token, idempotency_key="7").json() for _ in range(2))
    assert one == same
    assert one == {
        "number": one["number"],
        "account": shop.pk,
        "credential": "factor",
        "reason": "leaver",
        "at": "2026-01-05T11:00:00Z",
    }
    assert Entry.objects.filter(kind="register.rotated").count() == 1
    assert ask(path, given | {"reason": "due"}, token=token, idempotency_key="7").json()["code"] == "repeated"
    plain = ask(path, {"proof": PROOF}, token=token).json()
    assert (plain["credential"], plain["reason"]) == ("password", "first")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"proof": "hunter: Xk9$wq2LmPz7!"}, "proof"),
        ({"proof": "  "}, "proof"),
        ({"proof": "a\x00b"}, "proof"),
        ({"proof": "x" * 201}, "proof"),
        ({"proof": PROOF, "credential": "key"}, "credential"),
        ({"proof": PROOF, "reason": "x"}, "reason"),
        ({"proof": PROOF, "at": "2026-01-05T12:00:00"}, "at"),
        ({"proof": PROOF, "more": "x"}, "more"),
        ({}, "proof"),
    ],
)
def test_what_the_page_refuses_is_refused(ask, own_token, shop, keeper, given, field):
    """In its words, at its field, and a secret is repeated and kept nowhere."""
    answer = ask(f"register/accounts/{shop.pk}/rotations", given, token=own_token(keeper, "register:work"))
    assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert "Xk9" not in answer.content.decode() + str(list(Payload.objects.values_list("said", flat=True)))
    assert not Rotation.objects.exists()


def test_a_moment_that_is_still_to_come_is_refused(ask, own_token, shop, keeper):
    """With the sentence of the action."""
    given = {"proof": PROOF, "at": (timezone.now() + timedelta(hours=1)).isoformat()}
    answer = ask(f"register/accounts/{shop.pk}/rotations", given, token=own_token(keeper, "register:work"))
    assert (answer.status_code, answer.json()["sentence"]) == (422, "This moment is still to come.")


def test_somebody_confirms_what_they_hold(ask, own_token, held, keeper, person):
    """Nobody does it for them; asking to be taken off is said, and a confirmation takes that back."""
    Custodian.objects.update(confirmed_at=timezone.now() - timedelta(days=300))
    token, path = own_token(held.person, "register:work"), f"register/held/{held.pk}/confirmation"
    (found,) = ask("register/held", token=token).json()["items"]
    assert (found["number"], found["name"], found["late"], found["role"]) == (
        held.pk,
        "Shop (Mastodon)",
        True,
        "Editor",
    )
    off = ask(path, {"needed": False}, token=token).json()
    assert (off["off_asked"], off["late"]) == (True, True)
    sure = ask(path, {"needed": True}, token=token, idempotency_key="7").json()
    assert (sure["off_asked"], sure["late"]) == (False, False)
    assert ask(path, {"needed": True}, token=token, idempotency_key="7").json() == sure
    assert Entry.objects.filter(kind="register.confirmed").count() == 1
    assert ask(path, {}, token=token).status_code == 422
    mate = add_custodian(held.account, person("Mia Mate"), "Posts too", by=keeper).person
    for who in (keeper, mate):
        assert ask(path, {"needed": True}, token=own_token(who, "register:work")).status_code == 404
    assert ask("register/held", token=own_token(keeper, "register:work")).json()["items"] == []


def test_who_no_longer_holds_it_confirms_nothing(ask, own_token, held):
    """Once somebody took them off, though another account is still theirs."""
    other = type(held.account).objects.create(name="Away", platform="x")
    Custodian.objects.create(account=other, person=held.person, purpose="Posts")
    token = own_token(held.person, "register:work")
    held.ended_at = timezone.now()
    held.save()
    assert ask(f"register/held/{held.pk}/confirmation", {"needed": True}, token=token).status_code == 404
    assert [each["account"] for each in ask("register/held", token=token).json()["items"]] == [other.pk]
