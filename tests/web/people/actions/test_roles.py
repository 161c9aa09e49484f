"""Roles are given and taken back."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.people.actions.roles import give_role, take_role
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Person, Role

pytestmark = pytest.mark.django_db


def test_who_gave_and_took_a_role_is_remembered(admin, person):
    """The row stays."""
    ada = person("Ada")
    role = give_role(ada, "desk", by=admin, desk="hr", deputy=True)
    assert Person.objects.get(pk=ada.pk).has_role("desk", desk="hr")
    take_role(role, by=admin)
    take_role(role, by=admin)
    kept = Role.objects.get(pk=role.pk)
    assert (kept.given_by, kept.taken_by, kept.deputy) == (admin, admin, True)
    assert list(Entry.objects.values_list("kind", flat=True)) == ["people.role_given", "people.role_taken"]
    assert give_role(ada, "desk", by=admin, desk="hr").pk != role.pk


@pytest.mark.parametrize(
    ("name", "more"),
    [("king", {}), ("desk", {}), ("auditor", {"desk": "hr"}), ("approver", {})],
    ids=["none", "no desk", "a desk", "twice"],
)
def test_a_role_that_makes_no_sense_is_refused(admin, person, name, more):
    """Unknown, without its desk, with one too many, or held already."""
    ada = person("Ada", "approver")
    with pytest.raises(PeopleError):
        give_role(ada, name, by=admin, **more)


def test_nobody_but_who_runs_the_site_gives_roles(keeper, person, admin):
    """Not even to themselves."""
    with pytest.raises(PermissionDenied):
        give_role(keeper, "admin", by=keeper)
    with pytest.raises(PermissionDenied):
        take_role(admin.roles.get(), by=keeper)


def test_the_last_who_runs_the_site_keeps_that(admin, person):
    """And who has left gets nothing."""
    with pytest.raises(PeopleError):
        take_role(admin.roles.get(), by=admin)
    give_role(person("Bo"), "admin", by=admin)
    take_role(admin.roles.get(), by=admin)
    with pytest.raises(PermissionDenied):
        give_role(admin, "admin", by=Person.objects.get(pk=admin.pk))


def test_who_has_left_gets_no_role(admin, person):
    """Not before they are back."""
    from django.utils import timezone

    with pytest.raises(PeopleError):
        give_role(person("Gone", left=timezone.localdate()), "auditor", by=admin)
