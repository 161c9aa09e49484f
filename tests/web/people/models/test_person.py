"""People and their roles."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people.models import Group, Person, Role, Site

pytestmark = pytest.mark.django_db


def test_somebody_who_left_is_not_active(person):
    """Until the day itself they are."""
    today = timezone.localdate()
    gone, going = person(left=today), person(left=today + timedelta(days=1))
    assert (gone.is_active, going.is_active) == (False, True)
    assert list(Person.objects.here()) == [going]


def test_a_role_counts_until_it_is_taken_back(person):
    """For a desk, the one that is named."""
    ada = person("Ada", "desk", desk="legal")
    assert ada.has_role("desk", desk="legal")
    assert not ada.has_role("desk", desk="hr")
    Role.objects.update(taken_at=timezone.now())
    assert not Person.objects.get(pk=ada.pk).has_role("desk")


def test_audiences_follow_kind_and_roles(person):
    """Everybody reads about their own accounts; who answers or approves also about the company's."""
    assert person().audiences == ("personal",)
    assert person("", "approver").audiences == ("personal", "corporate")
    assert person(kind="third_party").audiences == ("third_party",)


def test_they_say_who_they_are(person):
    """A name, and a role with its desk."""
    assert [str(person("Ada")), str(Role(name="desk", desk="hr")), str(Site(name="Gent")), str(Group(name="Shop"))] == [
        "Ada",
        "desk hr",
        "Gent",
        "Shop",
    ]
