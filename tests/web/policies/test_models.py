"""A version is the whole policy."""

import pytest

pytestmark = pytest.mark.django_db


def test_a_version_gives_back_the_policy_it_was_made_of(published):
    """Same digest, and a number to call it by."""
    assert published.policy().digest == published.digest
    assert (str(published), str(published.publication)[:6]) == ("1", "1 from")
