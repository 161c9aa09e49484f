"""Who is behind a session."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people.backends import PeopleBackend

pytestmark = pytest.mark.django_db


def test_somebody_is_found_with_their_roles(person, django_assert_num_queries):
    """In two queries; asking for roles costs none more."""
    ada = person("Ada", "auditor")
    with django_assert_num_queries(2):
        found = PeopleBackend().get_user(ada.pk)
        assert found.has_role("auditor")
        assert not found.has_role("admin")


def test_who_has_left_is_nobody(person):
    """From the day after their last."""
    gone = person(left=timezone.localdate())
    going = person(left=timezone.localdate() + timedelta(days=1))
    assert PeopleBackend().get_user(gone.pk) is None
    assert PeopleBackend().get_user(going.pk) == going
    assert PeopleBackend().authenticate(None, username="x", password="y") is None
