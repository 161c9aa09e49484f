"""What is done ahead."""

import pytest

from vangrail.web.editor.queries.effects import _simulation
from vangrail.web.editor.tasks import warm

pytestmark = pytest.mark.django_db


def test_the_example_posts_are_compiled_ahead(draft):
    """So that the page with the dials finds them ready; without a draft there is nothing to do."""
    _simulation.cache_clear()
    warm.func()
    assert _simulation.cache_info().currsize == 1


def test_without_a_draft_nothing_is_done(db):
    """And nothing goes wrong."""
    _simulation.cache_clear()
    warm.func()
    assert _simulation.cache_info().currsize == 0
