"""What each audience is asked to sign, and what still counts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.signatures.queries.asked import asked

pytestmark = pytest.mark.django_db


def test_before_the_first_version_nothing_is_asked():
    """No audience stands there."""
    assert asked() == {}


def test_the_first_version_is_asked_of_everybody_who_signs(version):
    """Candidates do not."""
    assert set(asked()) == {"personal", "corporate", "third_party"}
    assert asked()["personal"].accepted == {version.pk}
    assert asked(timezone.now() - timedelta(days=1)) == {}


def test_a_minor_version_leaves_what_was_signed(version, next_version):
    """It is the one to sign, and the earlier one still counts."""
    later = next_version(minor=True)
    found = asked()["personal"]
    assert (found.number, found.accepted) == (later.pk, {version.pk, later.pk})


def test_a_material_version_is_signed_again(version, next_version):
    """By the audiences that it is material for."""
    later = next_version()
    assert asked()["personal"].accepted == {later.pk}
    assert asked()["third_party"].accepted == {later.pk}
