"""The checker that answers now, and the one that answers until a new one is ready."""

from threading import Event

import pytest

from tests.web.checks.company import HERON, company
from vangrail.check.draft import Draft
from vangrail.web.checks import checkers
from vangrail.web.policies import queries
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def gate(monkeypatch):
    """Let compiling wait until the gate is open, and somebody who waits give up soon. No clock decides what happens."""
    found, make = Event(), queries.checker_of

    def made(*args):
        assert found.wait(60)
        return make(*args)

    monkeypatch.setattr(checkers, "_KEPT", checkers._Kept())
    monkeypatch.setattr(queries, "checker_of", made)
    monkeypatch.setattr(checkers, "FIRST", 0.1)
    monkeypatch.setattr(checkers._made, "__defaults__", (0.05,))
    yield found
    found.set()
    for thread in list(checkers._KEPT.making.values()):
        thread.join()


def opened(gate):
    """Open the gate, and wait until what was being made is there."""
    making = list(checkers._KEPT.making.values())
    gate.set()
    for thread in making:
        thread.join()


def publishes_a_milder_one(owner):
    """Publish another policy, which holds at once, and return it."""
    milder = company().model_copy(
        update={"version": "0.2", "clauses": (company().clauses[0].model_copy(update={"rules": (HERON,)}),)}
    )
    version = propose(milder, {}, by=owner)
    Publication.objects.create(version=version, by=owner, at=version.proposed_at, effective=version.proposed_at)
    return milder


def test_a_checker_is_kept(acme, django_assert_num_queries):
    """The second time costs one small query."""
    first = checkers.checker()
    with django_assert_num_queries(1):
        assert checkers.checker() is first


def test_the_first_policy_is_waited_for_a_little(acme, gate, monkeypatch):
    """Then somebody is told; once it is there it answers, made once."""
    with pytest.raises(checkers.NotYet) as caught:
        checkers.checker()
    assert caught.value.published
    assert len(checkers._KEPT.making) == 1
    monkeypatch.setattr(checkers, "FIRST", 60)
    gate.set()
    assert checkers.checker().check(Draft(text="heron")).level == "ask"


def test_until_a_new_policy_is_ready_the_last_one_answers(acme, gate, owner):
    """Nobody waits for a publication."""
    checkers.warm()
    opened(gate)
    assert checkers.checker().policy.digest == acme.digest
    gate.clear()
    milder = publishes_a_milder_one(owner)
    assert checkers.checker().policy.digest == acme.digest
    opened(gate)
    assert checkers.checker().policy.digest == milder.digest


def test_what_held_somewhere_else_never_answers(acme, gate):
    """A checker of a policy that was never a version here is left aside."""
    checkers._KEPT.last = ("elsewhere", object())
    with pytest.raises(checkers.NotYet):
        checkers.checker()


def test_a_process_is_reading_until_its_first_policy_is_there(acme, gate, owner):
    """Asking begins with it; a later policy changes nothing, since the one before answers."""
    assert checkers.is_reading()
    opened(gate)
    assert not checkers.is_reading()
    gate.clear()
    publishes_a_milder_one(owner)
    assert not checkers.is_reading()


def test_without_a_policy_there_is_nothing_to_read(gate):
    """The site is ready all the same: people make their first policy there."""
    assert not checkers.is_reading()


def test_warming_waits_for_nothing(acme, gate):
    """The policy is being made for whoever comes next; waiting for it here would last for ever."""
    checkers.warm()
    assert checkers._KEPT.making


def test_there_may_be_nothing_to_warm(gate):
    """Before anything was published."""
    checkers.warm()
    assert not checkers._KEPT.making
