"""Policies and moments for commands."""

from datetime import UTC, datetime, timedelta

import pytest

from vangrail.cli.policies import library_policies, library_problems, moment_of, open_policy
from vangrail.errors import PolicyError, UsageError
from vangrail.source.library import load_library


def test_the_invented_policies_have_the_whole_library():
    """Every clause and every rule stands in one of them."""
    found = list(library_policies())
    shelf = load_library().clauses
    assert {clause.id for policy in found for clause in policy.clauses} == set(shelf)
    rules = {rule.name for clause in shelf.values() for rule in clause.rules}
    assert {rule.name for policy in found for _, rule in policy.rules()} == rules


def test_the_library_has_no_problem():
    """What could not be read would be named."""
    assert library_problems() == []


def test_a_moment_without_a_zone_is_this_machines():
    """So that a time is what the clock on the wall says."""
    assert moment_of("2026-11-20T14:30").at == datetime(2026, 11, 20, 14, 30).astimezone()


def test_a_moment_keeps_its_zone():
    """An offset is taken as it is."""
    assert moment_of("2026-11-20T14:30+01:00").at.utcoffset() == timedelta(hours=1)


def test_without_a_time_it_is_now():
    """In UTC."""
    assert abs(datetime.now(UTC) - moment_of(None).at) < timedelta(minutes=1)


def test_what_is_no_time_is_refused():
    """With an example of one."""
    with pytest.raises(UsageError, match="2026-11-20T14:30"):
        moment_of("yesterday")


def test_a_problem_is_placed_where_it_can_be_opened(tmp_path):
    """The folder that somebody named stands in front: two policies may be read by one command."""
    (tmp_path / "policy.toml").write_text('company = "A\ncountry = "BE"\n', "utf-8")
    with pytest.raises(PolicyError) as caught:
        open_policy(tmp_path)
    assert [(problem.file, problem.line) for problem in caught.value.problems] == [(str(tmp_path / "policy.toml"), 1)]


def test_a_policy_that_is_not_there_is_said(tmp_path):
    """With how to make one."""
    with pytest.raises(UsageError, match="vangrail init"):
        open_policy(tmp_path / "none")
