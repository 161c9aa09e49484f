"""Making and withdrawing tokens."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.api.actions import forget_repeats, make_token, open_to, used, withdraw_token
from vangrail.web.api.models import Repeat, Token
from vangrail.web.audit.models import Entry, Payload

pytestmark = pytest.mark.django_db


def test_the_secret_is_kept_nowhere(person):
    """Neither beside the token nor in the chain."""
    token, secret = make_token("Planning tool", by=person("", "admin"))
    kept = [*Token.objects.values_list("name", "digest"), *Payload.objects.values_list("said", flat=True)]
    assert secret.startswith("vgr_")
    assert secret not in str(kept)
    assert (str(token), token.person) == ("Planning tool", None)


def test_a_second_withdrawal_changes_nothing(person):
    """One record, one entry."""
    admin = person("", "admin")
    token, _ = make_token("Planning tool", by=admin)
    assert withdraw_token(token, by=admin) == withdraw_token(token, by=admin)
    assert list(Entry.objects.values_list("kind", flat=True)) == ["api.token_made", "api.token_withdrawn"]


@pytest.mark.parametrize("role", ["policy_owner", "people_admin", "auditor", "approver"])
def test_only_who_runs_the_site_may(person, role):
    """Every other role is refused."""
    somebody, admin = person("", role), person("", "admin")
    with pytest.raises(PermissionDenied):
        make_token("Planning tool", by=somebody)
    token, _ = make_token("Planning tool", by=admin)
    with pytest.raises(PermissionDenied):
        withdraw_token(token, by=somebody)


def test_ones_own_token_is_ones_own(person, employee):
    """Anybody makes one that acts for them, and withdraws it; nobody else's."""
    token, _ = make_token("My tool", by=employee, own=True)
    assert (token.person, token.made_by) == (employee, employee)
    with pytest.raises(PermissionDenied):
        withdraw_token(token, by=person())
    assert withdraw_token(token, by=employee).by == employee


@pytest.mark.parametrize(
    ("role", "own", "scopes"),
    [
        ("approver", True, ["audit:read"]),  # not theirs to do
        ("admin", False, ["approvals"]),  # needs somebody who approves
        ("admin", True, []),
        ("admin", True, ["everything"]),
    ],
)
def test_a_token_gets_no_more_than_there_is_to_give(person, role, own, scopes):
    """Not what its person may not, nor what only a person may, nor what does not exist."""
    with pytest.raises(PermissionDenied):
        make_token("Tool", by=person("", role), scopes=scopes, own=own)
    assert not Token.objects.exists()


def test_the_last_day_is_kept_once(person, django_assert_num_queries):
    """A second use on the same day writes nothing."""
    token, _ = make_token("Planning tool", by=person("", "admin"))
    used(token, on=date(2026, 11, 21))
    token.refresh_from_db()
    with django_assert_num_queries(0):
        used(token, on=date(2026, 11, 21))
    assert token.used_on == date(2026, 11, 21)


def test_what_programs_asked_for_is_forgotten_after_a_week(person):
    """What is younger stays."""
    token, _ = make_token("Planning tool", by=person("", "admin"))
    for days in (6, 8):
        Repeat.objects.create(token=token, key=str(days), asked="", at=timezone.now() - timedelta(days=days))
    assert forget_repeats() == 1
    assert Repeat.objects.get().key == "6"


def test_other_apps_hear_what_a_token_is_called(person):
    """Where it opens what they ask for."""
    token, secret = make_token("Directory", by=person("", "admin"), scopes=["scim"])
    assert (open_to(secret, "scim"), open_to(secret, "check")) == (f"api.token:{token.pk}", "")
    token.refresh_from_db()
    assert token.used_on
