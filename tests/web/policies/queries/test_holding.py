"""What holds now."""

from datetime import timedelta
from threading import Thread

import pytest
from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.check.draft import Draft
from vangrail.web.policies import queries
from vangrail.web.policies.actions import propose, publish
from vangrail.web.policies.queries import holding

pytestmark = pytest.mark.django_db


def test_before_anything_is_published_there_is_nothing():
    """No version, no policy."""
    assert (queries.current_version(), queries.current()) == (None, None)


def test_the_checker_answers_and_is_kept(published, django_assert_num_queries):
    """The second time costs nothing, and asking which policy holds one small query."""
    policy = queries.current()
    found = queries.checker_of(policy.digest, policy)
    assert found.check(Draft(text="heron"), queries.moment()).level == "ask"
    with django_assert_num_queries(1):
        assert queries.checker_of(queries.current().digest, policy) is found


def test_a_checker_is_made_once_however_many_ask(monkeypatch):
    """Two threads, one compilation; and no more than a few are kept."""
    made = []
    monkeypatch.setattr(holding, "Checker", lambda policy: made.append(policy) or object())
    monkeypatch.setattr(holding, "_CHECKERS", type(holding._CHECKERS)())
    threads = [Thread(target=holding.checker_of, args=("one", small_policy())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    for number in range(5):
        holding.checker_of(f"more {number}", small_policy())
    assert len(holding._CHECKERS) == holding.KEPT


def test_which_version_holds_is_asked_once_a_second(published, owner, monkeypatch, django_assert_num_queries):
    """What this process publishes is seen at once, another moment is looked up."""
    monkeypatch.setattr(holding, "FRESH", 60.0)
    queries.current_version()
    with django_assert_num_queries(0):
        assert queries.current_version() == queries.current_version(timezone.now()) == published
    assert queries.current_version(timezone.now() - timedelta(days=1)) is None


@pytest.mark.django_db(transaction=True)
def test_what_is_published_here_is_seen_at_once(published, owner, monkeypatch):
    """And what is withdrawn too."""
    monkeypatch.setattr(holding, "FRESH", 60.0)
    assert queries.current_version() == published
    newer = propose(small_policy(), {"policy.toml": "company = 2\n"}, by=owner)
    publish(newer, by=owner, reason="To try it out.")
    assert queries.current_version() == newer


def test_a_clause_of_the_policy_that_holds(owner):
    """None before anything is published, and none of another id."""
    assert queries.current_clause("a_clause") is None
    publish(propose(small_policy(), {}, by=owner), by=owner, reason="To try it out.")
    assert queries.current_clause("a_clause").id == "a_clause"
    assert queries.current_clause("gone") is None
