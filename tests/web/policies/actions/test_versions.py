"""Proposing a version."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text
from vangrail.web.audit.models import Entry
from vangrail.web.policies.actions import propose

pytestmark = pytest.mark.django_db


def test_versions_are_counted_and_written_down(proposed, owner):
    """The next one has the next number."""
    later = propose(small_policy(), {}, by=owner, note="Nothing new.")
    assert (proposed.number, later.number, later.note) == (1, 2, "Nothing new.")
    assert set(Entry.objects.values_list("kind", flat=True)) == {"policies.proposed"}


def test_a_translation_that_did_not_follow_is_named(proposed, owner):
    """The policy's first language moved and Dutch stayed behind."""
    later = propose(with_text(small_policy(), "en es", text="Something quite different now."), {}, by=owner)
    assert later.stale == {"nl": ["a_clause"]}


def test_who_does_not_own_the_policy_may_not(person):
    """An employee and a desk are refused."""
    for who in (person("Emil"), person("Dana", "desk", desk="legal")):
        with pytest.raises(PermissionDenied):
            propose(small_policy(), {}, by=who)
