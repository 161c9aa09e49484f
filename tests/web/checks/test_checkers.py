"""The checker that answers now, and the one that answers until a new one is ready."""

import time

import pytest

from tests.web.checks.company import HERON, company
from vangrail.check.draft import Draft
from vangrail.web.checks import checkers
from vangrail.web.policies import queries
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def slow(monkeypatch):
    """Let compiling take half a second, and waiting end before that."""
    monkeypatch.setattr(checkers, "_KEPT", checkers._Kept())
    monkeypatch.setattr(queries, "checker_of", _after(0.5, queries.checker_of))
    monkeypatch.setattr(checkers, "FIRST", 0.1)
    monkeypatch.setattr(checkers._made, "__defaults__", (0.05,))


def _after(seconds, make):
    def made(*args):
        time.sleep(seconds)
        return make(*args)

    return made


def test_a_checker_is_kept(acme, django_assert_num_queries):
    """The second time costs one small query."""
    first = checkers.checker()
    with django_assert_num_queries(1):
        assert checkers.checker() is first


def test_the_first_policy_is_waited_for_a_little(acme, slow, monkeypatch):
    """Then somebody is told; a moment later it is there, made once."""
    with pytest.raises(checkers.NotYet) as caught:
        checkers.checker()
    assert caught.value.published
    monkeypatch.setattr(checkers, "FIRST", 5)
    assert checkers.checker().check(Draft(text="heron")).level == "ask"


def test_until_a_new_policy_is_ready_the_last_one_answers(acme, slow, monkeypatch, owner):
    """Nobody waits for a publication."""
    monkeypatch.setattr(checkers, "FIRST", 5)
    assert checkers.checker().policy.digest == acme.digest
    milder = company().model_copy(
        update={"version": "0.2", "clauses": (company().clauses[0].model_copy(update={"rules": (HERON,)}),)}
    )
    version = propose(milder, {}, by=owner)
    Publication.objects.create(version=version, by=owner, at=version.proposed_at, effective=version.proposed_at)
    assert checkers.checker().policy.digest == acme.digest
    time.sleep(0.8)
    assert checkers.checker().policy.digest == milder.digest


def test_what_held_somewhere_else_never_answers(acme, slow, monkeypatch):
    """A checker of a policy that was never a version here is left aside."""
    checkers._KEPT.last = ("elsewhere", object())
    with pytest.raises(checkers.NotYet):
        checkers.checker()


def test_warming_waits_for_nothing(acme, slow):
    """The policy is ready for whoever comes next."""
    start = time.monotonic()
    checkers.warm()
    assert time.monotonic() - start < 0.4
    assert checkers._KEPT.making


@pytest.mark.django_db
def test_there_may_be_nothing_to_warm(slow):
    """Before anything was published."""
    checkers.warm()
    assert not checkers._KEPT.making
