"""Whom the directory may know of, and who was there before."""

import pytest
from django.utils import timezone

from vangrail.web.people.models import Group
from vangrail.web.people.queries.own_data import own_data
from vangrail.web.scim import queries
from vangrail.web.scim.models import KnownPerson

pytestmark = pytest.mark.django_db


def known(person, login, **more):
    """Return somebody as the directory knows them."""
    KnownPerson.objects.create(person=person, login=login, key=login, **more)
    return person


def test_who_was_removed_is_not_found(person):
    """Neither among everybody nor in a group."""
    ada, bo = known(person("Ada"), "ada", removed_at=timezone.now()), person("Bo")
    group = Group.objects.create(name="Workshop")
    group.people.set([ada, bo])
    assert list(queries.people()) == [bo]
    assert list(queries.members(group)) == [bo]
    assert list(queries.groups()) == [group]


def test_who_was_removed_is_recognised_when_they_come_again(person):
    """By their name there or their address; not where two people fit."""
    ada = known(person("Ada"), "ada", removed_at=timezone.now())
    bo = known(person("Bo"), "bo", removed_at=timezone.now())
    assert queries.gone_before("ada", {}) == ada
    assert queries.gone_before("other", {"email": bo.email}) == bo
    assert queries.gone_before("ada", {"email": bo.email}) is None
    assert queries.gone_before("other", {}) is None


def test_what_somebody_else_has_is_named(person):
    """In the words of the protocol."""
    ada = known(person("Ada", number="12"), "ada")
    assert queries.taken("ada", {}, but=None) == "userName"
    assert queries.taken("x", {"email": ada.email}, but=None) == "emails"
    assert queries.taken("x", {"number": "12"}, but=None) == "employeeNumber"
    assert queries.taken("ada", {"email": ada.email, "number": "12"}, but=ada) == ""


def test_the_fingerprint_of_a_group_changes_with_its_members(person):
    """Also when one is exchanged for another."""
    group = Group.objects.create(name="Workshop")
    group.people.set([person("Ada")])
    before = queries.fingerprint(group)
    group.people.set([person("Bo")])
    assert queries.fingerprint(group) != before


def test_people_see_what_the_directory_said_of_them(person):
    """In the file with what is known of them."""
    assert own_data(known(person("Ada"), "ada"))["directory"][0]["login"] == "ada"
