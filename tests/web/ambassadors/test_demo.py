"""The demonstration's shelf."""

import pytest

from vangrail.web.ambassadors.demo import fill
from vangrail.web.ambassadors.models import Ambassador, Cap, Goal, Item
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person, Role

pytestmark = pytest.mark.django_db


def test_the_shelf_is_filled_once(team):
    """With a picture, a prompt and news; the employee whom one can sign in as has still to choose."""
    fill()
    assert not Item.objects.exists()
    people = [Person.objects.create_user(part.email, part.name) for part in CAST]
    Role.objects.create(person=people[3], name="desk", desk="communications")
    Role.objects.create(person=people[1], name="policy_owner")
    fill()
    fill()
    assert sorted(Item.objects.values_list("kind", flat=True)) == ["news", "picture", "prompt"]
    assert (Cap.objects.count(), Goal.objects.count()) == (1, 1)
    assert Ambassador.objects.exists()
    assert not Ambassador.objects.filter(person=people[0]).exists()
