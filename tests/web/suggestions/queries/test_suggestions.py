"""What somebody sees."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from vangrail.web.suggestions.actions.deciding import decide
from vangrail.web.suggestions.actions.suggesting import support, withdraw
from vangrail.web.suggestions.queries import suggestions as queries

pytestmark = pytest.mark.django_db


def test_the_most_supported_comes_first(put, person, lena, employee):
    """With whether I support it; decided ones stand apart."""
    one, other, done = put(), put(), put()
    tom = person("Tom")
    support(one, by=tom)
    decide(done, "no", "Because.", by=lena)
    found = queries.listed(tom)
    assert [(each.pk, each.supporters, each.mine) for each in found.waiting] == [
        (one.pk, 1, True),
        (other.pk, 0, False),
    ]
    assert found.decided == [done]
    assert queries.listed(tom, "gone").waiting == []
    assert len(queries.own(employee)) == 3
    assert queries.supporters(one) == 1


def test_what_was_taken_back_is_its_authors_alone(put, employee, lena):
    """Others learn nothing of it."""
    one = put()
    withdraw(one, by=employee)
    assert queries.get(employee, one.key) == one
    with pytest.raises(Http404):
        queries.get(lena, one.key)
    assert not queries.theirs(lena).exists()


def test_each_desk_decides_about_its_own(put, lena, hana, owner, employee):
    """What is late on top; one's own is left to others."""
    late = put(at=timezone.now() - timedelta(days=60))
    one, own = put(), put(by=lena)
    found = queries.inbox(lena)
    assert (found.late, found.open) == ([late], [one])
    assert set(queries.theirs(owner)) == {late, one, own}
    assert not queries.theirs(hana).exists()
    with pytest.raises(PermissionDenied):
        queries.theirs(employee)
    with pytest.raises(Http404):
        queries.get_for(lena, own.key)
    assert queries.get_for(lena, one.key) == one
    assert set(queries.alike(one)) == {late, own}
