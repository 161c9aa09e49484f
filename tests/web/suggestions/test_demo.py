"""The suggestions of the demonstration."""

import pytest

from vangrail.web.people.demo import CAST
from vangrail.web.suggestions.demo import fill
from vangrail.web.suggestions.models import Suggestion
from vangrail.web.suggestions.queries.suggestions import inbox, listed


def test_every_state_can_be_seen(published_example, person, owner):
    """Waiting with support, late, decided both ways, and put together; a second time changes nothing."""
    for number in range(8):
        person(f"Person {number}")
    noor = person("Noor")
    noor.email = CAST[0].email
    noor.save()
    fill()
    fill()
    assert Suggestion.objects.count() == 5
    assert listed(noor).waiting[0].supporters == 6
    found = inbox(owner)
    assert [len(part) for part in (found.late, found.open, found.decided)] == [1, 1, 2]


@pytest.mark.django_db
def test_before_a_policy_nothing_is_suggested():
    """There is no clause."""
    fill()
    assert not Suggestion.objects.exists()
