"""Who reads and signs again."""

import pytest

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text
from vangrail.web.policies import queries
from vangrail.web.policies.actions import weigh

pytestmark = pytest.mark.django_db

OTHER = with_text(small_policy(), text="Please ask your manager before you post anything about it.")
TYPO = with_text(small_policy(), text="Texts.")


def test_a_material_change_is_for_its_readers(put):
    """The clause is for everybody's own accounts, not for candidates."""
    first, _ = put(days=9), put(OTHER, days=8)
    assert queries.material_changes("personal", first).material
    found = queries.material_changes("candidate", first)
    assert (found.material, found.changes) == (False, ())


def test_since_the_version_that_holds_nothing_changed(put):
    """Nobody signs twice."""
    put(days=9)
    last = put(OTHER, days=8)
    assert not queries.material_changes("personal", last).changes


def test_a_typing_error_is_minor_until_the_owner_raises_it(put, owner):
    """With a reason, which decides from then on."""
    first, second = put(days=9), put(TYPO, days=8)
    assert not queries.material_changes("personal", first).material
    word = weigh(second, "personal", material=True, reason="It matters here.", by=owner)
    found = queries.material_changes("personal", first)
    assert (found.material, found.weighed) == (True, word)


def test_the_owner_may_lower_with_a_reason(put, owner):
    """The last word counts."""
    first, second = put(days=9), put(OTHER, days=8)
    weigh(second, "personal", material=False, reason="Agreed with everybody in person.", by=owner)
    assert not queries.material_changes("personal", first).material


def test_what_was_changed_back_is_not_read_again(put, owner):
    """Unless a step in between was raised."""
    first, second, _ = put(days=9), put(OTHER, days=8), put(days=7)
    assert not queries.material_changes("personal", first).material
    assert queries.material_changes("personal", second).material
    weigh(second, "personal", material=True, reason="Everybody reads this.", by=owner)
    assert queries.material_changes("personal", first).material


def test_a_difference_is_worked_out_once(put, django_assert_num_queries):
    """Two policies are compared a single time in a process."""
    first, second = put(days=9), put(OTHER, days=8)
    found = queries.changes_between(first, second)
    with django_assert_num_queries(0):
        assert queries.changes_between(first, second) is found
