"""Publishing, taking back and weighing."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.conftest import small_policy
from tests.web.policies.conftest import REASON
from vangrail.policy.company import Company
from vangrail.web.audit.models import Entry
from vangrail.web.policies import queries
from vangrail.web.policies.actions import propose, publish, weigh, withdraw
from vangrail.web.policies.errors import HeldBackError, RefusedError
from vangrail.web.policies.models import Publication, Review

pytestmark = pytest.mark.django_db


def test_a_version_holds_from_its_moment_on(published, owner):
    """A later one waits, and then takes effect by itself."""
    later = propose(small_policy(), {}, by=owner)
    soon = timezone.now() + timedelta(days=1)
    publish(later, by=owner, effective=soon, reason=REASON)
    assert queries.current_version() == published
    assert queries.current_version(soon) == later


def test_both_are_written_down(published):
    """In the order in which they happened."""
    assert list(Entry.objects.values_list("kind", flat=True)) == ["policies.proposed", "policies.published"]


def test_a_version_with_an_open_must_is_held_back(owner):
    """Nobody owns this policy, and a reason does not help."""
    policy = small_policy().model_copy(update={"company": Company(name="Acme", country="BE")})
    version = propose(policy, {}, by=owner)
    with pytest.raises(HeldBackError, match="owner"):
        publish(version, by=owner, reason=REASON)
    assert not Publication.objects.exists()


def test_a_doubt_needs_a_reason_which_is_kept(proposed, owner):
    """Nobody who knows the law has read it; the owner decides and says why."""
    with pytest.raises(HeldBackError, match="Say why"):
        publish(proposed, by=owner)
    made = publish(proposed, by=owner, reason=REASON)
    assert (made.doubts, made.reason) == (["no_pack"], REASON)


def test_a_version_is_published_once_and_not_in_the_past(proposed, owner):
    """A moment that has passed would rewrite what held."""
    with pytest.raises(RefusedError, match="passed"):
        publish(proposed, by=owner, effective=timezone.now() - timedelta(hours=1), reason=REASON)
    publish(proposed, by=owner, reason=REASON)
    with pytest.raises(RefusedError, match="already"):
        publish(proposed, by=owner, reason=REASON)


def test_what_waits_can_be_taken_back_and_what_holds_cannot(published, owner):
    """Until its moment has come."""
    later = propose(small_policy(), {}, by=owner)
    soon = timezone.now() + timedelta(days=1)
    publish(later, by=owner, effective=soon, reason=REASON)
    withdraw(later, by=owner, reason="Too early.")
    assert queries.current_version(soon) == published
    for version in (published, later):
        with pytest.raises(RefusedError):
            withdraw(version, by=owner)


def test_publishing_plans_the_reviews(published):
    """Each clause on its own date, once."""
    assert [(each.clause, each.due.isoformat()) for each in Review.objects.all()] == [("a_clause", "2027-01-01")]


def test_weighing_needs_a_reason(published, owner):
    """Either way."""
    with pytest.raises(RefusedError):
        weigh(published, "personal", material=False, reason=" ", by=owner)


@pytest.mark.parametrize("roles", [(), ("auditor",)])
def test_who_does_not_own_the_policy_may_not(person, proposed, roles):
    """An auditor looks, and decides nothing."""
    who = person("Nora", *roles)
    for act in (publish, withdraw):
        with pytest.raises(PermissionDenied):
            act(proposed, by=who)
    with pytest.raises(PermissionDenied):
        weigh(proposed, "personal", material=True, reason="x", by=who)
