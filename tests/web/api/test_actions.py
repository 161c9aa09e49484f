"""Making and withdrawing tokens."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.api.actions import make_token, used, withdraw_token
from vangrail.web.api.models import Token
from vangrail.web.audit.models import Entry, Payload

pytestmark = pytest.mark.django_db


def test_the_secret_is_kept_nowhere(person):
    """Neither beside the token nor in the chain."""
    token, secret = make_token("Planning tool", by=person("", "admin"))
    kept = [*Token.objects.values_list("name", "digest"), *Payload.objects.values_list("said", flat=True)]
    assert secret.startswith("vgr_")
    assert secret not in str(kept)
    assert str(token) == "Planning tool"


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


def test_the_last_day_is_kept_once(person, django_assert_num_queries):
    """A second use on the same day writes nothing."""
    token, _ = make_token("Planning tool", by=person("", "admin"))
    used(token, on=date(2026, 11, 21))
    token.refresh_from_db()
    with django_assert_num_queries(0):
        used(token, on=date(2026, 11, 21))
    assert token.used_on == date(2026, 11, 21)
