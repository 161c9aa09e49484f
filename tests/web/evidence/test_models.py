"""What is kept of a pack."""

import pytest
from django.utils import timezone

from vangrail.web.evidence.models import Pack, SigningKey, new_name

pytestmark = pytest.mark.django_db


def test_a_pack_is_ready_between_its_making_and_its_end():
    """And has a name that nobody guesses."""
    now = timezone.now()
    assert [Pack().ready, Pack(made_at=now).ready, Pack(made_at=now, gone_at=now).ready] == [False, True, False]
    assert len({new_name() for _ in range(50)}) == 50


def test_they_say_what_they_are():
    """A number, and a fingerprint."""
    assert str(Pack(pk=3)) == "pack 3"
    assert str(SigningKey(fingerprint="ab")) == "ab"
