"""Versions and what became of them."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from tests.web.conftest import small_policy
from tests.web.policies.conftest import REASON, relabelled
from vangrail.web.policies import queries
from vangrail.web.policies.actions import Upload, consult, propose, publish, withdraw

pytestmark = pytest.mark.django_db


def test_a_state_follows_from_the_records(put, owner):
    """Superseded, current, scheduled, proposed and withdrawn."""
    first, second = put(days=20), put(days=10)
    third, fourth, fifth = (propose(small_policy(), {}, by=owner) for _ in range(3))
    publish(third, by=owner, effective=timezone.now() + timedelta(days=3), reason=REASON)
    withdraw(fifth, by=owner)
    states = [queries.state_of(each) for each in (first, second, third, fourth, fifth)]
    assert [each.name for each in states] == ["superseded", "current", "scheduled", "proposed", "withdrawn"]
    assert states[0].since == second.publication.effective


def test_published_ones_come_in_the_order_in_which_they_held(put, owner):
    """What waits is not among them, and what held then still is."""
    first, second = put(days=20), put(days=10)
    propose(small_policy(), {}, by=owner)
    assert queries.published_versions() == [first, second]
    assert queries.published_versions(timezone.now() - timedelta(days=15)) == [first]


def test_who_may_see_versions(person, proposed):
    """An auditor may, an employee may not, and a number that is not there is not found."""
    assert list(queries.versions_for(person("Aude", "auditor"))) == [proposed]
    with pytest.raises(PermissionDenied):
        queries.version_for(person("Emil"), 1)
    with pytest.raises(Http404):
        queries.version_for(person("Aude", "auditor"), 9)


@pytest.mark.parametrize(("label", "next_one"), [("0.9", "0.10"), ("3", "4"), ("spring", "spring.1")])
def test_the_next_label(owner, label, next_one):
    """The last number goes one up."""
    assert queries.next_label() == "1"
    propose(relabelled(small_policy(), label), {}, by=owner)
    assert queries.next_label() == next_one


def test_documents_stay_where_they_are(proposed, owner, django_assert_num_queries):
    """A list of versions reads who was consulted, and no bytes of any document."""
    document = Upload("a.pdf", b"%PDF" * 1000)
    consult(proposed, kind="staff", who="All", on=date(2026, 11, 1), outcome="informed", by=owner, document=document)
    (version,) = queries.versions_for(owner)
    with django_assert_num_queries(0):
        (found,) = version.consultations.all()
        assert found.evidence.name == "a.pdf"
    assert "body" in found.evidence.get_deferred_fields()
