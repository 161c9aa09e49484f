"""Roles."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from vangrail.web.people.models import ROLES, Role

pytestmark = pytest.mark.django_db


def test_a_role_is_held_once_at_a_time(person):
    """Taken back, it can be given again."""
    ada = person("Ada", "auditor")
    Role.objects.update(taken_at=timezone.now())
    Role.objects.create(person=ada, name="auditor")
    assert str(Role(name="desk", desk="hr")) == "desk hr"
    with pytest.raises(IntegrityError):
        Role.objects.create(person=ada, name="auditor")


def test_every_role_has_its_words():
    """One list of names."""
    assert tuple(name for name, _words in Role.NAMES) == ROLES
