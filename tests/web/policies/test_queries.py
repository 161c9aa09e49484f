"""What holds now."""

import pytest

from vangrail.check.draft import Draft
from vangrail.web.policies import queries

pytestmark = pytest.mark.django_db


def test_before_anything_is_published_there_is_nothing():
    """No version, no policy, no checker."""
    assert (queries.current_version(), queries.current(), queries.current_checker()) == (None, None, None)


def test_the_checker_answers_and_is_kept(published, django_assert_num_queries):
    """The second time costs one small query."""
    assert queries.current_checker().check(Draft(text="heron"), queries.moment()).level == "ask"
    with django_assert_num_queries(1):
        queries.current_checker()
